-- “I see it too”: who, only as a keyed hash of their browser's own random mark, and once per problem.
create table problems.support (
    territory_id   int   not null,
    problem_id     uuid  not null,
    supporter_hash bytea not null,
    supported_on   date  not null,
    primary key (territory_id, problem_id, supporter_hash)
);
comment on table problems.support is 'tenant: who sees a problem too, as keyed hashes';

-- Two problems of which somebody at the desk said that they are not one; the smaller id first.
create table problems.apart (
    territory_id int  not null,
    problem_id   uuid not null,
    other_id     uuid not null,
    told_on      date not null,
    primary key (territory_id, problem_id, other_id)
);
comment on table problems.apart is 'tenant: pairs of problems that are not one';
create index apart_of_other on problems.apart (territory_id, other_id);

-- In how many published texts a word stands; the row without a word holds the number of texts.
create table problems.word_count (
    word  text not null,
    texts int  not null,
    primary key (word)
);
comment on table problems.word_count is 'reference: how rare a word is in published texts';

create index problem_joined on problems.problem (territory_id, joined_to) where joined_to is not null;
create index problem_confirmed_window on problems.problem (latitude, longitude) where state = 'confirmed';

-- A split leads back to the state before the join, whichever it was.
update platform.timeline_step set to_state = '?' where kind = 'problem' and from_state = 'joined' and step = 'split';
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
select 'problem', s.from_state, s.step, r.role, s.to_state, false
from (values
    ('verified', 'join',    'joined'),
    ('proposed', 'join',    'joined'),
    ('adopted',  'join',    'joined'),
    ('in_hand',  'join',    'joined'),
    ('disputed', 'join',    'joined'),
    ('*',        'gather',  '*'),
    ('*',        'release', '*')
) as s (from_state, step, to_state)
cross join (values ('manager'), ('deputy'), ('secretary')) as r (role);
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words) values
    ('problem', 'new', 'join',   'resident', 'joined', false),
    ('problem', '*',   'gather', 'resident', '*',      false),
    ('problem', '*',   'tell',   'resident', '*',      true);

grant select, insert, update, delete on problems.support, problems.apart, problems.word_count to mahalla_app;
