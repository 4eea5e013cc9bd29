-- The minutes of a meeting show the seats of its day. Null is a seat that the body began with, or of which no day is known.
alter table councils.seat add column opened_on date;
