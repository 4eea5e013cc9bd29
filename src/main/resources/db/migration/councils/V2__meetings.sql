create table councils.meeting (
    territory_id int  not null,
    meeting_id   uuid not null,
    body_id      uuid not null,
    number       int  not null,
    day          date not null,
    hour         time not null,
    venue        text not null check (length(venue) between 1 and 160),
    state        text not null check (state in ('planned', 'under_way', 'closed', 'cancelled')),
    quorum_at    time,
    seats        int,
    primary key (territory_id, meeting_id),
    unique (territory_id, body_id, number)
);
comment on table councils.meeting is 'tenant: meetings of bodies; seats and quorum_at are kept from when it was held';
create index meeting_day on councils.meeting (territory_id, body_id, day);

create table councils.agenda_item (
    territory_id int  not null,
    item_id      uuid not null,
    meeting_id   uuid not null,
    position     int  not null,
    reason       text not null check (reason in ('overdue', 'highest', 'answered', 'unanswered', 'member')),
    subject      text,
    title        text not null check (length(title) between 1 and 300),
    because      text not null,
    path         text,
    outcome      text not null check (outcome in ('open', 'talked', 'decided', 'postponed')),
    said         text,
    primary key (territory_id, item_id)
);
comment on table councils.agenda_item is 'tenant: what a meeting talks about, and what was said';
create index agenda_item_meeting on councils.agenda_item (territory_id, meeting_id, position);

create table councils.attendance (
    territory_id int  not null,
    meeting_id   uuid not null,
    seat_id      uuid not null,
    how          text not null check (how in ('list', 'code', 'excused')),
    primary key (territory_id, meeting_id, seat_id)
);
comment on table councils.attendance is 'tenant: which seats came to a meeting, or are excused';

-- One code for a seat in a meeting, used once; gone when the meeting is over.
create table councils.attendance_code (
    code         text not null check (code ~ '^[2-9]{6}$'),
    territory_id int  not null,
    meeting_id   uuid not null,
    seat_id      uuid not null,
    used         boolean not null,
    primary key (code)
);
comment on table councils.attendance_code is 'directory: the codes by which members say that they have come';
create index attendance_code_meeting on councils.attendance_code (territory_id, meeting_id);

create table councils.decision (
    territory_id  int  not null,
    decision_id   uuid not null,
    meeting_id    uuid not null,
    body_id       uuid not null,
    item_id       uuid not null,
    position      int  not null,
    words         text not null check (length(words) between 1 and 1000),
    subject       text,
    title         text not null,
    path          text,
    owner_seat    uuid,
    owner_words   text not null,
    due_on        date,
    follow        text not null check (follow in ('own_work', 'referral', 'mission', 'none')),
    votes_for     int  not null check (votes_for >= 0),
    votes_against int  not null check (votes_against >= 0),
    abstained     int  not null check (abstained >= 0),
    present       int  not null,
    passed        boolean not null,
    done_on       date,
    done_words    text,
    primary key (territory_id, decision_id),
    check (votes_for + votes_against + abstained = present),
    check (passed = (votes_for * 2 > present))
);
comment on table councils.decision is 'tenant: what a meeting decided, who does it until when, and whether it was done';
create index decision_meeting on councils.decision (territory_id, meeting_id, position);
create index decision_body on councils.decision (territory_id, body_id, due_on);
create index decision_item on councils.decision (territory_id, item_id);
create index decision_subject on councils.decision (subject) where subject is not null;

grant select, insert, update on councils.meeting to mahalla_app;
grant select, insert, update, delete on councils.agenda_item, councils.attendance, councils.attendance_code to mahalla_app;
grant select, insert, update, delete on councils.decision to mahalla_app;
