-- What was erased while it was joined, and nobody had checked, is withdrawn when it stands alone again.
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words) values
    ('problem', 'new', 'withdraw', 'system', 'set_aside', false)
on conflict do nothing;

-- What was brought in by a file and has no score yet gets one at once.
create index problem_unranked on problems.problem (territory_id, problem_id) where priority_on is null and ended_on is null;
