alter table councils.ballot add constraint ballot_body_key
    foreign key (territory_id, body_id) references councils.body (territory_id, body_id);
alter table councils.ballot_option add constraint ballot_option_ballot
    foreign key (territory_id, ballot_id) references councils.ballot (territory_id, ballot_id);
alter table councils.ballot_roll add constraint ballot_roll_ballot
    foreign key (territory_id, ballot_id) references councils.ballot (territory_id, ballot_id);
alter table councils.ballot_box add constraint ballot_box_ballot
    foreign key (territory_id, ballot_id) references councils.ballot (territory_id, ballot_id);
-- A counted ballot comes to the next meeting by itself.
alter table councils.agenda_item drop constraint agenda_item_reason_check;
alter table councils.agenda_item add constraint agenda_item_reason_check
    check (reason in ('overdue', 'highest', 'answered', 'unanswered', 'member', 'ballot'));
-- The steps of a ballot. Nobody closes one before its day; who waits too long with counting does not hold it up.
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
select 'ballot', s.from_state, s.step, r.role, s.to_state, s.needs_words
from (values
    ('',       'draw_up', 'draft',     false),
    ('draft',  'change',  'draft',     false),
    ('draft',  'open',    'open',      false),
    ('closed', 'count',   'counted',   false),
    ('draft',  'cancel',  'cancelled', true),
    ('open',   'cancel',  'cancelled', true)
) as s (from_state, step, to_state, needs_words)
cross join (values ('manager'), ('deputy'), ('secretary')) as r (role);
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words) values
    ('ballot', 'draft',  'open',  'system', 'open',    false),
    ('ballot', 'open',   'close', 'system', 'closed',  false),
    ('ballot', 'closed', 'count', 'system', 'counted', false);
