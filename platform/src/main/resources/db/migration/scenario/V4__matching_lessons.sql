-- What was learnt from judged matches: how much meaning counts against words, by kind of text. Never changed; the newest
-- lesson on the rules that ship is in force.
create table scenario.matching_lesson (
    number       bigint           generated always as identity primary key,
    at           timestamptz      not null,
    actor        text             not null check (actor <> ''),
    base         text             not null check (base <> ''),
    judged_needs integer          not null check (judged_needs > 0),
    judged_pairs integer          not null check (judged_pairs >= judged_needs),
    terse        double precision not null check (terse between 0 and 1),
    colloquial   double precision not null check (colloquial between 0 and 1),
    general      double precision not null check (general between 0 and 1),
    formal       double precision not null check (formal between 0 and 1)
);

-- Under which rules the lists were computed last: under others they have to be computed again.
create table scenario.matching_state (
    one           boolean primary key default true check (one),
    specification text    not null
);

-- An entry that did not change, and whose list may have: only its own list is computed, once, however many changes led
-- to it.
alter table scenario.match_due add column affected boolean not null default false;

-- In the order in which the index hears of changes: what is first due is first there.
create sequence scenario.match_due_seq;
alter table scenario.match_due add column seq bigint not null default nextval('scenario.match_due_seq');
grant usage on sequence scenario.match_due_seq to ${app};

create or replace function scenario.entry_changed() returns trigger
    language plpgsql as
$$
begin
    insert into scenario.entry_change (side, entry_id) values (new.side, new.id);
    if new.state <> 'DRAFT' then
        insert into scenario.match_due (entry_id, side, revision)
        values (new.id, new.side, new.revision)
        on conflict (entry_id) do update set revision = excluded.revision, affected = false, due_at = now(),
            seq = nextval('scenario.match_due_seq');
    end if;
    return null;
end
$$;

grant select, insert on scenario.matching_lesson to ${app};
grant select, insert, update on scenario.matching_state to ${app};
