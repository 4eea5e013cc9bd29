alter table referrals.visit_problem add constraint visit_problem_visit
    foreign key (territory_id, visit_id) references referrals.visit (territory_id, visit_id);
-- The steps of a visit. Whether somebody came is said by who was there.
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
select 'visit', s.from_state, s.step, r.role, s.to_state, s.needs_words
from (values
    ('',        'plan',     'planned',    false),
    ('planned', 'hold',     'held',       false),
    ('planned', 'miss',     'missed',     false),
    ('planned', 'call_off', 'called_off', true)
) as s (from_state, step, to_state, needs_words)
cross join (values ('manager'), ('deputy'), ('secretary'), ('officer')) as r (role);
