-- Names as they are searched; which file an agency came from; why it is no longer asked.
alter table agencies.agency add column name_key text not null default '';
alter table agencies.agency add column source text;
alter table agencies.agency add column content_hash text;
alter table agencies.agency add column retired_reason text not null default '';
create index agency_place on agencies.agency (place_path, code);
create index agency_source on agencies.agency (source);
create index service_unit on agencies.service (unit_id);
create index contact_unit on agencies.contact (unit_id);
