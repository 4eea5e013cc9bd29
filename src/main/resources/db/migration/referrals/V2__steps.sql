-- The steps of a referral: `*` any state / unchanged; `?` named by an override. An official has no account, only a link.
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
select 'referral', '', 'draft', r.role, 'draft', false
from (values ('manager'), ('deputy'), ('secretary'), ('officer'), ('import')) as r (role);

insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
select 'referral', s.from_state, s.step, r.role, s.to_state, s.needs_words
from (values
    ('draft',                'send',              'sent',                false),
    ('delivery_failed',      'send',              'sent',                false),
    ('sent',                 'fail_delivery',     'delivery_failed',     false)
) as s (from_state, step, to_state, needs_words)
cross join (values ('officer'), ('system'), ('import')) as r (role);

-- What an official does, and what an officer records for one.
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
select 'referral', f.from_state, s.step, r.role, s.to_state, s.needs_words
from (values
    ('ask_clarification', 'clarification_asked', true),
    ('promise',           'promised',            false),
    ('ask_time',          'time_asked',          true),
    ('answer',            'answered',            false)
) as s (step, to_state, needs_words)
cross join (values ('sent'), ('received'), ('clarification_given'), ('promised'), ('returned')) as f (from_state)
cross join (values ('official'), ('officer'), ('import')) as r (role);

insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
select 'referral', f.from_state, 'answer', r.role, 'answered', false
from (values ('clarification_asked'), ('time_asked')) as f (from_state)
cross join (values ('official'), ('officer')) as r (role);

insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
select 'referral', f.from_state, 'receive', r.role, 'received', false
from (values ('sent'), ('delivery_failed'), ('returned')) as f (from_state)
cross join (values ('official'), ('officer'), ('import')) as r (role);

insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
select 'referral', f.from_state, 'take_back', 'official', '?', false
from (values ('clarification_asked'), ('promised'), ('time_asked'), ('answered')) as f (from_state);

insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words) values
    ('referral', 'clarification_asked', 'clarify', 'officer',   'clarification_given', true),
    ('referral', 'clarification_asked', 'clarify', 'manager',   'clarification_given', true),
    ('referral', 'clarification_asked', 'clarify', 'deputy',    'clarification_given', true),
    ('referral', 'clarification_asked', 'clarify', 'secretary', 'clarification_given', true),
    ('referral', 'time_asked', 'grant_time',  'officer', 'received', false),
    ('referral', 'time_asked', 'refuse_time', 'officer', 'received', true);

insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
select 'referral', 'answered', s.step, r.role, s.to_state, s.needs_words
from (values ('accept', 'accepted', false), ('return', 'returned', true)) as s (step, to_state, needs_words)
cross join (values ('officer'), ('manager'), ('deputy'), ('secretary'), ('import')) as r (role);

insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words) values
    ('referral', 'accepted', 'return', 'system',  'returned', false),
    ('referral', 'accepted', 'return', 'officer', 'returned', true);

insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
select 'referral', f.from_state, s.step, 'officer', s.to_state, s.needs_words
from (values ('reroute', 'rerouted', true), ('withdraw', 'withdrawn', true), ('extend', '*', true)) as s (step, to_state, needs_words)
cross join (values ('sent'), ('delivery_failed'), ('received'), ('clarification_asked'), ('clarification_given'),
                   ('promised'), ('time_asked'), ('answered'), ('returned')) as f (from_state);

insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
select 'referral', f.from_state, s.step, r.role, '*', false
from (values ('remind'), ('climb')) as s (step)
cross join (values ('sent'), ('received'), ('clarification_given'), ('promised'), ('returned')) as f (from_state)
cross join (values ('officer'), ('system')) as r (role);

insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words) values
    ('referral', 'draft', 'withdraw', 'officer',   'withdrawn', false),
    ('referral', 'draft', 'withdraw', 'manager',   'withdrawn', false),
    ('referral', 'draft', 'withdraw', 'deputy',    'withdrawn', false),
    ('referral', 'draft', 'withdraw', 'secretary', 'withdrawn', false),
    ('referral', '*', 'note',     'officer',   '*', true),
    ('referral', '*', 'note',     'manager',   '*', true),
    ('referral', '*', 'note',     'deputy',    '*', true),
    ('referral', '*', 'note',     'secretary', '*', true),
    ('referral', '*', 'pass_on',  'official',  '*', true),
    ('referral', '*', 'tell',     'system',    '*', true),
    ('referral', '*', 'override', 'officer',   '?', true);

-- What a referral may do to its problem.
insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words) values
    ('problem', 'verified', 'take_in_hand', 'system', 'in_hand',        false),
    ('problem', 'adopted',  'take_in_hand', 'system', 'in_hand',        false),
    ('problem', 'verified', 'take_in_hand', 'officer', 'in_hand',       false),
    ('problem', 'adopted',  'take_in_hand', 'officer', 'in_hand',       false),
    ('problem', 'disputed', 'take_in_hand', 'officer', 'in_hand',       false),
    ('problem', 'in_hand',  'claim_solved', 'officer', 'claimed_solved', true),
    ('problem', '*',        'answer',       'system',  '*',             true);

insert into referrals.secretariat (code, name_fa, name_en, sign, kinds, position) values
    ('executive',  'دبیرخانهٔ دستگاه‌های اجرایی', 'Secretariat to the executive agencies', 'د۲',
     'municipality,utility,department,governor,company,other', 1),
    ('parliament', 'دبیرخانهٔ مجلس',              'Secretariat to parliament',             'د۱', 'parliament', 2),
    ('judiciary',  'دبیرخانهٔ دستگاه قضایی',      'Secretariat to the judiciary',          'د۳', 'judiciary', 3);

insert into referrals.rung (secretariat, level, target, response_days) values
    ('executive',  1, 'superior', 7),
    ('executive',  2, 'superior', 7),
    ('executive',  3, 'superior', 10),
    ('parliament', 1, 'superior', 10),
    ('judiciary',  1, 'superior', 10),
    ('judiciary',  2, 'superior', 15);
