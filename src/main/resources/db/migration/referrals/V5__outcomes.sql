-- What residents said in the end of what the agency said was done.
alter table referrals.referral add column said_as text;
alter table referrals.referral
    add constraint referral_said_as check (said_as in ('confirmed', 'disputed', 'unanswered'));
