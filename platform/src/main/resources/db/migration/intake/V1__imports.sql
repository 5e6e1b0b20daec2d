-- One upload and what became of it. The file stays, in chunks, for the error report; both go with time.
create table intake.import (
    id            uuid        primary key,
    target        text        not null check (target ~ '^[a-z][a-z-]*$'),
    owner         text        not null check (owner <> ''),
    file_name     text        not null check (file_name <> '' and length(file_name) <= 200),
    file_bytes    bigint      not null check (file_bytes >= 0),
    file_sha256   text        not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
    received_at   timestamptz not null,
    received_on   date        not null,
    state         text        not null check (state in ('RECOGNISED', 'PREVIEWING', 'PREVIEWED', 'APPLYING', 'DONE',
                                                        'FAILED', 'CANCELLED')),
    mapping       jsonb       not null,
    run           integer     not null check (run >= 0),
    scope         text        check (scope in ('ALL', 'GOOD_ROWS')),
    notice        text        check (notice in ('CHANGED_SINCE_PREVIEW')),
    failure       jsonb,
    rows_new       integer    not null default 0 check (rows_new >= 0),
    rows_changed   integer    not null default 0 check (rows_changed >= 0),
    rows_unchanged integer    not null default 0 check (rows_unchanged >= 0),
    rows_wrong     integer    not null default 0 check (rows_wrong >= 0),
    agreed_at     timestamptz,
    finished_at   timestamptz,
    check ((state = 'FAILED') = (failure is not null)),
    check ((state in ('DONE', 'FAILED', 'CANCELLED')) = (finished_at is not null)),
    check (state not in ('APPLYING', 'DONE') or (scope is not null and agreed_at is not null))
);

create index import_owner on intake.import (owner, received_at desc, id);

create table intake.chunk (
    import_id uuid    not null references intake.import (id),
    position  integer not null check (position >= 0),
    content   bytea   not null,
    primary key (import_id, position)
);

-- How far a job has come. Apart from `import`, because it is written while a transaction holds the import. `worker` is
-- the execution that may go on: one that was taken for dead finds another name here and stops.
create table intake.progress (
    import_id  uuid        primary key references intake.import (id),
    worker     uuid        not null,
    done       bigint      not null check (done >= 0),
    total      bigint      not null check (total >= done),
    cancelled  boolean     not null,
    updated_at timestamptz not null
);

-- The preview, row by row: what was read, and what applying it would do.
create table intake.row (
    import_id uuid    not null references intake.import (id),
    position  integer not null check (position >= 0),
    sheet     text    not null,
    row       integer not null check (row > 0),
    outcome   text    not null check (outcome in ('NEW', 'CHANGED', 'UNCHANGED', 'WRONG')),
    content   jsonb   not null,
    changes   jsonb   not null,
    problems  jsonb   not null,
    primary key (import_id, position),
    check ((outcome = 'WRONG') = (problems <> '[]'::jsonb))
);

create index row_outcome on intake.row (import_id, outcome, position);

grant usage on schema intake to ${app};
grant select, insert, update on intake.import to ${app};
grant select, insert, delete on intake.chunk to ${app};
grant select, insert, update, delete on intake.progress to ${app};
grant select, insert, delete on intake.row to ${app};
