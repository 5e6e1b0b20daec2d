-- The feed that every node's index follows, and the lists of matches computed from the index.

-- One row per change of an entry, written by the trigger below in the transaction of the change. `xid` tells when it
-- became visible: commits overtake each other, so a reader asks for the transactions it has not yet seen
-- (pg_visible_in_snapshot), never for the numbers it has not yet seen.
create table scenario.entry_change (
    seq      bigint      generated always as identity primary key,
    xid      xid8        not null default pg_current_xact_id(),
    at       timestamptz not null default now(),
    side     text        not null,
    entry_id uuid        not null
);
create index entry_change_xid on scenario.entry_change (xid);

-- Entries whose matches have to be computed again, and why: the entry changed, or one on the other side did.
create table scenario.match_due (
    entry_id uuid        primary key references scenario.entry,
    side     text        not null,
    revision bigint      not null,
    due_at   timestamptz not null default now()
);

create function scenario.entry_changed() returns trigger
    language plpgsql as
$$
begin
    insert into scenario.entry_change (side, entry_id) values (new.side, new.id);
    if new.state <> 'DRAFT' then
        insert into scenario.match_due (entry_id, side, revision)
        values (new.id, new.side, new.revision)
        on conflict (entry_id) do update set revision = excluded.revision, due_at = now();
    end if;
    return null;
end
$$;
create trigger entry_changed after insert or update on scenario.entry
    for each row execute function scenario.entry_changed();

-- A place on the list of a need (side NEED) or of an offer (side OFFER), with everything needed to explain it and to
-- compute it again.
create table scenario.match (
    side           text             not null check (side in ('NEED', 'OFFER')),
    need_id        uuid             not null,
    need_side      text             not null generated always as ('NEED') stored,
    offer_id       uuid             not null,
    offer_side     text             not null generated always as ('OFFER') stored,
    rank           int              not null check (rank > 0),
    score          double precision not null,
    contributions  jsonb            not null,
    constraints    jsonb            not null,
    evidence       jsonb,
    reciprocity    jsonb            not null,
    specification  text             not null check (specification <> ''),
    model          text             not null check (model <> ''),
    need_revision  bigint           not null,
    offer_revision bigint           not null,
    first_at       timestamptz      not null,
    computed_at    timestamptz      not null,
    primary key (side, need_id, offer_id),
    foreign key (need_id, need_side) references scenario.entry (id, side),
    foreign key (offer_id, offer_side) references scenario.entry (id, side)
);
create index match_need on scenario.match (need_id, side, rank);
create index match_offer on scenario.match (offer_id, side, rank);

-- Someone should look: a new match that nobody searched for, a step of an introduction.
create table scenario.notice (
    id              uuid        primary key,
    at              timestamptz not null,
    organisation_id uuid        references registry.organisation,
    kind            text        not null check (kind in ('NEW_MATCH', 'INTRODUCTION')),
    need_id         uuid        not null references scenario.entry,
    offer_id        uuid        not null references scenario.entry,
    detail          text        not null default '',
    seen_at         timestamptz
);
create unique index notice_once on scenario.notice (organisation_id, need_id, offer_id)
    nulls not distinct where kind = 'NEW_MATCH';
create index notice_of on scenario.notice (organisation_id, at desc);

-- What people said about a match; learning data, never changed.
create table scenario.match_feedback (
    id              uuid        primary key,
    at              timestamptz not null,
    actor           text        not null check (actor <> ''),
    need_id         uuid        not null references scenario.entry,
    offer_id        uuid        not null references scenario.entry,
    verdict         text        not null check (verdict in ('FITS', 'DOES_NOT_FIT')),
    reason          text        check (reason in
                    ('TOO_DEAR', 'WRONG_PLACE', 'NOT_FILED', 'OFF_TOPIC', 'NO_CAPACITY', 'OTHER')),
    note            text        not null default '' check (length(note) <= 2000),
    score           double precision,
    specification   text,
    check ((verdict = 'DOES_NOT_FIT') = (reason is not null))
);
create index match_feedback_pair on scenario.match_feedback (need_id, offer_id);

grant select, insert, delete on scenario.entry_change to ${app};
grant select, insert, update, delete on scenario.match_due, scenario.match to ${app};
grant select, insert, update on scenario.notice to ${app};
grant select, insert on scenario.match_feedback to ${app};
