-- A record counts the first day that was promised, and what residents said of an answer that was accepted. What was
-- promised or accepted before this is known by the columns that there were.
alter table referrals.referral add column first_promised_on date;
alter table referrals.referral add column accepted_on date;
