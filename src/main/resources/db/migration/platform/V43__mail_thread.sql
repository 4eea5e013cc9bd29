-- Where answers to an e-mail go, its own Message-ID, and the one that all e-mails about the same thing name.
alter table platform.notice add column reply_to text;
alter table platform.notice add column message_id text;
alter table platform.notice add column thread text;
