-- Whatever belongs to a report goes with it, whoever deletes it.
alter table problems.report_choice
    add constraint report_choice_report foreign key (territory_id, report_id)
        references problems.report (territory_id, report_id) on delete cascade;
alter table problems.relay_message
    add constraint relay_message_report foreign key (territory_id, report_id)
        references problems.report (territory_id, report_id) on delete cascade;
alter table problems.reveal
    add constraint reveal_report foreign key (territory_id, report_id)
        references problems.report (territory_id, report_id) on delete cascade;

-- A report that its writer erases before anybody looked leaves nothing to look at.
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words) values
    ('problem', 'new', 'withdraw', 'resident', 'set_aside', false);
