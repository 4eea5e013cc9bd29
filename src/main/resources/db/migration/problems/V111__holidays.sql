-- Days on which nobody owes an answer, and named days or weeks. What was removed stays, marked, so that it does not come back.
create table problems.holiday (
    holiday_id uuid    not null,
    first_day  date    not null,
    last_day   date    not null,
    name_fa    text    not null,
    name_en    text    not null,
    day_off    boolean not null,
    official   boolean not null,
    added_by   uuid,
    added_on   date    not null,
    retired_by uuid,
    retired_on date,
    primary key (holiday_id),
    check (last_day between first_day and first_day + 30)
);
comment on table problems.holiday is 'reference: holidays and occasions';
create index holiday_days on problems.holiday (first_day);
grant select, insert, update on problems.holiday to mahalla_app;
