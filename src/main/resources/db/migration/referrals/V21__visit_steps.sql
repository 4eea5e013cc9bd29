-- That nobody came can be taken back, with a reason.
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
select 'visit', 'missed', 'unmiss', r.role, 'planned', true
from (values ('manager'), ('deputy'), ('secretary'), ('officer')) as r (role);
