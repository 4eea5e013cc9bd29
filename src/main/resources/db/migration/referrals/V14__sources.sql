-- What a source of reports has asked of an agency by its own calendar: no holiday moves it, nothing here makes it climb.
create table referrals.source_referral (
    territory_id int  not null,
    problem_id   uuid not null,
    agency_id    uuid not null,
    source       text not null,
    asked_on     date not null,
    due_at       timestamptz,
    ended_at     timestamptz,
    primary key (territory_id, problem_id)
);
comment on table referrals.source_referral is 'tenant: what sources have asked of agencies, and by when';
create index source_referral_agency on referrals.source_referral (agency_id, source, asked_on);

grant select, insert, update, delete on referrals.source_referral to mahalla_app;
