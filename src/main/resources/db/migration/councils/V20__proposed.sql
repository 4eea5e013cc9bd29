-- Proposals that wait for a decision come to agendas too.
alter table councils.agenda_item drop constraint agenda_item_reason_check;
alter table councils.agenda_item add constraint agenda_item_reason_check
    check (reason in ('overdue', 'proposed', 'ballot', 'highest', 'answered', 'unanswered', 'member'));
