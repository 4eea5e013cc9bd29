-- What was adopted and then led nowhere makes room for what is adopted in its stead.
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words) values
    ('proposal', 'adopted', 'pass_over', 'system', 'not_adopted', false);
