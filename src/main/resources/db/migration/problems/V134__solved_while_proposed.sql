-- An agency may have done it before the council decides what it proposed; then residents are asked.
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
select 'problem', 'proposed', 'claim_solved', r.role, 'claimed_solved', true
from (values ('manager'), ('deputy'), ('secretary'), ('officer')) as r (role);
