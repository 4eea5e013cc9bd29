-- While the time to answer lasts, one “solved” does not silence another’s “not solved”.
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words) values
    ('problem', 'confirmed', 'dispute', 'resident', 'disputed', false);

-- How often it was said, also after the first answer has moved the problem.
alter table problems.closing_round
    add column said_solved int not null default 0,
    add column said_unsolved int not null default 0;

-- That somebody has given this answer, so that it counts once: a keyed hash of both, forgotten when no answer can come.
create table problems.closing_voice (
    territory_id int   not null,
    problem_id   uuid  not null,
    seq          int   not null,
    voice_hash   bytea not null,
    said_on      date  not null,
    primary key (territory_id, problem_id, seq, voice_hash)
);
comment on table problems.closing_voice is 'tenant: answers to “solved or not?” that were counted, by keyed hash';
create index closing_voice_age on problems.closing_voice (said_on);

-- Since when who follows a problem also sees it, and so is asked and not only told. Until now all of them were asked.
alter table problems.follower add column sees_since date;
update problems.follower set sees_since = since where kind = 'problem';

grant select, insert, update, delete on problems.closing_voice to mahalla_app;
