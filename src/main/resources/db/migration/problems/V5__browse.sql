-- What the public lists ask for. Open problems are those without a day of ending.
create index problem_open_newest on problems.problem (opened_on desc, problem_id desc) where ended_on is null;
create index problem_open_due on problems.problem ((coalesce(due_on, date '9999-12-31')), problem_id)
    where ended_on is null;
create index problem_open_seen on problems.problem ((reports + supporters) desc, problem_id desc)
    where ended_on is null;
create index problem_open_window on problems.problem (latitude, longitude) where ended_on is null;
create index problem_number on problems.problem (number, opened_on desc, problem_id desc);
-- Home: what moved last among what somebody has checked, and what residents confirmed last.
create index problem_moved on problems.problem (state_since desc, problem_id desc)
    where state in ('verified', 'proposed', 'adopted', 'in_hand', 'claimed_solved', 'confirmed', 'disputed',
                    'unanswered', 'impossible');
create index problem_confirmed on problems.problem (ended_on desc, problem_id desc) where state = 'confirmed';
