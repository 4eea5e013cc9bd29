-- Lists of one state by deadline, and what of a desk's places is late.
create index problem_state_due on problems.problem (state, coalesce(due_on, date '9999-12-31'), problem_id)
    where ended_on is null;
create index problem_late on problems.problem (territory_id, neighbourhood_id, due_on)
    where ended_on is null and due_on is not null and not sensitive;
