-- The log of acts. The application may add and read; it can neither change nor remove what is written.
-- `seq` gives room for the Merkle batches of a later migration; it is not a commit order.
create table audit.event (
    seq           bigint generated always as identity primary key,
    id            uuid        not null unique,
    at            timestamptz not null,
    actor         text        not null check (actor <> ''),
    act           text        not null check (act ~ '^[a-z-]+\.[a-z-]+$'),
    object_kind   text        not null check (object_kind ~ '^[a-z-]+$'),
    object_id     text        not null check (object_id <> ''),
    before_digest bytea check (octet_length(before_digest) = 32),
    after_digest  bytea check (octet_length(after_digest) = 32),
    check (before_digest is not null or after_digest is not null)
);

create index event_object on audit.event (object_kind, object_id, seq);
create index event_actor on audit.event (actor, seq);
create index event_at on audit.event (at);

grant usage on schema audit to ${app};
grant select, insert on audit.event to ${app};
