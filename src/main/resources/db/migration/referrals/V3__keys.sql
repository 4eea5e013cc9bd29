alter table referrals.climb
    add constraint climb_referral foreign key (territory_id, referral_id)
        references referrals.referral (territory_id, referral_id);
alter table referrals.referral
    add constraint referral_secretariat foreign key (secretariat) references referrals.secretariat (code);
