grant usage on schema problems to mahalla_app;

-- The taxonomy «نظام مسائل محلات»: areas (no parent) and their topics. Each topic names a service from the closed list in code.
create table problems.topic (
    topic            text    not null,
    parent           text,
    position         int     not null,
    service          text,
    icon             text    not null,
    name_fa          text    not null,
    name_en          text    not null,
    ask_fa           text    not null default '',
    ask_en           text    not null default '',
    guidance_fa      text    not null default '',
    guidance_en      text    not null default '',
    call_number      text,
    agency_kind      text,
    response_days    int     not null default 10 check (response_days between 1 and 365),
    duplicate_radius int     not null default 100 check (duplicate_radius between 1 and 5000),
    questions        text    not null default '[]',
    outside          boolean not null default false,
    danger           text,
    retired_on       date,
    primary key (topic)
);
comment on table problems.topic is 'reference: the taxonomy of topics';
grant select, insert, update on problems.topic to mahalla_app;
