alter table problems.problem
    add constraint problem_topic foreign key (topic) references problems.topic (topic);
alter table problems.report
    add constraint report_problem foreign key (territory_id, problem_id)
        references problems.problem (territory_id, problem_id);
alter table problems.contact
    add constraint contact_report foreign key (territory_id, report_id)
        references problems.report (territory_id, report_id);
alter table problems.photo
    add constraint photo_problem foreign key (territory_id, problem_id)
        references problems.problem (territory_id, problem_id);
