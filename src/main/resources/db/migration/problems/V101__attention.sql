-- The number of a problem’s last step, so that a list can say what changed without reading timelines.
alter table problems.problem add column last_seq int not null default 0;

-- Up to which step somebody at the desk has looked at a problem. No day and no minute: nobody’s hours are watched.
create table problems.look (
    territory_id int  not null,
    problem_id   uuid not null,
    account_id   uuid not null,
    seq          int  not null,
    primary key (territory_id, problem_id, account_id)
);
comment on table problems.look is 'tenant: up to which step a colleague has looked at a problem';
create index look_of_account on problems.look (account_id);

-- Colleagues who were named beside an internal note.
create table problems.mention (
    territory_id int     not null,
    problem_id   uuid    not null,
    seq          int     not null,
    account_id   uuid    not null,
    read         boolean not null default false,
    primary key (territory_id, problem_id, seq, account_id)
);
comment on table problems.mention is 'tenant: colleagues named beside an internal note';
create index mention_unread on problems.mention (account_id) where not read;

-- What waits for somebody to look before everybody may read or see it.
create index problem_unpublished on problems.problem (checked_on, problem_id)
    where body is null and ended_on is null and checked_on is not null;
create index photo_unread on problems.photo (territory_id, problem_id) where published_on is null and hidden_on is null;

-- Answers that are often given, to begin with; in both languages, for one topic or all, one purpose each.
create table problems.reply (
    reply_id   uuid    not null,
    place_path text    not null,
    purpose    text    not null check (purpose in ('answer', 'ask', 'solved', 'impossible')),
    topic      text,
    state      text,
    name       text    not null,
    words_fa   text    not null,
    words_en   text    not null,
    retired    boolean not null default false,
    primary key (reply_id)
);
comment on table problems.reply is 'directory: answers to begin with, of a place and what lies under it';
create index reply_of_place on problems.reply (place_path) where not retired;

grant select, insert, update, delete on problems.look, problems.mention, problems.reply to mahalla_app;
