-- Codes for the day the phone with the authenticator is lost: keyed hashes, each usable once.
create table access.backup_code (
    account_id uuid  not null,
    code_hash  bytea not null,
    used_on    date,
    primary key (account_id, code_hash)
);
comment on table access.backup_code is 'directory: backup codes of authenticators by their keyed hash';

grant select, insert, update, delete on access.backup_code to mahalla_app;
