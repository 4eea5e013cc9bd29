-- The steps of a problem: kind, present state, step, role, next state. `*` any state / unchanged; `?` named by an override.
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
select 'problem', s.from_state, s.step, r.role, s.to_state, s.needs_words
from (values
    ('',               'report',          'new',              false),
    ('new',            'verify',          'verified',         false),
    ('new',            'join',            'joined',           false),
    ('joined',         'split',           'new',              false),
    ('new',            'set_aside',       'set_aside',        false),
    ('set_aside',      'return',          'new',              true),
    ('verified',       'propose',         'proposed',         true),
    ('proposed',       'adopt',           'adopted',          true),
    ('verified',       'take_in_hand',    'in_hand',          false),
    ('adopted',        'take_in_hand',    'in_hand',          false),
    ('disputed',       'take_in_hand',    'in_hand',          false),
    ('in_hand',        'claim_solved',    'claimed_solved',   true),
    ('verified',       'find_impossible', 'impossible',       true),
    ('proposed',       'find_impossible', 'impossible',       true),
    ('adopted',        'find_impossible', 'impossible',       true),
    ('in_hand',        'find_impossible', 'impossible',       true),
    ('impossible',     'review',          'verified',         true),
    ('*',              'publish_text',    '*',                false),
    ('*',              'publish_photo',   '*',                false),
    ('*',              'hide_photo',      '*',                false),
    ('*',              'answer',          '*',                true),
    ('*',              'note',            '*',                true)
) as s (from_state, step, to_state, needs_words)
cross join (values ('manager'), ('deputy'), ('secretary')) as r (role);

insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words) values
    ('problem', '',               'report',          'resident', 'new',              false),
    ('problem', '',               'report',          'key',      'new',              false),
    ('problem', 'new',            'verify',          'key',      'verified',         false),
    ('problem', '*',              'publish_text',    'key',      '*',                false),
    ('problem', 'claimed_solved', 'confirm',         'resident', 'confirmed',        false),
    ('problem', 'claimed_solved', 'dispute',         'resident', 'disputed',         false),
    ('problem', 'unanswered',     'confirm',         'resident', 'confirmed',        false),
    ('problem', 'unanswered',     'dispute',         'resident', 'disputed',         false),
    ('problem', 'confirmed',      'break_again',     'resident', 'in_hand',          false),
    ('problem', 'claimed_solved', 'leave_unanswered','system',   'unanswered',       false),
    ('problem', 'disputed',       'take_in_hand',    'system',   'in_hand',          false),
    ('problem', '*',              'note',            'member',   '*',                true),
    ('problem', '',               'report',          'import',   'new',              false),
    ('problem', 'new',            'verify',          'import',   'verified',         false),
    ('problem', 'new',            'close_at_source', 'import',   'closed_at_source', false),
    ('problem', 'verified',       'take_in_hand',    'import',   'in_hand',          false),
    ('problem', 'new',            'join',            'import',   'joined',           false),
    ('problem', '*',              'override',        'manager',  '?',                true),
    ('problem', 'set_aside',      'return',          'reviewer', 'new',              true),
    ('problem', '*',              'erase',           'reviewer', '*',                false),
    ('problem', '*',              'erase',           'system',   '*',                false),
    ('problem', '*',              'erase',           'resident', '*',                false);
