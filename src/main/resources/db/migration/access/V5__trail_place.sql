-- Where what a row tells of lies, so that an auditor of a place reads what happened there and the list can be filtered.
alter table access.trail
    add column path text check (length(path) <= 200);
create index trail_of_event on access.trail (event, happened_at desc, trail_id desc);
create index trail_at_path on access.trail (path text_pattern_ops, happened_at desc);
create index trail_about on access.trail (subject text_pattern_ops, happened_at desc);
