-- Who sees a problem too may ask to be asked whether it is solved.
alter table problems.follower drop constraint follower_kind_check;
alter table problems.follower add constraint follower_kind check (kind in ('place', 'topic', 'problem'));
