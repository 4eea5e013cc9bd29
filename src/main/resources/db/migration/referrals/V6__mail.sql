-- What names a referral in e-mails. It says which one is meant, not that its bearer may answer.
create table referrals.mail_token (
    token        text not null,
    territory_id int  not null,
    referral_id  uuid not null,
    made_on      date not null,
    primary key (token),
    unique (referral_id)
);
comment on table referrals.mail_token is 'directory: tokens by which e-mails name a referral';

-- That a message was handled. Nothing of it can be read out of the hashes.
create table referrals.seen_mail (
    mark    bytea not null,
    id_hash bytea not null,
    seen_on date  not null,
    primary key (mark)
);
comment on table referrals.seen_mail is 'directory: messages that were handled, by keyed hashes';
create index seen_mail_id on referrals.seen_mail (id_hash);

-- Messages that came by e-mail: who wrote and what, sealed. Without a referral they wait for a person.
create table referrals.mail (
    mail_id        uuid not null,
    kind           text not null,
    why            text,
    state          text not null,
    came_on        date not null,
    settled_on     date,
    settled_by     uuid,
    territory_id   int,
    referral_id    uuid,
    place_path     text,
    left_out       int  not null,
    from_sealed    bytea,
    subject_sealed bytea,
    text_sealed    bytea,
    whole_sealed   bytea,
    reason_sealed  bytea,
    erased_on      date,
    primary key (mail_id)
);
comment on table referrals.mail is 'directory: messages that came by e-mail, sealed';
create index mail_state on referrals.mail (state, came_on, mail_id);
create index mail_referral on referrals.mail (referral_id);
create index mail_settled on referrals.mail (settled_on) where settled_on is not null and erased_on is null;

create table referrals.mail_file (
    mail_id      uuid    not null,
    position     int     not null,
    type         text    not null,
    size         int     not null,
    as_photo     boolean not null,
    name_sealed  bytea   not null,
    bytes_sealed bytea   not null,
    primary key (mail_id, position)
);
comment on table referrals.mail_file is 'directory: what came along with messages, sealed';

grant select, insert on referrals.mail_token, referrals.seen_mail to mahalla_app;
grant select, insert, update, delete on referrals.mail, referrals.mail_file to mahalla_app;
