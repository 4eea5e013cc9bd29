-- Who at the desk has the problem in hand; the timeline tells since when and by whom it was given.
alter table problems.problem add column assignee uuid;
create index problem_assigned on problems.problem (assignee, opened_on, problem_id) where assignee is not null and ended_on is null;

-- One thing done at the desk to one or many problems, kept for a few days so that it can be told and taken back.
create table problems.deed (
    deed_id    uuid        not null,
    account_id uuid        not null,
    kind       text        not null,
    what       text        not null,
    done_at    timestamptz not null,
    back_at    timestamptz,
    primary key (deed_id)
);
comment on table problems.deed is 'directory: what was done at the desk at once, by which account';
create index deed_of_account on problems.deed (account_id, done_at desc);
create index deed_age on problems.deed (done_at);

-- What it did to each problem, and how the problem stood before. `outcome` is null while it waits to be done.
create table problems.deed_row (
    territory_id int  not null,
    deed_id      uuid not null,
    problem_id   uuid not null,
    position     int  not null,
    outcome      text,
    seq          int,
    before       text,
    back         text,
    primary key (territory_id, deed_id, problem_id)
);
comment on table problems.deed_row is 'tenant: what a deed did to each problem';
create index deed_row_of_deed on problems.deed_row (deed_id, position);

insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
select 'problem', '*', s.step, r.role, s.to_state, false
from (values ('assign', '*'), ('retopic', '*'), ('undo', '?')) as s (step, to_state)
cross join (values ('manager'), ('deputy'), ('secretary')) as r (role);
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words) values
    ('problem', '*', 'assign', 'group_lead', '*', false),
    ('problem', '*', 'undo',   'group_lead', '?', false);

grant select, insert, update, delete on problems.deed, problems.deed_row to mahalla_app;
