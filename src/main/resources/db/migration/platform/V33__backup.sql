create table platform.backup (
    shelf      text        not null,
    name       text        not null,
    made_at    timestamptz not null,
    seconds    int         not null,
    row_count  bigint      not null,
    file_count bigint      not null,
    bytes      bigint      not null,
    with_keys  boolean     not null,
    proved_at  timestamptz,
    fault      text,
    primary key (shelf, name)
);
comment on table platform.backup is 'node: backups that were made from here and when one was proved by a restore';
create index backup_newest on platform.backup (made_at desc);

grant select, insert, update, delete on platform.backup to mahalla_app;
