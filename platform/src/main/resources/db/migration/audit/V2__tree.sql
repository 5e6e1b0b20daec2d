-- Random bytes before the state whose digest is in the event. Without them nobody can tell, by trying, what the state
-- was: deleting them makes personal data in a state unrecognisable, and leaves the event and its proof as they are.
-- Events from before this migration have none.
create table audit.salt (
    event_id uuid  primary key references audit.event (id),
    salt     bytea not null check (octet_length(salt) = 16)
);

-- Events without a place in the log yet. A trigger puts them here, in the transaction of the act.
create table audit.pending (
    seq bigint primary key
);
insert into audit.pending select seq from audit.event;

create function audit.event_written() returns trigger
    language plpgsql security definer set search_path = '' as
$$
begin
    insert into audit.pending (seq) values (new.seq);
    return null;
end
$$;
create trigger event_written after insert on audit.event
    for each row execute function audit.event_written();

-- The log: which event stands at which place.
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

-- How far the log goes.
create table audit.tree (
    one    boolean primary key default true check (one),
    origin text    not null check (origin <> ''),
    size   bigint  not null check (size >= 0)
);

-- Gives events the next places. The application has no other way to write the log: no place is left out, none is given
-- twice, and no event gets two.
create function audit.place(first bigint, seqs bigint[]) returns void
    language plpgsql security definer set search_path = '' as
$$
declare
    taken bigint;
begin
    perform 1 from audit.tree where size = first for update;
    if not found then
        raise exception 'the log does not go on at %', first;
    end if;
    delete from audit.pending where seq = any (seqs);
    get diagnostics taken = row_count;
    if taken <> cardinality(seqs) then
        raise exception '% of % events were waiting for a place', taken, cardinality(seqs);
    end if;
    insert into audit.leaf (place, seq)
    select first + event.ordinal - 1, event.seq from unnest(seqs) with ordinality as event (seq, ordinal);
    update audit.tree set size = first + taken;
end
$$;

-- The signed heads of the log, and what witnesses added.
create table audit.checkpoint (
    size bigint      primary key check (size > 0),
    at   timestamptz not null,
    root bytea       not null check (octet_length(root) = 32),
    note text        not null
);
create table audit.cosignature (
    size bigint not null references audit.checkpoint (size),
    line text   not null check (line <> ''),
    primary key (size, line)
);

-- The public keys that sign checkpoints, each from when on.
create table audit.log_key (
    verifier text        primary key,
    at       timestamptz not null
);

revoke all on function audit.event_written(), audit.place(bigint, bigint[]) from public;
grant execute on function audit.place(bigint, bigint[]) to ${app};
grant select on audit.leaf, audit.pending to ${app};
grant select, insert on audit.tree, audit.checkpoint, audit.cosignature, audit.log_key to ${app};
grant select, insert, delete on audit.salt to ${app};
grant select, insert, update on audit.tile to ${app};
