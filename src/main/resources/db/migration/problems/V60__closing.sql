-- Short addresses in messages: who opens one needs no account. Only the hash of what stands in the message is kept.
create table problems.short_link (
    token_hash bytea not null,
    purpose    text  not null check (purpose in ('closing', 'stop')),
    subject_id uuid  not null,
    made_on    date  not null,
    primary key (token_hash)
);
comment on table problems.short_link is 'directory: short addresses in messages, by the hash of their token';
create index short_link_subject on problems.short_link (subject_id);
create index short_link_age on problems.short_link (made_on);

-- Who wants no notices any more, by the keyed hash of the phone or e-mail and by nothing else.
create table problems.stopped (
    contact_hash bytea not null,
    stopped_on   date  not null,
    primary key (contact_hash)
);
comment on table problems.stopped is 'directory: phones and e-mails that get no notices, by keyed hash';

-- One asking of “solved or not?”: when it was said, and when those who reported were asked once more.
create table problems.closing_round (
    territory_id int  not null,
    problem_id   uuid not null,
    seq          int  not null,
    claimed_on   date not null,
    reminded_on  date,
    primary key (territory_id, problem_id, seq)
);
comment on table problems.closing_round is 'tenant: askings of residents whether a problem is solved';
create index closing_round_due on problems.closing_round (claimed_on) where reminded_on is null;

-- “It is not solved”, said by anybody on the public page. It counts, and is shown, after the desk has looked.
create table problems.dispute (
    territory_id  int  not null,
    dispute_id    uuid not null,
    problem_id    uuid not null,
    reason_sealed bytea,
    language      text not null,
    said_on       date not null,
    state         text not null check (state in ('waiting', 'accepted', 'set_aside')),
    decided_on    date,
    primary key (territory_id, dispute_id)
);
comment on table problems.dispute is 'tenant: disputes of anybody, waiting for the desk; the reason is sealed and erased later';
create index dispute_of_problem on problems.dispute (territory_id, problem_id);
create index dispute_waiting on problems.dispute (said_on, dispute_id) where state = 'waiting';
create index dispute_decided on problems.dispute (decided_on) where reason_sealed is not null;

create index problem_claimed on problems.problem (state_since, problem_id) where state = 'claimed_solved';

insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
select 'problem', s.from_state, s.step, r.role, s.to_state, true
from (values
    ('claimed_solved', 'accept_dispute',    'disputed'),
    ('unanswered',     'accept_dispute',    'disputed'),
    ('confirmed',      'accept_dispute',    'disputed'),
    ('*',              'set_dispute_aside', '*')
) as s (from_state, step, to_state)
cross join (values ('manager'), ('deputy'), ('secretary')) as r (role);

grant select, insert, update, delete on problems.short_link, problems.stopped, problems.closing_round, problems.dispute
    to mahalla_app;
