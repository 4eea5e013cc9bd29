-- The steps of a proposal. `council` is the decision of a meeting: no role that somebody holds.
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
select 'proposal', s.from_state, s.step, r.role, s.to_state, s.needs_words
from (values
    ('',         'write',    'proposed',  false),
    ('proposed', 'edit',     'proposed',  false),
    ('proposed', 'withdraw', 'withdrawn', true)
) as s (from_state, step, to_state, needs_words)
cross join (values ('manager'), ('deputy'), ('secretary'), ('member'), ('group_lead')) as r (role);
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
select 'proposal', 'adopted', s.step, r.role, 'adopted', s.needs_words
from (values ('do_part', false), ('reopen_part', true), ('add_part', true)) as s (step, needs_words)
cross join (values ('manager'), ('deputy'), ('secretary'), ('group_lead')) as r (role);
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words) values
    ('proposal', 'proposed', 'adopt',     'manager', 'adopted',     true),
    ('proposal', 'proposed', 'adopt',     'deputy',  'adopted',     true),
    ('proposal', 'proposed', 'adopt',     'council', 'adopted',     true),
    ('proposal', 'proposed', 'turn_down', 'manager', 'not_adopted', true),
    ('proposal', 'proposed', 'turn_down', 'deputy',  'not_adopted', true),
    ('proposal', 'proposed', 'pass_over', 'system',  'not_adopted', false);

-- What becomes of their problem: a proposal is adopted by a meeting, or by the manager with a reason, and by nobody else.
delete from platform.timeline_step where kind = 'problem' and step = 'adopt' and role = 'secretary';
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
select 'problem', s.from_state, s.step, r.role, s.to_state, true
from (values
    ('proposed', 'propose',            'proposed'),
    ('proposed', 'drop_proposal',      'proposed'),
    ('proposed', 'drop_last_proposal', 'verified')
) as s (from_state, step, to_state)
cross join (values ('manager'), ('deputy'), ('secretary'), ('member'), ('group_lead')) as r (role);
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
select 'problem', s.state, s.step, r.role, s.state, true
from (values ('in_hand', 'do_part'), ('disputed', 'do_part'), ('in_hand', 'reopen_part'), ('disputed', 'reopen_part'),
             ('adopted', 'add_part'), ('in_hand', 'add_part'), ('disputed', 'add_part')) as s (state, step)
cross join (values ('manager'), ('deputy'), ('secretary'), ('group_lead')) as r (role);
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words) values
    ('problem', 'verified', 'propose', 'member',     'proposed', true),
    ('problem', 'verified', 'propose', 'group_lead', 'proposed', true),
    ('problem', 'verified', 'propose', 'council',    'proposed', true),
    ('problem', 'proposed', 'adopt',   'council',    'adopted',  true);
