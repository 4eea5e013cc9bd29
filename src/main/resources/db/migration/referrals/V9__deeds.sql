-- One thing done at the secretariat's desk to one or many referrals, kept for a few days so that it can be told and taken back.
create table referrals.deed (
    deed_id    uuid        not null,
    account_id uuid        not null,
    kind       text        not null,
    what       text        not null,
    done_at    timestamptz not null,
    back_at    timestamptz,
    primary key (deed_id)
);
comment on table referrals.deed is 'directory: what was done at the secretariats'' desk at once, by which account';
create index deed_of_account on referrals.deed (account_id, done_at desc);
create index deed_age on referrals.deed (done_at);

-- What it did to each referral, and how the referral stood before. `outcome` is null while it waits to be done.
create table referrals.deed_row (
    territory_id int  not null,
    deed_id      uuid not null,
    referral_id  uuid not null,
    position     int  not null,
    outcome      text,
    seq          int,
    before       text,
    back         text,
    primary key (territory_id, deed_id, referral_id)
);
comment on table referrals.deed_row is 'tenant: what a deed did to each referral';
create index deed_row_of_deed on referrals.deed_row (deed_id, position);

-- A view of the desk's list under a name, of one account.
create table referrals.saved_view (
    view_id    uuid not null,
    account_id uuid not null,
    name       text not null,
    query      text not null,
    primary key (view_id)
);
comment on table referrals.saved_view is 'directory: views of the secretariats'' desk that an account keeps';
create index saved_view_of_account on referrals.saved_view (account_id, name);

-- Which secretariats somebody works in; who is in none works in all of them.
create table referrals.secretariat_member (
    account_id  uuid not null,
    secretariat text not null,
    primary key (account_id, secretariat)
);
comment on table referrals.secretariat_member is 'directory: who works in which secretariat';

-- Folded words of subject, wishes and agency, so that the desk finds a referral by them.
alter table referrals.referral add column search_words text not null default '';
create index referral_words on referrals.referral using gin (to_tsvector('simple', search_words));
create index referral_mine on referrals.referral (assignee, due_on, referral_id) where assignee is not null and ended_on is null;

insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words) values
    ('referral', '*', 'assign', 'officer', '*', false),
    ('referral', '*', 'undo',   'officer', '*', false);

grant select, insert, update, delete on referrals.deed, referrals.deed_row, referrals.saved_view, referrals.secretariat_member to mahalla_app;
grant delete on referrals.climb to mahalla_app;
