-- What the writer of a report chose: which news, by which way, in which language. Without a row: each step, every way.
create table problems.report_choice (
    territory_id int     not null,
    report_id    uuid    not null,
    news         text    not null check (news in ('each', 'end', 'none')),
    by_sms       boolean not null,
    by_email     boolean not null,
    language     text    not null check (language in ('fa', 'en')),
    primary key (territory_id, report_id)
);
comment on table problems.report_choice is 'tenant: which news the writer of a report wants';

-- What desk and reporter say to each other, neither seeing the other's address. The words are sealed; the day is kept.
create table problems.relay_message (
    territory_id int   not null,
    report_id    uuid  not null,
    seq          int   not null check (seq > 0),
    sender       text  not null check (sender in ('desk', 'reporter')),
    role         text,
    words_sealed bytea not null,
    sent_on      date  not null,
    primary key (territory_id, report_id, seq)
);
comment on table problems.relay_message is 'tenant: sealed messages between desk and reporter; erasable';

-- Asking to see who reported: by whom and why, what the second person said, and whether it was opened.
create table problems.reveal (
    territory_id  int   not null,
    report_id     uuid  not null,
    seq           int   not null check (seq > 0),
    asked_by      uuid  not null,
    asked_role    text  not null,
    asked_on      date  not null,
    reason_sealed bytea not null,
    allowed       boolean,
    decided_by    uuid,
    decided_role  text,
    decided_on    date,
    open_before   timestamptz,
    opened_on     date,
    shown_until   timestamptz,
    what          text,
    primary key (territory_id, report_id, seq),
    constraint reveal_by_two check (decided_by <> asked_by)
);
comment on table problems.reveal is 'tenant: reveals of a reporter''s contact, with reason and second person; erasable';
create index reveal_waiting on problems.reveal (asked_on, report_id) where decided_on is null;

-- What was erased, by keyed hash alone, so that a database brought back from an older copy is cleaned again.
create table problems.erased (
    territory_id int   not null,
    kind         text  not null check (kind in ('report')),
    id_hash      bytea not null,
    erased_on    date  not null,
    primary key (territory_id, kind, id_hash)
);
comment on table problems.erased is 'tenant: keyed hashes of what was erased';
create index erased_age on problems.erased (erased_on);

grant select, insert, update, delete on problems.report_choice, problems.relay_message, problems.reveal, problems.erased
    to mahalla_app;
