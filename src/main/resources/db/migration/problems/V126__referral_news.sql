-- What everybody reads of a problem that an agency has: that it went there, what was promised, and that it climbed.
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words) values
    ('problem', '*', 'refer',      'system', '*', true),
    ('problem', '*', 'promise_by', 'system', '*', true),
    ('problem', '*', 'climb_to',   'system', '*', true);
