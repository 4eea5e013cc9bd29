-- Every change of a setting, with who and why; the last one holds. Without a value the usual one holds again.
create table platform.setting_change (
    setting    text        not null,
    seq        int         not null,
    value      text,
    reason     text        not null,
    changed_by uuid,
    changed_at timestamptz not null,
    primary key (setting, seq)
);
comment on table platform.setting_change is 'reference: settings and every change of them';
grant select, insert on platform.setting_change to mahalla_app;
