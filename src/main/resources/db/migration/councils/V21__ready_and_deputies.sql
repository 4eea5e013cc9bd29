-- A ballot opens by its date only once somebody has said that it is written. Every change makes it a draft again.
alter table councils.ballot drop constraint ballot_state_check;
alter table councils.ballot add constraint ballot_state_check
    check (state in ('draft', 'ready', 'open', 'closed', 'counted', 'cancelled'));
drop index councils.ballot_due;
create index ballot_due on councils.ballot (state, opens_on) where state in ('ready', 'open', 'closed');

delete from platform.timeline_step where kind = 'ballot' and from_state = 'draft' and step = 'open' and role = 'system';
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
select 'ballot', s.from_state, s.step, r.role, s.to_state, s.needs_words
from (values
    ('draft', 'make_ready', 'ready',     false),
    ('ready', 'change',     'draft',     false),
    ('ready', 'open',       'open',      false),
    ('ready', 'cancel',     'cancelled', true)
) as s (from_state, step, to_state, needs_words)
cross join (values ('manager'), ('deputy'), ('secretary')) as r (role);
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words) values
    ('ballot', 'ready', 'open', 'system', 'open', false);

-- A deputy sits in for a member who is not there, or for a seat that nobody holds.
alter table councils.attendance add column deputy boolean not null default false;
alter table councils.attendance_code add column deputy boolean not null default false;
