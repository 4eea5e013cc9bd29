-- Those at the top of their ladder, for when a ladder or an agency changes.
create index referral_topped on referrals.referral (secretariat, referral_id) where topped;
-- Deadlines that run, also of those at the top: they move with the days off like all others.
create index referral_running on referrals.referral (due_on) where due_on is not null;
