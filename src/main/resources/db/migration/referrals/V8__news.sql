-- What residents and agencies are still to be told: of a referral to those who reported, and of its problem to the agency.
-- `mark` is the number of the entry that it tells of.
create table referrals.news (
    territory_id int         not null,
    referral_id  uuid        not null,
    audience     text        not null,
    mark         int         not null,
    kind         text        not null,
    due_at       timestamptz not null,
    told_on      date,
    primary key (territory_id, referral_id, audience, mark)
);
comment on table referrals.news is 'tenant: news that wait to be told, and those that were';
create index news_due on referrals.news (due_at) where told_on is null;
create index news_told on referrals.news (told_on) where told_on is not null;
grant select, insert, update, delete on referrals.news to mahalla_app;
