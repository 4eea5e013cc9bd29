-- An official is invited to a place to see problems there; what is found becomes referrals. An office, never a person.
create table referrals.visit (
    territory_id     int  not null,
    visit_id         uuid not null,
    neighbourhood_id uuid not null,
    place_path       text not null,
    agency_id        uuid not null,
    office           text not null check (length(office) <= 120),
    on_day           date not null,
    at_hour          time not null,
    venue            text not null check (length(venue) between 1 and 160),
    state            text not null check (state in ('planned', 'held', 'missed', 'called_off')),
    primary key (territory_id, visit_id)
);
comment on table referrals.visit is 'tenant: visits to a place to which the office of an agency is invited';
create index visit_day on referrals.visit (on_day desc, visit_id);

-- What is to be seen there, and what was found; with the referral that it became, if it became one.
create table referrals.visit_problem (
    territory_id int  not null,
    visit_id     uuid not null,
    problem_id   uuid not null,
    position     int  not null check (position between 1 and 30),
    found        text check (length(found) between 1 and 1500),
    referral_id  uuid,
    primary key (territory_id, visit_id, problem_id)
);
comment on table referrals.visit_problem is 'tenant: the problems of a visit, and what was found of each';
create index visit_problem_of on referrals.visit_problem (territory_id, problem_id);

grant select, insert, update on referrals.visit, referrals.visit_problem to mahalla_app;
