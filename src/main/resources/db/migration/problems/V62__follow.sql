-- Who follows a neighbourhood or a topic, without being known: the contact is sealed and found by its keyed hash.
create table problems.follower (
    follower_id    uuid  not null,
    contact_hash   bytea not null,
    contact_sealed bytea not null,
    language       text  not null check (language in ('fa', 'en')),
    kind           text  not null check (kind in ('place', 'topic')),
    target         text  not null,
    since          date  not null,
    told_until     date  not null,
    primary key (follower_id),
    constraint follower_once unique (contact_hash, kind, target)
);
comment on table problems.follower is 'directory: sealed contacts of who follows a neighbourhood or a topic';
create index follower_of_target on problems.follower (kind, target);
create index follower_untold on problems.follower (told_until, follower_id);

create index problem_ends_in_place on problems.problem (territory_id, neighbourhood_id, state_since)
    where state in ('claimed_solved', 'confirmed');
create index problem_ends_in_topic on problems.problem (topic, state_since)
    where state in ('claimed_solved', 'confirmed');

grant select, insert, update, delete on problems.follower to mahalla_app;
