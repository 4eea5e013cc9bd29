-- Who read which personal datum and why, who came in, who was refused. The application adds rows and does no more.
create table access.trail (
    trail_id    uuid        not null primary key,
    happened_at timestamptz not null,
    event       text        not null,
    account_id  uuid,
    actor       text        not null check (actor in ('account', 'key', 'operator', 'nobody')),
    subject     text        not null,
    reason      text        not null
);
comment on table access.trail is 'directory: append-only trail of what was read, changed and refused';
create index trail_newest on access.trail (happened_at desc, trail_id desc);
create index trail_of_account on access.trail (account_id, happened_at desc);

grant select, insert on access.trail to mahalla_app;
