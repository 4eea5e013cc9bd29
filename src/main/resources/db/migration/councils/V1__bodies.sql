grant usage on schema councils to mahalla_app;

-- What a seat is called: a row, so that a council can have another without a new program.
create table councils.seat_kind (
    kind     text not null check (kind ~ '^[a-z_]{2,40}$'),
    name_fa  text not null,
    name_en  text not null,
    position int  not null,
    primary key (kind)
);
comment on table councils.seat_kind is 'reference: what the seats of bodies are called';

insert into councils.seat_kind (kind, name_fa, name_en, position) values
    ('manager',       'مدیر محله',         'Neighbourhood manager', 1),
    ('secretary',     'دبیر',              'Secretary',             2),
    ('cleric',        'روحانی',            'Cleric',                3),
    ('teacher',       'آموزگار',           'Teacher',               4),
    ('physician',     'پزشک',              'Physician',             5),
    ('pupil',         'دانش‌آموز',          'Pupil',                 6),
    ('student',       'دانشجو',            'Student',               7),
    ('women',         'بانوان',            'Women',                 8),
    ('trader',        'کسبه',              'Traders',               9),
    ('sport',         'ورزش',              'Sport',                10),
    ('health',        'سلامت',             'Health',               11),
    ('social_worker', 'مددکار',            'Social worker',        12),
    ('volunteers',    'گروه‌های داوطلب',    'Volunteer groups',     13),
    ('elder',         'ریش‌سفید',           'Elder',                14),
    ('media',         'رسانه',             'Media',                15),
    ('youth',         'جوانان',            'Youth',                16),
    ('engineer',      'مهندس',             'Engineer',             17),
    ('lawyer',        'حقوق‌دان',           'Lawyer',               18),
    ('farmer',        'کشاورز',            'Farmer',               19),
    ('artist',        'هنرمند',            'Artist',               20),
    ('disability',    'توان‌یابان',         'People with disability', 21),
    ('schools',       'مدرسه‌ها',           'Schools',              22),
    ('base',          'پایگاه تخصصی',      'Specialist base',      23),
    ('firm',          'شرکت',              'Firm',                 24),
    ('member',        'عضو',               'Member',               25);

-- Who decides: a council, a headquarters, a working group, a specialist base or a cluster of firms.
create table councils.body (
    territory_id int  not null,
    body_id      uuid not null,
    kind         text not null check (kind in ('council', 'headquarters', 'working_group', 'base', 'cluster')),
    place_path   text not null,
    name_fa      text not null check (length(name_fa) between 1 and 120),
    name_en      text not null check (length(name_en) <= 120),
    topic        text check (length(topic) <= 120),
    founded_on   date not null,
    ended_on     date,
    primary key (territory_id, body_id)
);
comment on table councils.body is 'tenant: who decides in a place';
create index body_by_place on councils.body (place_path text_pattern_ops);

-- Places beside its own in which a body works too.
create table councils.body_place (
    territory_id int  not null,
    body_id      uuid not null,
    place_path   text not null,
    primary key (territory_id, body_id, place_path)
);
comment on table councils.body_place is 'tenant: further places of a body that works in several';
create index body_place_by_path on councils.body_place (place_path text_pattern_ops);

create table councils.seat (
    territory_id int  not null,
    seat_id      uuid not null,
    body_id      uuid not null,
    kind         text not null,
    position     int  not null,
    closed_on    date,
    primary key (territory_id, seat_id)
);
comment on table councils.seat is 'tenant: named places on a body, filled or empty';
create index seat_body on councils.seat (territory_id, body_id, position);

-- Who holds a seat from a day until a day, both included; the interval alone decides. It gives no right to sign in.
create table councils.member (
    territory_id int     not null,
    member_id    uuid    not null,
    seat_id      uuid    not null,
    body_id      uuid    not null,
    name_sealed  bytea   not null,
    deputy       boolean not null,
    from_day     date    not null,
    until_day    date,
    account_id   uuid,
    primary key (territory_id, member_id),
    check (until_day >= from_day)
);
comment on table councils.member is 'tenant: who holds a seat in which term';
create index member_seat on councils.member (territory_id, seat_id, from_day);
create index member_body on councils.member (territory_id, body_id);

grant select on councils.seat_kind to mahalla_app;
grant select, insert, update on councils.body, councils.seat to mahalla_app;
grant select, insert, delete on councils.body_place to mahalla_app;
grant select, insert, update, delete on councils.member to mahalla_app;
