-- Links by which who answers for an agency opens one referral without an account, and the code in the letter that leads to
-- the same. What stands in the message is kept nowhere, only its hash.
create table referrals.official_link (
    token_hash   bytea not null,
    code_hash    bytea not null,
    territory_id int   not null,
    referral_id  uuid  not null,
    made_on      date  not null,
    expires_on   date  not null,
    revoked_on   date,
    passed_from  bytea,
    passed_to    text,
    primary key (token_hash),
    unique (code_hash)
);
comment on table referrals.official_link is 'directory: links and codes of officials by their hashes';
create index official_link_referral on referrals.official_link (territory_id, referral_id);
grant select, insert, update on referrals.official_link to mahalla_app;
