-- The records of agencies with many referrals, by time and topic, and of all together (an id of zeros; an empty topic is
-- all topics), counted every few minutes. It takes the place of agency_record, which nothing reads any more.
create table referrals.agency_score (
    agency_id   uuid not null,
    period      text not null,
    topic       text not null,
    due         int  not null,
    in_time     int  not null,
    promised    int  not null,
    kept        int  not null,
    confirmed   int  not null,
    disputed    int  not null,
    unanswered  int  not null,
    median_days int,
    primary key (agency_id, period, topic)
);
comment on table referrals.agency_score is 'reference: the records of agencies by time and topic as they were last counted';
grant select, insert, update, delete on referrals.agency_score to mahalla_app;
