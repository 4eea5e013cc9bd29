-- The steps of a meeting: who may plan, hold and end it.
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
select 'meeting', s.from_state, s.step, r.role, s.to_state, s.needs_words
from (values
    ('',          'plan',      'planned',   false),
    ('planned',   'move',      'planned',   false),
    ('planned',   'open',      'under_way', false),
    ('planned',   'cancel',    'cancelled', true),
    ('under_way', 'decide',    'under_way', false),
    ('under_way', 'withdraw',  'under_way', false),
    ('under_way', 'close',     'closed',    false),
    ('closed',    'mark_done', 'closed',    true)
) as s (from_state, step, to_state, needs_words)
cross join (values ('manager'), ('deputy'), ('secretary')) as r (role);
