-- A request for help is no report and never a problem: sealed words, found by its code's keyed hash, read by a reviewer alone.
create table problems.help_request (
    territory_id     int   not null,
    help_id          uuid  not null,
    neighbourhood_id uuid  not null,
    place_path       text  not null,
    received_on      date  not null,
    handled_on       date,
    needed_sealed    bytea not null,
    contact_sealed   bytea not null,
    when_sealed      bytea not null,
    code_sealed      bytea not null,
    primary key (territory_id, help_id)
);
comment on table problems.help_request is 'tenant: sealed requests for help; erasable';
create index help_request_path on problems.help_request (place_path text_pattern_ops, received_on);
create index help_request_age on problems.help_request (received_on);

create table problems.help_code (
    code_hash    bytea not null,
    territory_id int   not null,
    help_id      uuid  not null,
    primary key (code_hash)
);
comment on table problems.help_code is 'directory: codes of requests for help, by keyed hash';
create index help_code_request on problems.help_code (territory_id, help_id);

grant select, insert, update, delete on problems.help_request, problems.help_code to mahalla_app;
