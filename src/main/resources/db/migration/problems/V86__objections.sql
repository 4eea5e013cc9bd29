-- Against “solved” people speak in three ways, and each waits for the desk; from one browser one at a time.
alter table problems.dispute
    add column kind text not null default 'unsolved' check (kind in ('unsolved', 'again', 'joined')),
    add column said_by bytea;
create unique index dispute_said_once on problems.dispute (territory_id, problem_id, said_by)
    where state = 'waiting' and said_by is not null;

insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
select 'problem', s.from_state, s.step, r.role, s.to_state, true
from (values
    ('confirmed', 'break_again', 'in_hand'),
    ('*',         'accept_also', '*')
) as s (from_state, step, to_state)
cross join (values ('manager'), ('deputy'), ('secretary')) as r (role);
