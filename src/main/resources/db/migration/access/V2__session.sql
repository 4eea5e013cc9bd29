-- Who is signed in where. The cookie's text is known to the browser alone; here stands its hash.
create table access.session (
    token_hash    bytea       not null primary key,
    account_id    uuid        not null,
    way           text        not null check (way in ('code', 'password')),
    second_factor boolean     not null,
    agent         text        not null,
    created_at    timestamptz not null,
    seen_at       timestamptz not null,
    idle_seconds  int         not null check (idle_seconds > 0),
    idle_until    timestamptz not null,
    ends_at       timestamptz not null
);
comment on table access.session is 'directory: open sessions by the hash of their cookie';
create index session_of_account on access.session (account_id);
create index session_age on access.session (ends_at);

-- Six digits sent to a phone or an e-mail, for one purpose, five minutes and five tries.
create table access.one_time_code (
    challenge_hash bytea       not null primary key,
    purpose        text        not null check (length(purpose) <= 40),
    contact_sealed bytea       not null,
    code_hash      bytea       not null,
    tries          int         not null,
    expires_at     timestamptz not null,
    used           boolean     not null
);
comment on table access.one_time_code is 'directory: one-time codes that wait to be typed';
create index one_time_code_age on access.one_time_code (expires_at);

-- Counts of tries per rotating keyed hash; a row lives for a day at most.
create table access.throttle (
    purpose      text        not null,
    subject_hash bytea       not null,
    window_at    timestamptz not null,
    tries        int         not null,
    primary key (purpose, subject_hash, window_at)
);
comment on table access.throttle is 'node: tries per window, so that limits survive a restart and hold on every node';
create index throttle_age on access.throttle (window_at);

grant select, insert, update, delete on access.session, access.one_time_code, access.throttle to mahalla_app;
