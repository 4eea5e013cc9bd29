alter table problems.support
    add constraint support_problem foreign key (territory_id, problem_id)
        references problems.problem (territory_id, problem_id);
alter table problems.apart
    add constraint apart_problem foreign key (territory_id, problem_id)
        references problems.problem (territory_id, problem_id);
alter table problems.apart
    add constraint apart_other foreign key (territory_id, other_id)
        references problems.problem (territory_id, problem_id);
