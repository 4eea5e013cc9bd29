-- A visit can be moved to another day, hour or place.
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
select 'visit', 'planned', 'move', r.role, 'planned', false
from (values ('manager'), ('deputy'), ('secretary'), ('officer')) as r (role);

-- The list is read by day: what is planned forwards, what is over backwards.
create index visit_planned on referrals.visit (on_day, visit_id) where state = 'planned';
create index visit_over on referrals.visit (on_day desc, visit_id desc) where state <> 'planned';
drop index referrals.visit_day;
