-- Vocabularies: the files of the release, loaded at start. A term is never deleted: what refers to it stays readable.
create table registry.vocabulary (
    name         text    not null,
    version      integer not null check (version > 0),
    effective_on date    not null,
    digest       text    not null check (digest ~ '^[0-9a-f]{64}$'),
    loaded_at    timestamptz not null,
    primary key (name, version)
);

create table registry.term (
    vocabulary  text    not null check (vocabulary in ('chain', 'sectors', 'kinds', 'places')),
    id          text    not null check (id ~ '^[a-z][a-z0-9-]*$'),
    parent      text,
    chinese     text    not null check (chinese <> ''),
    english     text    not null check (english <> ''),
    position    integer not null,
    since       integer not null,
    until       integer check (until >= since),
    primary key (vocabulary, id),
    foreign key (vocabulary, parent) references registry.term (vocabulary, id)
);

create table registry.term_word (
    vocabulary text not null,
    word       text not null check (word <> ''),
    term       text not null,
    primary key (vocabulary, word),
    foreign key (vocabulary, term) references registry.term (vocabulary, id)
);

-- Every term with itself and all that are wider.
create table registry.term_ancestor (
    vocabulary text not null,
    term       text not null,
    ancestor   text not null,
    primary key (vocabulary, term, ancestor),
    foreign key (vocabulary, term) references registry.term (vocabulary, id),
    foreign key (vocabulary, ancestor) references registry.term (vocabulary, id)
);

-- Which segments of the chain a sector implies.
create table registry.implied_segment (
    sector_vocabulary  text not null default 'sectors' check (sector_vocabulary = 'sectors'),
    sector             text not null,
    segment_vocabulary text not null default 'chain' check (segment_vocabulary = 'chain'),
    segment            text not null,
    primary key (sector, segment),
    foreign key (sector_vocabulary, sector) references registry.term (vocabulary, id),
    foreign key (segment_vocabulary, segment) references registry.term (vocabulary, id)
);

-- An organisation is an identity; what is known about it are facts. Merging moves nothing: the merged organisation
-- points to the survivor and keeps its facts, so that undoing is exact. `root_id` is the end of the chain of
-- `merged_into`. The columns from `name` on are derived from the standing facts of all organisations of one root and
-- exist to be searched.
create table registry.organisation (
    id          uuid        primary key,
    root_id     uuid        not null references registry.organisation (id) deferrable,
    merged_into uuid        references registry.organisation (id),
    visibility  text        not null check (visibility in ('PUBLIC', 'OFFICE')),
    version     bigint      not null check (version > 0),
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    unchecked   boolean     not null,
    name        text,
    code        text,
    kind        text,
    place       text,
    sectors     text[]      not null default '{}',
    segments    text[]      not null default '{}',
    check ((merged_into is null) = (root_id = id)),
    check (merged_into <> id)
);

create index organisation_root on registry.organisation (root_id);
create index organisation_merged_into on registry.organisation (merged_into) where merged_into is not null;
create index organisation_unchecked on registry.organisation (id) where unchecked;
create index organisation_name on registry.organisation (name, id) where merged_into is null;
create index organisation_sectors on registry.organisation using gin (sectors);
create index organisation_segments on registry.organisation using gin (segments);

-- One thing said about an organisation, by whom and as of when. It is never changed or deleted, only retired.
create table registry.fact (
    id              uuid        primary key,
    organisation_id uuid        not null references registry.organisation (id),
    attribute       text        not null check (attribute in ('NAME', 'ALIAS', 'CODE', 'KIND', 'PLACE', 'ADDRESS',
                                    'SECTOR', 'SEGMENT', 'ROLE', 'PRODUCT', 'WEBSITE', 'CONTACT', 'NOTE')),
    value           text        not null check (value <> '' and length(value) <= 2000),
    term_vocabulary text        generated always as (case attribute
                                    when 'KIND' then 'kinds' when 'PLACE' then 'places'
                                    when 'SECTOR' then 'sectors' when 'SEGMENT' then 'chain' end) stored,
    search_key      text        check (search_key <> ''),
    core_key        text        check (core_key <> ''),
    key_version     smallint,
    source          text        not null check (source <> ''),
    source_address  text        check (source_address <> ''),
    as_of           date        not null,
    confidence      text        check (confidence in ('HIGH', 'MEDIUM', 'LOW')),
    recorded_at     timestamptz not null,
    recorded_by     text        not null check (recorded_by <> ''),
    retired_at      timestamptz check (retired_at >= recorded_at),
    retired_by      text        check (retired_by <> ''),
    check ((attribute in ('NAME', 'ALIAS')) = (search_key is not null)),
    check ((search_key is null) = (core_key is null) and (search_key is null) = (key_version is null)),
    check ((retired_at is null) = (retired_by is null)),
    check (attribute <> 'CODE' or value ~ '^[0-9A-HJ-NP-RTUW-Y]{18}$'),
    foreign key (term_vocabulary, value) references registry.term (vocabulary, id)
);

