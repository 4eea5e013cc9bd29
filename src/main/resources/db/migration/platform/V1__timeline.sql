grant usage on schema platform to mahalla_app;

-- One chain of entries per aggregate. Nothing here is ever changed or deleted: the application may only insert.
create table platform.timeline_entry (
    territory_id     int         not null,
    aggregate_id     uuid        not null,
    seq              int         not null check (seq > 0),
    kind             text        not null,
    step             text        not null,
    from_state       text,
    to_state         text        not null,
    role             text        not null,
    actor            uuid,
    audience         text        not null check (audience in ('public', 'staff', 'reviewer')),
    happened_at      timestamptz not null,
    facts            text        not null default '{}',
    words_commitment bytea,
    previous_hash    bytea       not null,
    hash             bytea       not null,
    primary key (territory_id, aggregate_id, seq)
);
comment on table platform.timeline_entry is 'tenant: append-only timeline; a hash chain per aggregate';

-- The words of an entry under their salt. Deleting a row erases the words and leaves the chain verifiable.
create table platform.timeline_words (
    territory_id int   not null,
    aggregate_id uuid  not null,
    seq          int   not null,
    salt         bytea not null,
    words        bytea not null,
    primary key (territory_id, aggregate_id, seq)
);
comment on table platform.timeline_words is 'tenant: erasable words of timeline entries, sealed';

-- Entries that no seal holds yet. What a resident did waits for the next full hour, so a seal never tells its minute.
create table platform.timeline_pending (
    territory_id int         not null,
    aggregate_id uuid        not null,
    seq          int         not null,
    hash         bytea       not null,
    due_at       timestamptz not null,
    primary key (territory_id, aggregate_id, seq)
);
comment on table platform.timeline_pending is 'tenant: entries waiting for their Merkle row';
create index timeline_pending_due on platform.timeline_pending (due_at);

-- A Merkle row per minute; each names the one before it.
create table platform.timeline_seal (
    seal_no       bigint      not null,
    sealed_at     timestamptz not null,
    entries       int         not null,
    root          bytea       not null,
    previous_root bytea       not null,
    primary key (seal_no)
);
comment on table platform.timeline_seal is 'node: Merkle rows over the timeline, one a minute';

create table platform.timeline_leaf (
    seal_no      bigint not null,
    position     int    not null,
    territory_id int    not null,
    aggregate_id uuid   not null,
    seq          int    not null,
    hash         bytea  not null,
    primary key (seal_no, position)
);
comment on table platform.timeline_leaf is 'node: what each Merkle row was made of';

-- The allowed steps: rows, so that changing them needs no release.
create table platform.timeline_step (
    kind         text    not null,
    from_state   text    not null,
    step         text    not null,
    role         text    not null,
    to_state     text    not null,
    needs_words  boolean not null default false,
    primary key (kind, from_state, step, role)
);
comment on table platform.timeline_step is 'reference: allowed steps per kind of aggregate and role';

grant select, insert on platform.timeline_entry to mahalla_app;
grant select, insert, delete on platform.timeline_words to mahalla_app;
grant select, insert, delete on platform.timeline_pending to mahalla_app;
grant select, insert on platform.timeline_seal, platform.timeline_leaf to mahalla_app;
grant select, insert, update, delete on platform.timeline_step to mahalla_app;
