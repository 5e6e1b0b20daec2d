-- db-scheduler's queue: a job is enqueued in the transaction that asks for it and any node may run it.
create table jobs.scheduled_tasks (
    task_name            text                     not null,
    task_instance        text                     not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean                  not null,
    picked_by            text,
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures int,
    last_heartbeat       timestamp with time zone,
    version              bigint                   not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_due on jobs.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on jobs.scheduled_tasks (last_heartbeat);

grant usage on schema jobs to ${app};
grant select, insert, update, delete on jobs.scheduled_tasks to ${app};
