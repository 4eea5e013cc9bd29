-- What is about the manager or the council takes no number of its neighbourhood until the council has it.
alter table problems.problem alter column number drop not null;

-- Its two ends, for the reviewer above: answered, or set aside with a reason.
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words) values
    ('problem', 'new', 'answer_above',    'reviewer', 'set_aside', true),
    ('problem', 'new', 'set_aside_above', 'reviewer', 'set_aside', true);
