-- A photo with faces and plates covered is a file of its own. The original is public no more and kept for a while only.
alter table problems.photo add column original_file text;
alter table problems.photo add column original_thumbnail text;
alter table problems.photo add column blurred_on date;
create index photo_original on problems.photo (original_file) where original_file is not null;
create index photo_original_thumbnail on problems.photo (original_thumbnail) where original_thumbnail is not null;
create index photo_blurred on problems.photo (blurred_on) where original_file is not null;

insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
select 'problem', '*', 'blur_photo', role, '*', false
from (values ('manager'), ('deputy'), ('secretary')) as r (role);
