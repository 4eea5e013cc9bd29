grant usage on schema agencies to mahalla_app;

-- Who can be asked. `superior_id` answers for it when it does not; `weekend` names days of the week as Java does.
create table agencies.agency (
    agency_id     uuid not null,
    code          text not null check (code ~ '^[a-z0-9-]{2,60}$'),
    name_fa       text not null,
    name_en       text not null,
    kind          text not null check (kind in ('municipality', 'utility', 'department', 'governor', 'parliament',
                                                'judiciary', 'company', 'other')),
    place_path    text not null,
    superior_id   uuid,
    weekend       text not null default 'FRIDAY',
    response_days int  not null default 10 check (response_days between 1 and 250),
    retired_on    date,
    primary key (agency_id),
    unique (code),
    check (superior_id <> agency_id)
);
comment on table agencies.agency is 'reference: who can be asked to solve something';
create index agency_superior on agencies.agency (superior_id);

create table agencies.unit (
    unit_id   uuid not null,
    agency_id uuid not null,
    name_fa   text not null,
    name_en   text not null,
    primary key (unit_id)
);
comment on table agencies.unit is 'reference: parts of agencies that do one thing';
create index unit_agency on agencies.unit (agency_id);

-- What it does and where: a topic or a whole area of topics.
create table agencies.service (
    agency_id  uuid not null,
    topic      text not null,
    place_path text not null,
    unit_id    uuid,
    primary key (agency_id, topic, place_path)
);
comment on table agencies.service is 'reference: which topics an agency serves in which places';
create index service_topic on agencies.service (topic, place_path);

-- How an office is reached. The title of the office stands for whoever holds it; the address is sealed all the same.
create table agencies.contact (
    contact_id     uuid    not null,
    agency_id      uuid    not null,
    unit_id        uuid,
    title_fa       text    not null,
    title_en       text    not null,
    channel        text    not null check (channel in ('email', 'sms', 'letter', 'phone')),
    address_sealed bytea   not null,
    address_hash   bytea   not null,
    position       int     not null,
    retired_on     date,
    primary key (contact_id)
);
comment on table agencies.contact is 'reference: how an agency is reached, in order';
create index contact_agency on agencies.contact (agency_id, position);
create index contact_address on agencies.contact (address_hash);

create table agencies.day_off (
    agency_id uuid not null,
    day       date not null,
    primary key (agency_id, day)
);
comment on table agencies.day_off is 'reference: days on which one agency does not work';

grant select, insert, update on agencies.agency, agencies.contact to mahalla_app;
grant select, insert, update, delete on agencies.unit, agencies.service, agencies.day_off to mahalla_app;