create index fact_organisation on registry.fact (organisation_id);
create unique index fact_standing on registry.fact (organisation_id, attribute, value) where retired_at is null;
create unique index fact_code on registry.fact (value) where attribute = 'CODE' and retired_at is null;
create index fact_search_key on registry.fact (search_key) where retired_at is null and search_key is not null;

-- Facts with one value at a time.
create unique index fact_single on registry.fact (organisation_id, attribute)
    where retired_at is null and attribute in ('NAME', 'CODE', 'KIND', 'PLACE', 'ADDRESS', 'WEBSITE');

create table registry.relation (
    id             uuid        primary key,
    from_id        uuid        not null references registry.organisation (id),
    to_id          uuid        not null references registry.organisation (id),
    kind           text        not null check (kind in ('PARENT', 'SHAREHOLDER', 'PARTNER', 'MEMBER', 'OPERATOR',
                                   'SUPERVISOR', 'ALIAS_OF')),
    source         text        not null check (source <> ''),
    source_address text        check (source_address <> ''),
    as_of          date        not null,
    confidence     text        check (confidence in ('HIGH', 'MEDIUM', 'LOW')),
    recorded_at    timestamptz not null,
    recorded_by    text        not null check (recorded_by <> ''),
    retired_at     timestamptz check (retired_at >= recorded_at),
    retired_by     text        check (retired_by <> ''),
    check (from_id <> to_id),
    check ((retired_at is null) = (retired_by is null))
);

create unique index relation_standing on registry.relation (from_id, to_id, kind) where retired_at is null;
create index relation_to on registry.relation (to_id) where retired_at is null;

create table registry.merge (
    id          uuid        primary key,
    loser_id    uuid        not null references registry.organisation (id),
    survivor_id uuid        not null references registry.organisation (id),
    decided_at  timestamptz not null,
    decided_by  text        not null check (decided_by <> ''),
    undone_at   timestamptz check (undone_at >= decided_at),
    undone_by   text        check (undone_by <> ''),
    check (loser_id <> survivor_id),
    check ((undone_at is null) = (undone_by is null))
);

create unique index merge_standing on registry.merge (loser_id) where undone_at is null;
create index merge_survivor on registry.merge (survivor_id);

-- A pair that may be one organisation. The pair is kept as it was proposed; pages show the roots.
create table registry.duplicate (
    id            uuid        primary key,
    first_id      uuid        not null references registry.organisation (id),
    second_id     uuid        not null references registry.organisation (id),
    score_percent integer     not null check (score_percent between 0 and 100),
    reasons       jsonb       not null,
    rules_version smallint    not null,
    state         text        not null check (state in ('OPEN', 'MERGED', 'DISMISSED')),
    merge_id      uuid        references registry.merge (id),
    proposed_at   timestamptz not null,
    decided_at    timestamptz,
    decided_by    text        check (decided_by <> ''),
    unique (first_id, second_id),
    check (first_id < second_id),
    check ((state = 'OPEN') = (decided_at is null) and (state = 'OPEN') = (decided_by is null)),
    check ((state = 'MERGED') = (merge_id is not null))
);

create index duplicate_open on registry.duplicate (score_percent desc, id) where state = 'OPEN';
create index duplicate_second on registry.duplicate (second_id);

grant usage on schema registry to ${app};
grant select, insert, update on registry.vocabulary, registry.term, registry.organisation, registry.duplicate to ${app};
grant select, insert, update, delete on registry.term_word, registry.term_ancestor, registry.implied_segment to ${app};
grant select, insert on registry.fact, registry.relation, registry.merge to ${app};
grant update (retired_at, retired_by, search_key, core_key, key_version) on registry.fact to ${app};
grant update (retired_at, retired_by) on registry.relation to ${app};
grant update (undone_at, undone_by) on registry.merge to ${app};
