-- What a problem's score is made of. Harm and the cost of waiting are data of the topic; the score itself is reckoned with
-- each step and each night, for the order of the desk.
alter table problems.topic add column harm int not null default 1 check (harm between 0 and 3);
alter table problems.topic add column waiting_cost int not null default 1 check (waiting_cost between 0 and 3);
update problems.topic set harm = 2 where parent in ('children-safety', 'health-care', 'buildings', 'water-sewage');
update problems.topic set harm = 0 where parent in ('culture-sport', 'other');
update problems.topic set harm = 3 where danger is not null;
update problems.topic set waiting_cost = 2 where parent in ('water-sewage', 'buildings', 'road-pavement', 'environment');
update problems.topic set waiting_cost = 0 where parent in ('culture-sport', 'other');
update problems.topic set waiting_cost = 3 where danger is not null;

alter table problems.problem add column broken int not null default 0;
alter table problems.problem add column priority int not null default 0;
alter table problems.problem add column priority_on date;
create index problem_priority on problems.problem (priority desc, problem_id desc) where ended_on is null;
create index problem_rank on problems.problem (territory_id, neighbourhood_id, priority desc, problem_id desc)
    where ended_on is null;

update problems.problem p
set broken = e.times
from (select territory_id, aggregate_id, count(*) as times
      from platform.timeline_entry
      where kind = 'problem' and step = 'break_again'
      group by territory_id, aggregate_id) e
where p.territory_id = e.territory_id and p.problem_id = e.aggregate_id;
