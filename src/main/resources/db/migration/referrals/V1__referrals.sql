grant usage on schema referrals to mahalla_app;

-- Who writes to which kinds of agencies; `sign` stands behind the number of each letter.
create table referrals.secretariat (
    code       text not null,
    name_fa    text not null,
    name_en    text not null,
    sign       text not null,
    kinds      text not null,
    position   int  not null,
    primary key (code)
);
comment on table referrals.secretariat is 'reference: who writes to which kinds of agencies';

-- Where a referral goes when its deadline has passed: to the superior of who has it, or to an agency that is named.
create table referrals.rung (
    secretariat   text not null,
    level         int  not null check (level between 1 and 9),
    target        text not null check (target in ('superior', 'agency')),
    agency_id     uuid,
    response_days int  not null check (response_days between 1 and 250),
    primary key (secretariat, level),
    check ((target = 'agency') = (agency_id is not null))
);
comment on table referrals.rung is 'reference: the ladders of the secretariats';

create table referrals.counter (
    secretariat text not null,
    last_number int  not null,
    primary key (secretariat)
);
comment on table referrals.counter is 'directory: the last number of a letter of each secretariat';

-- One problem to one agency. `given` and `used` are working days of the present level; the clock runs since `clock_since`.
create table referrals.referral (
    territory_id     int  not null,
    referral_id      uuid not null,
    problem_id       uuid not null,
    neighbourhood_id uuid not null,
    place_path       text not null,
    topic            text not null,
    secretariat      text not null,
    agency_id        uuid not null,
    sender_id        uuid,
    number           int,
    subject          text not null,
    asks             text not null,
    state            text not null,
    state_since      date not null,
    level            int  not null default 0,
    raised_to        uuid,
    topped           boolean not null default false,
    made_on          date not null,
    sent_on          date,
    received_on      date,
    ended_on         date,
    given            int  not null,
    used             int  not null default 0,
    clock_since      date,
    due_on           date,
    remind_on        date,
    reminded         boolean not null default false,
    first_due_on     date,
    promised_on      date,
    answered_on      date,
    answered_as      text check (answered_as in ('done', 'partly', 'refused', 'not_ours')),
    earlier_id       uuid,
    decision         text,
    assignee         uuid,
    last_seq         int  not null default 0,
    primary key (territory_id, referral_id)
);
comment on table referrals.referral is 'tenant: one problem to one agency, with deadline and level';
create index referral_problem on referrals.referral (territory_id, problem_id);
create index referral_due on referrals.referral (due_on, referral_id) where due_on is not null and not topped;
create index referral_remind on referrals.referral (remind_on, referral_id) where remind_on is not null;
create index referral_open on referrals.referral (secretariat, due_on, referral_id) where ended_on is null;
create index referral_state on referrals.referral (secretariat, state, state_since, referral_id) where ended_on is null;
create index referral_agency on referrals.referral (agency_id, sent_on);
create index referral_number on referrals.referral (secretariat, number);

-- That a level was climbed, once.
create table referrals.climb (
    territory_id int  not null,
    referral_id  uuid not null,
    level        int  not null,
    climbed_on   date not null,
    due_on       date not null,
    from_agency  uuid not null,
    to_agency    uuid not null,
    primary key (territory_id, referral_id, level)
);
comment on table referrals.climb is 'tenant: each level that a referral has climbed to';

grant select on referrals.secretariat to mahalla_app;
grant select, insert, update, delete on referrals.rung to mahalla_app;
grant select, insert, update on referrals.counter, referrals.referral to mahalla_app;
grant select, insert on referrals.climb to mahalla_app;
