-- Whose work a problem is, asked also of what has ended; open ones stand first among each one's own.
create index problem_given on problems.problem (assignee, ended_on, opened_on, problem_id) where assignee is not null;
drop index problems.problem_assigned;
