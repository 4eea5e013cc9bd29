-- A short address may also end the news of one report.
alter table problems.short_link drop constraint short_link_purpose_check;
alter table problems.short_link add constraint short_link_purpose_check check (purpose in ('closing', 'stop', 'quiet'));
