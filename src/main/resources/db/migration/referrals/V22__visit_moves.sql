-- A visit can be moved to another day, hour or place.
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
select 'visit', 'planned', 'move', r.role, 'planned', false
from (values ('manager'), ('deputy'), ('secretary'), ('officer')) as r (role);
