-- Searching by agency, and the names of the agencies that have something in hand.
create index problem_holder on problems.problem (holder, opened_on desc, problem_id desc)
    where ended_on is null and holder <> 'council' and not sensitive and not about_council;
