-- The files that a report being written holds, by the hash of their content: what another leaves or erases does not take them.
alter table problems.draft add column files text[] not null default '{}';
create index draft_files on problems.draft using gin (files);
