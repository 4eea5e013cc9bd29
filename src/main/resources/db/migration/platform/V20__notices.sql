-- Messages to people on their way out. Words and address are sealed, and gone as soon as the message has left.
create table platform.notice (
    notice_id      uuid        not null,
    key            text        not null check (length(key) between 1 and 200),
    channel        text        not null check (channel in ('sms', 'email')),
    purpose        text        not null,
    language       text        not null,
    address_sealed bytea,
    subject_sealed bytea,
    text_sealed    bytea,
    state          text        not null check (state in ('waiting', 'sent', 'failed')),
    attempts       int         not null default 0,
    most_attempts  int         not null check (most_attempts > 0),
    -- empty before the first failure: the minute in which a resident did something is not written down
    next_try_at    timestamptz,
    failure        text,
    created_on     date        not null,
    primary key (notice_id),
    constraint notice_key unique (key)
);
comment on table platform.notice is 'node: outbox of messages to people, sealed, deleted after seven days';
create index notice_waiting on platform.notice (next_try_at nulls first) where state = 'waiting';
create index notice_age on platform.notice (created_on);

grant select, insert, update, delete on platform.notice to mahalla_app;
