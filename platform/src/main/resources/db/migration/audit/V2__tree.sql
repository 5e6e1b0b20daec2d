-- The transaction that wrote an event: so events are found once it has committed, whatever their numbers.
alter table audit.event add column xid xid8 not null default pg_current_xact_id();
create index event_xid on audit.event (xid);

-- Random bytes before the state whose digest is in the event. Without them nobody can tell, by trying, what the state
-- was: deleting them makes personal data in a state unrecognisable, and leaves the event and its proof as they are.
-- Events from before this migration have none.
create table audit.salt (
    event_id uuid  primary key references audit.event (id),
    salt     bytea not null check (octet_length(salt) = 16)
);

-- The log: which event stands at which place. Places are given in the order in which transactions commit.
create table audit.leaf (
    place bigint primary key check (place >= 0),
    seq   bigint not null unique references audit.event (seq)
);

-- The Merkle tree over the log: up to 256 hashes of one level side by side (c2sp.org/tlog-tiles). It can be computed
-- again from the events; the last tile of a level grows.
create table audit.tile (
    level  smallint not null check (level >= 0),
    place  bigint   not null check (place >= 0),
    hashes bytea    not null check (octet_length(hashes) % 32 = 0 and octet_length(hashes) between 32 and 8192),
    primary key (level, place)
);

-- How far the log goes. `seen` is the snapshot up to which events have their place, in PostgreSQL's text form.
create table audit.tree (
    one    boolean primary key default true check (one),
    origin text    not null check (origin <> ''),
    size   bigint  not null check (size >= 0),
    seen   text
);

-- The signed heads of the log, and what witnesses added.
create table audit.checkpoint (
    size bigint      primary key check (size > 0),
    at   timestamptz not null,
    root bytea       not null check (octet_length(root) = 32),
    note text        not null
);
create table audit.cosignature (
    size bigint      not null references audit.checkpoint (size),
    at   timestamptz not null,
    line text        not null check (line <> ''),
    primary key (size, line)
);

-- The public keys that sign checkpoints, each from when on.
create table audit.log_key (
    verifier text        primary key,
    at       timestamptz not null
);

grant select, insert on audit.leaf, audit.checkpoint, audit.cosignature, audit.log_key to ${app};
grant select, insert, delete on audit.salt to ${app};
grant select, insert, update on audit.tile, audit.tree to ${app};
