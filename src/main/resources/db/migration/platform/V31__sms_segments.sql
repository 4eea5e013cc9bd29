-- What an SMS costs: how many segments its words take. None for e-mail.
alter table platform.notice add column segments int not null default 0;
