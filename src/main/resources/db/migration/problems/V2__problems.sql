-- What is wrong, where. Its state is kept by the timeline alone; its public text is an edited copy.
create table problems.problem (
    territory_id     int      not null,
    problem_id       uuid     not null,
    neighbourhood_id uuid     not null,
    place_path       text     not null,
    number           int      not null,
    topic            text     not null,
    state            text     not null,
    state_since      date     not null,
    opened_on        date     not null,
    checked_on       date,
    due_on           date,
    ended_on         date,
    title            text,
    body             text,
    language         text     not null default 'fa',
    place_words      text,
    latitude         double precision,
    longitude        double precision,
    holder           text     not null default 'council',
    reports          int      not null default 1,
    supporters       int      not null default 0,
    sensitive        boolean  not null default false,
    set_aside_as     text,
    joined_to        uuid,
    source           text,
    source_id        text,
    source_hash      bytea,
    search_text      text     not null default '',
    search           tsvector generated always as (to_tsvector('simple'::regconfig, search_text)) stored,
    primary key (territory_id, problem_id),
    unique (territory_id, neighbourhood_id, number)
);
comment on table problems.problem is 'tenant: problems';
create unique index problem_source on problems.problem (territory_id, source, source_id) where source is not null;
create index problem_by_neighbourhood on problems.problem (territory_id, neighbourhood_id, opened_on desc, problem_id desc);
create index problem_newest on problems.problem (opened_on desc, problem_id desc);
create index problem_by_state on problems.problem (state, opened_on desc, problem_id desc);
create index problem_by_topic on problems.problem (topic, opened_on desc, problem_id desc);
create index problem_due on problems.problem (due_on, problem_id) where due_on is not null and ended_on is null;
create index problem_ended on problems.problem (ended_on desc, problem_id desc) where ended_on is not null;
create index problem_path on problems.problem (place_path text_pattern_ops, state, opened_on desc);
create index problem_window on problems.problem (latitude, longitude);
create index problem_search on problems.problem using gin (search);

-- What one person said, once. The words are sealed; the day is kept and never the minute.
create table problems.report (
    territory_id     int    not null,
    report_id        uuid   not null,
    problem_id       uuid   not null,
    neighbourhood_id uuid   not null,
    topic            text   not null,
    channel          text   not null check (channel in ('page', 'telephone', 'counter', 'key', 'import')),
    reported_on      date   not null,
    language         text   not null,
    text_sealed      bytea,
    place_sealed     bytea,
    point_sealed     bytea,
    answers_sealed   bytea,
    latitude         double precision,
    longitude        double precision,
    source           text,
    source_id        text,
    primary key (territory_id, report_id)
);
comment on table problems.report is 'tenant: reports; erasable';
create index report_of_problem on problems.report (territory_id, problem_id, reported_on);
create unique index report_source on problems.report (territory_id, source, source_id) where source is not null;

-- How to reach who reported, if they wished. Found only by keyed hash; the desk never reads it.
create table problems.contact (
    territory_id int   not null,
    report_id    uuid  not null,
    phone_sealed bytea,
    phone_hash   bytea,
    email_sealed bytea,
    email_hash   bytea,
    primary key (territory_id, report_id)
);
comment on table problems.contact is 'tenant: sealed addresses of reporters';
create index contact_phone on problems.contact (phone_hash) where phone_hash is not null;
create index contact_email on problems.contact (email_hash) where email_hash is not null;

create table problems.tracking_code (
    code         text not null,
    territory_id int  not null,
    report_id    uuid not null,
    primary key (code)
);
comment on table problems.tracking_code is 'directory: tracking codes of reports';
create index tracking_code_report on problems.tracking_code (territory_id, report_id);

-- A photo of a report, or evidence of the desk. Public only after a person has looked at it.
create table problems.photo (
    territory_id int  not null,
    photo_id     uuid not null,
    problem_id   uuid not null,
    report_id    uuid,
    kind         text not null check (kind in ('report', 'evidence')),
    file         text not null,
    thumbnail    text not null,
    width        int  not null,
    height       int  not null,
    added_on     date not null,
    published_on date,
    hidden_on    date,
    primary key (territory_id, photo_id)
);
comment on table problems.photo is 'tenant: photos of problems';
create index photo_of_problem on problems.photo (territory_id, problem_id, added_on);
create index photo_of_report on problems.photo (territory_id, report_id) where report_id is not null;

-- A report being written, step by step, without an account. Sealed, and gone after a day.
create table problems.draft (
    token_hash bytea not null,
    content    bytea not null,
    expires_at timestamptz not null,
    primary key (token_hash)
);
comment on table problems.draft is 'directory: reports being written, by the hash of their token';
create index draft_expiry on problems.draft (expires_at);

create table problems.counter (
    territory_id     int  not null,
    neighbourhood_id uuid not null,
    last_number      int  not null,
    primary key (territory_id, neighbourhood_id)
);
comment on table problems.counter is 'tenant: the last number given in each neighbourhood';

-- How many problems stand in each state: counts without counting.
create table problems.tally (
    territory_id     int  not null,
    neighbourhood_id uuid not null,
    topic            text not null,
    state            text not null,
    problems         int  not null,
    primary key (territory_id, neighbourhood_id, topic, state)
);
comment on table problems.tally is 'tenant: problems per neighbourhood, topic and state';

grant select, insert, update, delete on problems.problem, problems.report, problems.contact, problems.tracking_code,
    problems.photo, problems.draft, problems.counter, problems.tally to mahalla_app;
