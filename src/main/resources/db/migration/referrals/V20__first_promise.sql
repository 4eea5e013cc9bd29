-- A record counts the first day that was promised, and what residents said of an answer that was accepted.
alter table referrals.referral add column first_promised_on date;
alter table referrals.referral add column accepted_on date;
update referrals.referral set first_promised_on = promised_on where promised_on is not null;
update referrals.referral set accepted_on = state_since where state = 'accepted';
