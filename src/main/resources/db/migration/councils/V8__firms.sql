-- Firms are the members of a cluster; an organisation with its trade, never a person. A seat of the cluster is its place.
create table councils.firm (
    territory_id int  not null,
    firm_id      uuid not null,
    body_id      uuid not null,
    seat_id      uuid not null,
    name         text not null check (length(name) between 1 and 120),
    trade        text not null check (length(trade) between 1 and 80),
    joined_on    date not null,
    left_on      date,
    primary key (territory_id, firm_id)
);
comment on table councils.firm is 'tenant: firms of a cluster, as they call themselves in public';
create index firm_body on councils.firm (territory_id, body_id, name);

-- What firms ask for together. It is a problem like any other; here stands whose it is.
create table councils.demand (
    territory_id int  not null,
    demand_id    uuid not null,
    body_id      uuid not null,
    subject      text not null,
    words        text not null check (length(words) between 1 and 1000),
    made_on      date not null,
    primary key (territory_id, demand_id),
    unique (territory_id, body_id, subject)
);
comment on table councils.demand is 'tenant: shared demands of a cluster and the problem that each became';
create index demand_subject on councils.demand (subject);

create table councils.demand_firm (
    territory_id int  not null,
    demand_id    uuid not null,
    firm_id      uuid not null,
    primary key (territory_id, demand_id, firm_id)
);
comment on table councils.demand_firm is 'tenant: which firms share a demand';

-- An agency or an official is invited by office.
create table councils.meeting_guest (
    territory_id int     not null,
    guest_id     uuid    not null,
    meeting_id   uuid    not null,
    office       text    not null check (length(office) between 1 and 160),
    came         boolean not null,
    primary key (territory_id, guest_id)
);
comment on table councils.meeting_guest is 'tenant: offices invited to a meeting, and whether somebody came from there; never a name';
create index meeting_guest_meeting on councils.meeting_guest (territory_id, meeting_id);

create table councils.year_words (
    territory_id int  not null,
    body_id      uuid not null,
    year         int  not null check (year between 1300 and 1600),
    achievements text not null check (length(achievements) <= 4000),
    written_on   date not null,
    primary key (territory_id, body_id, year)
);
comment on table councils.year_words is 'tenant: what a body says that it achieved in a Jalali year, a line for each';

create table councils.wave_review (
    wave       int  not null check (wave between 1 and 99),
    well       text not null check (length(well) <= 4000),
    badly      text not null check (length(badly) <= 4000),
    next       text not null check (length(next) <= 4000),
    written_on date not null,
    published  boolean not null,
    primary key (wave)
);
comment on table councils.wave_review is 'reference: what was learnt from a wave of neighbourhoods';

grant select, insert, update on councils.firm, councils.demand, councils.wave_review, councils.year_words to mahalla_app;
grant select, insert, update, delete on councils.demand_firm, councils.meeting_guest to mahalla_app;
