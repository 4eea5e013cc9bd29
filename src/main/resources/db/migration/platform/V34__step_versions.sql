-- Changes of the table of steps that are not published yet: one row to be there, or not to be there.
create table platform.step_draft (
    kind        text        not null,
    from_state  text        not null,
    step        text        not null,
    role        text        not null,
    present     boolean     not null,
    to_state    text        not null,
    needs_words boolean     not null,
    edited_by   uuid,
    edited_at   timestamptz not null,
    primary key (kind, from_state, step, role)
);
comment on table platform.step_draft is 'reference: changes of the table of steps that are not published yet';

-- Every table of steps that was published, whole. Never altered, never removed.
create table platform.step_version (
    kind         text        not null,
    version      int         not null,
    published_at timestamptz not null,
    published_by uuid,
    reason       text        not null,
    content      text        not null,
    primary key (kind, version)
);
comment on table platform.step_version is 'reference: published versions of the table of steps';

grant select, insert, update, delete on platform.step_draft to mahalla_app;
grant select, insert on platform.step_version to mahalla_app;
