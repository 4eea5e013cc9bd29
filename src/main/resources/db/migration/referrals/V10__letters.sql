-- Letters that are printed together, kept for a few days.
create table referrals.letter_batch (
    batch_id   uuid        not null,
    account_id uuid        not null,
    job_id     uuid,
    made_at    timestamptz not null,
    letters    int         not null default 0,
    dropped    boolean     not null default false,
    document   bytea,
    primary key (batch_id)
);
comment on table referrals.letter_batch is 'directory: letters printed together, by which account';
create index letter_batch_of_account on referrals.letter_batch (account_id, made_at desc);
create index letter_batch_age on referrals.letter_batch (made_at);

-- Which referrals, in which order, and why one has no letter.
create table referrals.letter_batch_row (
    territory_id int  not null,
    batch_id     uuid not null,
    referral_id  uuid not null,
    position     int  not null,
    outcome      text,
    primary key (territory_id, batch_id, referral_id)
);
comment on table referrals.letter_batch_row is 'tenant: the referrals of letters that are printed together';
create index letter_batch_row_of_batch on referrals.letter_batch_row (batch_id, position);

alter table referrals.official_link add column batch_id uuid;
create index official_link_batch on referrals.official_link (batch_id) where batch_id is not null;

grant select, insert, update, delete on referrals.letter_batch, referrals.letter_batch_row to mahalla_app;
