-- Idempotency: the answer first given to a write from outside, kept in the same transaction as its effect.
create table platform.answer (
    territory_id int         not null,
    key          text        not null check (length(key) <= 200),
    request_hash bytea       not null,
    answer       text        not null,
    answered_on  date        not null,
    primary key (territory_id, key)
);
comment on table platform.answer is 'tenant: first answers to outside writes, repeated for the same key';
create index answer_age on platform.answer (answered_on);
grant select, insert, delete on platform.answer to mahalla_app;
