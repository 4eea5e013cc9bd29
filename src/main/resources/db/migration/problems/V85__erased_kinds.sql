-- Followers belong to no one place; their marks stand under territory 0.
alter table problems.erased drop constraint erased_kind_check;
alter table problems.erased add constraint erased_kind_check check (kind in ('report', 'help', 'follower'));
