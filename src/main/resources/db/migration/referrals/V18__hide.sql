-- What is hidden from the council goes on nowhere: its referrals end by themselves and tell nobody.
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
select 'referral', f.from_state, 'hide', 'system', 'withdrawn', false
from (values ('draft'), ('sent'), ('delivery_failed'), ('received'), ('clarification_asked'), ('clarification_given'),
             ('promised'), ('time_asked'), ('answered'), ('returned')) as f (from_state);
-- Letters of a referral, for when its words are taken back.
create index letter_batch_row_referral on referrals.letter_batch_row (territory_id, referral_id);
