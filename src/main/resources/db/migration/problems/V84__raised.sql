-- By how many levels what was answered to the topic's questions raises the harm; the answers themselves stay sealed.
alter table problems.report add column raised int not null default 0 check (raised between 0 and 3);
