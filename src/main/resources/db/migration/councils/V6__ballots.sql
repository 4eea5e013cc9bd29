-- Priorities or seats by the votes of residents: one ballot for each phone that was proved.
create table councils.ballot (
    territory_id int  not null,
    ballot_id    uuid not null,
    body_id      uuid not null,
    kind         text not null check (kind in ('priorities', 'seats')),
    title        text not null check (length(title) between 1 and 160),
    words        text not null check (length(words) <= 1000),
    most         int  not null check (most between 1 and 20),
    opens_on     date not null,
    closes_on    date not null,
    state        text not null check (state in ('draft', 'open', 'closed', 'counted', 'cancelled')),
    ended_on     date,
    cast_count   int,
    primary key (territory_id, ballot_id),
    check (closes_on >= opens_on)
);
comment on table councils.ballot is 'tenant: open votes for priorities or seats; cast_count only once counted, and not below ten';
create index ballot_body on councils.ballot (territory_id, body_id, opens_on);
create index ballot_due on councils.ballot (state, opens_on) where state in ('draft', 'open', 'closed');

-- What can be chosen. A candidate is a sealed name until the vote opens, and nothing but a number once it was erased.
create table councils.ballot_option (
    territory_id int  not null,
    ballot_id    uuid not null,
    position     int  not null check (position between 1 and 40),
    subject      text,
    title        text not null check (length(title) <= 300),
    title_en     text not null check (length(title_en) <= 300),
    name_sealed  bytea,
    votes        int,
    primary key (territory_id, ballot_id, position)
);
comment on table councils.ballot_option is 'tenant: what a ballot lets people choose from, and its votes once counted';

-- Which phones have voted: keyed hashes of this vote alone, sorted, in one value. A row for each would tell by the number
-- of the transaction that wrote it, and by where it lies, when each came.
create table councils.ballot_roll (
    territory_id int   not null,
    ballot_id    uuid  not null,
    marks        bytea not null,
    primary key (territory_id, ballot_id)
);
comment on table councils.ballot_roll is 'tenant: keyed hashes of the phones that voted, in the order of the hashes; gone once counted';

-- What was cast: receipts and choices in the order of the receipts, in one sealed value; laid open once counted.
create table councils.ballot_box (
    territory_id int  not null,
    ballot_id    uuid not null,
    box_sealed   bytea,
    papers       text,
    primary key (territory_id, ballot_id)
);
comment on table councils.ballot_box is 'tenant: the ballots of a vote without anything that leads to who cast them';

grant select, insert, update on councils.ballot to mahalla_app;
grant select, insert, update, delete on councils.ballot_option, councils.ballot_roll, councils.ballot_box to mahalla_app;
