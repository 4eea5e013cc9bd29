-- Lists of the desk by deadline: of all places and of one agency; and of a few places.
create index referral_listed on referrals.referral (due_on, referral_id) where ended_on is null;
create index referral_asked on referrals.referral (agency_id, due_on, referral_id) where ended_on is null;
create index referral_place on referrals.referral (place_path text_pattern_ops) where ended_on is null;
-- What the desk itself has to do.
create index referral_ours on referrals.referral (state_since, referral_id) where ended_on is null and due_on is null;
drop index referrals.referral_state;

-- The records of agencies with many referrals, and of all together (an id of zeros), counted every few minutes.
create table referrals.agency_record (
    agency_id  uuid not null,
    asked      int  not null,
    still_open int  not null,
    in_time    int  not null,
    late       int  not null,
    promised   int  not null,
    kept       int  not null,
    confirmed  int  not null,
    disputed   int  not null,
    unanswered int  not null,
    median_days int,
    primary key (agency_id)
);
comment on table referrals.agency_record is 'reference: the records of agencies as they were last counted';
grant select, insert, update, delete on referrals.agency_record to mahalla_app;
