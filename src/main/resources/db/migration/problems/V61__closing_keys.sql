alter table problems.closing_round
    add constraint closing_round_problem foreign key (territory_id, problem_id)
        references problems.problem (territory_id, problem_id);
alter table problems.dispute
    add constraint dispute_problem foreign key (territory_id, problem_id)
        references problems.problem (territory_id, problem_id);
