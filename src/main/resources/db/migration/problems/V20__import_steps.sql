-- What a source may report of a problem it brought earlier, when its file comes again.
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words) values
    ('problem', 'verified', 'close_at_source', 'import', 'closed_at_source', false),
    ('problem', 'in_hand',  'close_at_source', 'import', 'closed_at_source', false)
on conflict do nothing;
