create table places.territory (
  territory_id int primary key,
  code text not null unique,
  name_fa text not null,
  name_en text not null,
  check (territory_id between 0 and 65535)
);
comment on table places.territory is 'reference: the storage homes of rows, a county by default';

create table places.division (
  division_id uuid primary key,
  territory_id int,
  kind text not null check (kind in ('country', 'province', 'county', 'district', 'rural-district', 'city', 'zone', 'village')),
  parent_id uuid,
  path text not null unique,
  name_fa text not null,
  name_en text not null,
  name_key text not null,
  boundary bytea,
  latitude double precision,
  longitude double precision,
  source text not null,
  source_id text not null,
  content_hash text not null,
  version int not null,
  unique (source, source_id),
  check (latitude between -90 and 90 and longitude between -180 and 180)
);
comment on table places.division is 'reference: the tree of provinces, counties, districts, cities and villages';
create index division_parent on places.division (parent_id, name_key);
create index division_key on places.division (name_key text_pattern_ops);

create table places.division_code (
  system text not null,
  code text not null,
  division_id uuid not null,
  primary key (system, code)
);
comment on table places.division_code is 'reference: the codes that others use for a division, several each';
create index division_code_of on places.division_code (division_id);

create table places.neighbourhood (
  territory_id int not null,
  neighbourhood_id uuid not null,
  code text not null,
  path text not null,
  division_id uuid not null,
  name_fa text not null,
  name_en text not null,
  aliases text[] not null,
  wave int check (wave between 1 and 99),
  joined_on date,
  population int check (population >= 0),
  boundary bytea,
  latitude double precision not null check (latitude between -90 and 90),
  longitude double precision not null check (longitude between -180 and 180),
  area_m2 double precision,
  source text not null,
  source_id text not null,
  content_hash text not null,
  version int not null,
  primary key (territory_id, neighbourhood_id),
  unique (territory_id, path),
  unique (territory_id, source, source_id)
);
comment on table places.neighbourhood is 'tenant: the units of work, with boundary or point';
create index neighbourhood_division on places.neighbourhood (territory_id, division_id);

create table places.venue (
  territory_id int not null,
  venue_id uuid not null,
  neighbourhood_id uuid not null,
  kind text not null check (kind in ('mosque', 'school', 'office', 'hall', 'clinic', 'park', 'other')),
  name text not null,
  name_key text not null,
  address text not null,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  version int not null,
  primary key (territory_id, venue_id)
);
comment on table places.venue is 'tenant: mosques, schools, offices and halls where things happen';
create index venue_neighbourhood on places.venue (territory_id, neighbourhood_id, name_key);

create table places.index_version (
  name text primary key,
  version bigint not null
);
comment on table places.index_version is 'reference: another number after every change of places, so that each node knows when to read them again';
insert into places.index_version (name, version) values ('places', 0) on conflict do nothing;

grant usage on schema places to mahalla_app;
grant select, insert, update on places.territory, places.division, places.neighbourhood, places.venue, places.index_version to mahalla_app;
grant select, insert, update, delete on places.division_code to mahalla_app;
grant delete on places.venue to mahalla_app;
