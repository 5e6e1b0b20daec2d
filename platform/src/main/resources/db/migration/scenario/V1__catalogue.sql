-- Needs and offers, the lists they are published in, showcase cases and policy measures.
-- What a source does not say is null: a facet is known or unknown, never guessed.

create domain scenario.as_of as text check (value ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$');

-- A demand list (side NEED) or a capability list (side OFFER).
create table scenario.entry_list (
    id           uuid        primary key,
    side         text        not null check (side in ('NEED', 'OFFER')),
    title        text        not null check (title <> ''),
    note         text        not null default '',
    owner_id     uuid        references registry.organisation,
    owner_stated text        not null default '',
    source       text        not null default '',
    source_url   text        not null default '',
    as_of        scenario.as_of,
    state        text        not null check (state in ('DRAFT', 'PUBLISHED', 'CLOSED', 'WITHDRAWN')),
    visibility   text        not null check (visibility in ('PUBLIC', 'MEMBERS', 'PRIVATE')),
    published_at timestamptz,
    revision     bigint      not null check (revision > 0),
    created_at   timestamptz not null,
    unique (id, side),
    check (state = 'DRAFT' or state = 'WITHDRAWN' or published_at is not null)
);
create unique index entry_list_title on scenario.entry_list (side, title);

-- A need or an offer. `amount_fen` is the budget of a need and the price of an offer; `reach` is where the
-- suppliers of a need may come from and where an offer is supplied.
create table scenario.entry (
    id            uuid        primary key,
    side          text        not null check (side in ('NEED', 'OFFER')),
    kind          text        check (kind in ('MODEL', 'PRODUCT', 'SERVICE', 'DATASET', 'COMPUTE_POOL')),
    list_id       uuid,
    owner_id      uuid        references registry.organisation,
    owner_stated  text        not null default '',
    anonymous     boolean     not null default false,
    title         text        not null check (title <> '' and length(title) <= 300),
    description   text        not null default '' check (length(description) <= 20000),
    gloss         text        not null default '' check (length(gloss) <= 20000),
    sectors       text[]      not null default '{}',
    segments      text[]      not null default '{}',
    place         text        check (place <> ''),
    reach         text[]      not null default '{}',
    amount_fen    bigint      check (amount_fen >= 0),
    deadline      date,
    deployments   text[]      not null default '{}'
                  check (deployments <@ array ['PUBLIC_CLOUD', 'PRIVATE_CLOUD', 'ON_PREMISE', 'EDGE', 'DEVICE']),
    chips         text[]      not null default '{}',
    filing        text        check (filing in ('NONE', 'REGISTERED', 'FILED')),
    maturity      text        check (maturity in ('CONCEPT', 'PROTOTYPE', 'PILOT', 'PRODUCTION')),
    open_weights  boolean,
    quantity      numeric     check (quantity >= 0),
    quantity_unit text        check (quantity_unit <> ''),
    origins       jsonb       not null default '{}' check (jsonb_typeof(origins) = 'object'),
    source        text        not null default '',
    source_url    text        not null default '',
    as_of         scenario.as_of,
    external_key  text        check (external_key <> ''),
    state         text        not null check (state in ('DRAFT', 'PUBLISHED', 'CLOSED', 'WITHDRAWN')),
    visibility    text        not null check (visibility in ('PUBLIC', 'MEMBERS', 'PRIVATE')),
    published_at  timestamptz,
    closed_at     timestamptz,
    revision      bigint      not null check (revision > 0),
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    unique (id, side),
    foreign key (list_id, side) references scenario.entry_list (id, side),
    check ((side = 'OFFER') = (kind is not null)),
    check (side = 'NEED' or not anonymous),
    check (quantity is null or quantity_unit is not null),
    check (state in ('DRAFT', 'WITHDRAWN') or published_at is not null),
    check ((state = 'CLOSED') = (closed_at is not null))
);
create unique index entry_external_key on scenario.entry (side, external_key);
create index entry_side_state on scenario.entry (side, state, published_at desc);
create index entry_owner on scenario.entry (owner_id);
create index entry_of_list on scenario.entry (list_id);

-- An applied case, published so that others can follow it.
create table scenario.showcase_case (
    id           uuid        primary key,
    title        text        not null check (title <> ''),
    provider     text        not null default '',
    user_site    text        not null default '',
    sectors      text[]      not null default '{}',
    sector_stated text       not null default '',
    place        text        not null default '',
    result       text        not null default '',
    list_title   text        not null default '',
    as_of        scenario.as_of,
    source       text        not null check (source <> ''),
    source_url   text        not null default '',
    external_key text        unique check (external_key <> ''),
    visibility   text        not null check (visibility in ('PUBLIC', 'MEMBERS', 'PRIVATE')),
    revision     bigint      not null check (revision > 0),
    created_at   timestamptz not null
);

-- A clause of a policy, for reading; the module `programme` makes rules of it.
create table scenario.policy_measure (
    id           uuid        primary key,
    document     text        not null check (document <> ''),
    issuer       text        not null default '',
    scope        text        not null default '',
    item_no      text        not null default '',
    title        text        not null default '',
    kind         text        not null default '',
    target       text        not null default '',
    amount_fen   bigint      check (amount_fen >= 0),
    deadline     date,
    note         text        not null default '',
    as_of        scenario.as_of,
    source       text        not null check (source <> ''),
    source_url   text        not null default '',
    external_key text        unique check (external_key <> ''),
    revision     bigint      not null check (revision > 0),
    created_at   timestamptz not null
);

-- An example that is being loaded or has been; what was interrupted is resumed by the next start.
create table scenario.example (
    name        text        primary key,
    started_at  timestamptz not null,
    finished_at timestamptz
);

grant usage on schema scenario to ${app};
grant select, insert, update on scenario.entry_list, scenario.entry, scenario.showcase_case, scenario.policy_measure,
    scenario.example to ${app};
