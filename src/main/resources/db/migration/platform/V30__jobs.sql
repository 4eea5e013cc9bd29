-- Long work and recurring work. The first table is laid down by the library db-scheduler, which alone writes it.
create table platform.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
comment on table platform.scheduled_tasks is 'node: what the scheduler runs next';
create index scheduled_tasks_due on platform.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on platform.scheduled_tasks (last_heartbeat);

-- A piece of long work as people see it. Neither title, payload nor result holds anything about a person.
create table platform.job (
    job_id           uuid        not null,
    kind             text        not null,
    payload          text        not null,
    title_key        text        not null,
    title_args       text        not null,
    started_by       uuid,
    state            text        not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
    cancel_requested boolean     not null default false,
    attempts         int         not null default 0,
    done             bigint      not null default 0,
    total            bigint,
    result           jsonb,
    problem          text,
    problem_args     text,
    created_at       timestamptz not null,
    started_at       timestamptz,
    finished_at      timestamptz,
    heartbeat        timestamptz,
    primary key (job_id)
);
comment on table platform.job is 'node: long work with its counts and result';
create index job_newest on platform.job (created_at desc, job_id);
create index job_of_person on platform.job (started_by, created_at desc);

grant select, insert, update, delete on platform.scheduled_tasks, platform.job to mahalla_app;
