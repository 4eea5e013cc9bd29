-- Late and soon due problems per topic and neighbourhood are counted from this index alone.
create index problem_due_counts on problems.problem (due_on, topic, neighbourhood_id)
    where ended_on is null and not sensitive and not about_council;
