-- Steps that the table of roles grants to more than the first three.
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words) values
    ('problem', '',  'report',   'member',     'new', false),
    ('problem', '',  'report',   'group_lead', 'new', false),
    ('problem', '*', 'note',     'group_lead', '*',   true),
    ('problem', '*', 'note',     'officer',    '*',   true),
    ('problem', '*', 'answer',   'officer',    '*',   true),
    ('problem', '*', 'override', 'deputy',     '?',   true);
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
select 'problem', state, 'take_in_hand', 'group_lead', 'in_hand', false
from (values ('verified'), ('adopted'), ('disputed')) as s (state);

create index photo_file on problems.photo (file);
create index photo_thumbnail on problems.photo (thumbnail);
create index problem_sensitive on problems.problem (state_since, problem_id) where sensitive;
