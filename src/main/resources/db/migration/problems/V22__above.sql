-- A problem about the manager or the council goes one level up. `planned_on` is the first day on which it had a solution:
-- what goes from verified straight in hand has none.
alter table problems.problem add column about_council boolean not null default false;
alter table problems.problem add column planned_on date;
create index problem_planned on problems.problem (territory_id, neighbourhood_id) where planned_on is not null;

update problems.problem p
set planned_on = e.day
from (select territory_id, aggregate_id, cast(min(happened_at) at time zone 'Asia/Tehran' as date) as day
      from platform.timeline_entry
      where kind = 'problem' and to_state in ('proposed', 'adopted')
      group by territory_id, aggregate_id) e
where p.territory_id = e.territory_id and p.problem_id = e.aggregate_id;

insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
select 'problem', 'new', 'send_up', role, 'new', false
from (values ('manager'), ('deputy'), ('secretary')) as r (role);
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words) values
    ('problem', 'new', 'send_down', 'reviewer', 'new', true),
    ('problem', 'new', 'answer',    'reviewer', 'new', true);
