-- A way to solve a problem. Its words are free until it is adopted; the state is written by the timeline alone.
create table problems.proposal (
    territory_id int  not null,
    proposal_id  uuid not null,
    problem_id   uuid not null,
    number       int  not null,
    state        text not null check (state in ('proposed', 'adopted', 'withdrawn', 'not_adopted')),
    title        text not null,
    changes      text not null,
    owner        text not null,
    assignee     uuid,
    language     text not null check (language in ('fa', 'en')),
    written_by   uuid,
    written_on   date not null,
    version      int  not null,
    ended_on     date,
    ended_words  text,
    ended_as     text,
    decision_id  uuid,
    instead_id   uuid,
    last_seq     int  not null,
    primary key (territory_id, proposal_id),
    unique (territory_id, problem_id, number)
);
comment on table problems.proposal is 'tenant: ways to solve problems';

-- What has to be done for it, by whom in words, until when and for how much; `added_on` for what came after it was adopted.
create table problems.proposal_part (
    territory_id int    not null,
    proposal_id  uuid   not null,
    part_id      uuid   not null,
    position     int    not null,
    words        text   not null,
    doer         text   not null,
    planned_on   date,
    cost_rials   bigint check (cost_rials >= 0),
    added_on     date,
    done_on      date,
    done_words   text,
    done_as      text,
    primary key (territory_id, proposal_id, part_id)
);
comment on table problems.proposal_part is 'tenant: what has to be done for a proposal, and what of it is done';
create index proposal_part_due on problems.proposal_part (planned_on, territory_id, proposal_id)
    where done_on is null and planned_on is not null;

-- Which bodies and agencies are for it.
create table problems.proposal_backer (
    territory_id int  not null,
    proposal_id  uuid not null,
    kind         text not null check (kind in ('body', 'agency')),
    backer_id    uuid not null,
    since        date not null,
    primary key (territory_id, proposal_id, backer_id)
);
comment on table problems.proposal_backer is 'tenant: bodies and agencies that are for a proposal';

-- “I support this”: who, only as a keyed hash of their browser's own random mark, another one for each proposal.
create table problems.proposal_support (
    territory_id   int   not null,
    proposal_id    uuid  not null,
    supporter_hash bytea not null,
    supported_on   date  not null,
    primary key (territory_id, proposal_id, supporter_hash)
);
comment on table problems.proposal_support is 'tenant: who supports a proposal, as keyed hashes';

-- How it was worded before, as long as it was not adopted.
create table problems.proposal_version (
    territory_id int  not null,
    proposal_id  uuid not null,
    version      int  not null,
    content      text not null,
    written_on   date not null,
    written_as   text not null,
    primary key (territory_id, proposal_id, version)
);
comment on table problems.proposal_version is 'tenant: the versions of a proposal, by role and day';

grant select, insert, update, delete on problems.proposal, problems.proposal_part, problems.proposal_backer,
    problems.proposal_support, problems.proposal_version to mahalla_app;
