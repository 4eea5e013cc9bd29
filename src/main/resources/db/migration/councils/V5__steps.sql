-- What was decided is never taken back in a meeting: another decision says otherwise.
delete from platform.timeline_step where kind = 'meeting' and step = 'withdraw';
