-- Filters of the desk’s list that somebody keeps for themselves, or for everybody who works at the place.
create table problems.saved_filter (
    filter_id  uuid not null,
    account_id uuid not null,
    place_path text,
    name       text not null,
    query      text not null,
    primary key (filter_id)
);
comment on table problems.saved_filter is 'directory: filters of the desk kept by an account, perhaps for a place';
create index saved_filter_of_account on problems.saved_filter (account_id);
create index saved_filter_of_place on problems.saved_filter (place_path) where place_path is not null;
grant select, insert, update, delete on problems.saved_filter to mahalla_app;

-- A problem begins with its first step, so a new row is written once.
alter table problems.problem alter column last_seq set default 1;
