alter table referrals.mail_file
    add constraint mail_file_mail foreign key (mail_id) references referrals.mail (mail_id) on delete cascade;
alter table referrals.mail
    add constraint mail_state_known check (state in ('waiting', 'joined', 'aside'));

-- A reply by e-mail is an answer that nobody has read yet: the desk owes the next step, so the clock stands still until
-- an officer has said what it is. `file_reply` leads back to how things stood, for a message that answers nothing.
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
select 'referral', f.from_state, 'reply', r.role, 'answered', false
from (values ('sent'), ('delivery_failed'), ('received'), ('clarification_asked'), ('clarification_given'), ('promised'),
             ('time_asked'), ('returned')) as f (from_state)
cross join (values ('official'), ('officer')) as r (role);

insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words) values
    ('referral', 'answered',  'reply',             'official', '*',                   false),
    ('referral', 'answered',  'reply',             'officer',  '*',                   false),
    ('referral', 'accepted',  'reply',             'officer',  '*',                   false),
    ('referral', 'rerouted',  'reply',             'officer',  '*',                   false),
    ('referral', 'withdrawn', 'reply',             'officer',  '*',                   false),
    ('referral', 'answered',  'read_reply',        'officer',  '*',                   false),
    ('referral', 'answered',  'file_reply',        'officer',  '?',                   false),
    ('referral', 'answered',  'promise',           'officer',  'promised',            false),
    ('referral', 'answered',  'ask_time',          'officer',  'time_asked',          false),
    ('referral', 'answered',  'ask_clarification', 'officer',  'clarification_asked', false),
    ('referral', '*',         'auto_reply',        'system',   '*',                   false),
    ('referral', '*',         'auto_reply',        'officer',  '*',                   false),
    ('referral', '*',         'bounce',            'system',   '*',                   false),
    ('referral', '*',         'bounce',            'officer',  '*',                   false);
