-- What residents said of each “solved”, kept with the asking: what was disputed stays so after it is solved.
alter table problems.closing_round add column outcome text check (outcome in ('confirmed', 'disputed', 'unanswered'));
alter table problems.closing_round add column judged_on date;
create index closing_round_judged on problems.closing_round (judged_on, outcome) where outcome is not null;

insert into problems.closing_round (territory_id, problem_id, seq, claimed_on, reminded_on)
select e.territory_id, e.aggregate_id, e.seq, d.day, d.day
from platform.timeline_entry e
join problems.problem p on p.territory_id = e.territory_id and p.problem_id = e.aggregate_id
cross join lateral (select cast(e.happened_at at time zone 'Asia/Tehran' as date) as day) d
where e.kind = 'problem' and e.to_state = 'claimed_solved' and e.from_state <> e.to_state
on conflict do nothing;

update problems.closing_round r
set outcome = j.outcome, judged_on = j.day
from (select distinct on (r.territory_id, r.problem_id, r.seq)
             r.territory_id, r.problem_id, r.seq, e.to_state as outcome,
             cast(e.happened_at at time zone 'Asia/Tehran' as date) as day
      from problems.closing_round r
      join platform.timeline_entry e on e.territory_id = r.territory_id and e.aggregate_id = r.problem_id and e.seq > r.seq
      where e.kind = 'problem' and e.step in ('confirm', 'dispute', 'accept_dispute', 'leave_unanswered')
        and not exists (select 1 from problems.closing_round later
                        where later.territory_id = r.territory_id and later.problem_id = r.problem_id
                          and later.seq > r.seq and later.seq < e.seq)
      order by r.territory_id, r.problem_id, r.seq, e.seq desc) j
where r.territory_id = j.territory_id and r.problem_id = j.problem_id and r.seq = j.seq;
