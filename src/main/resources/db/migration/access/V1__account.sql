grant usage on schema access to mahalla_app;

-- People who work with Mahalla. Names and contacts are sealed; a contact is found by its keyed hash alone.
create table access.account (
    account_id             uuid    not null primary key,
    user_name              text    not null check (length(user_name) between 3 and 40),
    user_name_key          text    not null,
    display_name_sealed    bytea   not null,
    password_hash          text,
    password_is_given      boolean not null default false,
    phone_sealed           bytea,
    phone_hash             bytea,
    email_sealed           bytea,
    email_hash             bytea,
    totp_secret_sealed     bytea,
    totp_proposed_sealed   bytea,
    totp_last_step         bigint  not null default 0,
    language               text    not null check (language in ('fa', 'en')),
    made_on                date    not null,
    last_seen_on           date,
    disabled_on            date,
    version                int     not null default 0,
    constraint account_user_name_once unique (user_name_key),
    constraint account_phone_once unique (phone_hash),
    constraint account_email_once unique (email_hash)
);
comment on table access.account is 'reference: accounts of people who work with Mahalla';

-- A role over a place and everything under it, from a day until a day. Ending one early leaves the row.
create table access.grant_of_role (
    grant_id   uuid not null primary key,
    account_id uuid not null,
    role       text not null check (role in ('manager', 'deputy', 'secretary', 'member', 'group_lead', 'reviewer',
                   'officer', 'coordinator', 'keeper', 'distributor', 'approver', 'organiser', 'analyst', 'auditor',
                   'administrator')),
    path       text not null check (length(path) <= 200),
    from_on    date not null,
    until_on   date not null check (until_on >= from_on),
    granted_by uuid,
    granted_on date not null,
    reason     text not null,
    ended_on   date,
    ended_by   uuid,
    end_reason text
);
comment on table access.grant_of_role is 'reference: roles over places for a term';
create index grant_of_account on access.grant_of_role (account_id);
create index grant_at_path on access.grant_of_role (path text_pattern_ops, role);

-- Keys of other programs: the hash of a random text, what it may do and how often.
create table access.api_key (
    api_key_id   uuid    not null primary key,
    secret_hash  bytea   not null,
    name         text    not null,
    scopes       text[]  not null,
    trusted      boolean not null,
    per_minute   int     not null check (per_minute > 0),
    created_by   uuid,
    created_on   date    not null,
    last_used_on date,
    revoked_on   date,
    constraint api_key_secret_once unique (secret_hash)
);
comment on table access.api_key is 'reference: keys of other programs';

grant select, insert, update on access.account, access.grant_of_role, access.api_key to mahalla_app;
