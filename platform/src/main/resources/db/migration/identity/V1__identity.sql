-- People. An address is kept in one form (NFKC, lower case), so that one person has one account.
create table identity.account (
    id           uuid        primary key,
    email        text        not null unique
        check (email = lower(email) and email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and char_length(email) <= 254),
    display_name text        not null check (char_length(display_name) between 1 and 100),
    status       text        not null check (status in ('ACTIVE', 'DISABLED')),
    created_at   timestamptz not null
);

-- Argon2id, in the encoded form that carries its own parameters.
create table identity.password (
    account_id uuid        primary key references identity.account,
    hash       text        not null check (hash like '$argon2id$%'),
    changed_at timestamptz not null,
    changed_by text        not null check (changed_by <> '')
);

-- Who an OpenID provider says someone is. A subject belongs to one account for ever.
create table identity.external_login (
    issuer     text        not null,
    subject    text        not null,
    account_id uuid        not null references identity.account,
    linked_at  timestamptz not null,
    primary key (issuer, subject)
);

create index external_login_account on identity.external_login (account_id);

-- A role for a time. Nobody grants himself one: the last check says so, whatever the program does.
create table identity.membership (
    id              uuid        primary key,
    account_id      uuid        not null references identity.account,
    role            text        not null
        check (role in ('OFFICER', 'SUPPLIER', 'DEMAND_OWNER', 'AUDITOR', 'ADMINISTRATOR')),
    organisation_id uuid,
    valid_from      date        not null,
    valid_until     date,
    granted_by      text        not null check (granted_by <> ''),
    granted_at      timestamptz not null,
    revoked_by      text check (revoked_by <> ''),
    revoked_at      timestamptz,
    check ((role in ('SUPPLIER', 'DEMAND_OWNER')) = (organisation_id is not null)),
    check (valid_until >= valid_from),
    check ((revoked_by is null) = (revoked_at is null)),
    constraint nobody_grants_himself_a_role check (granted_by <> 'account:' || account_id)
);

create index membership_account on identity.membership (account_id) where revoked_at is null;
create index membership_role on identity.membership (role) where revoked_at is null;
create index membership_organisation on identity.membership (organisation_id) where organisation_id is not null;

-- A link that works once. Only the SHA-256 of its token is here: who reads the table cannot use it.
create table identity.one_time_link (
    id           uuid        primary key,
    purpose      text        not null check (purpose in ('FIRST_ACCOUNT', 'INVITATION', 'PASSWORD_RESET')),
    token_digest bytea       not null unique check (octet_length(token_digest) = 32),
    account_id   uuid references identity.account,
    issued_by    text        not null check (issued_by <> ''),
    issued_at    timestamptz not null,
    issued_from  text        not null,
    expires_at   timestamptz not null check (expires_at > issued_at),
    used_at      timestamptz,
    used_by      uuid references identity.account,
    voided_at    timestamptz,
    check (used_at is null or voided_at is null),
    check (used_by is null or used_at is not null),
    check ((purpose = 'PASSWORD_RESET') = (account_id is not null))
);

create index one_time_link_open on identity.one_time_link (purpose, account_id)
    where used_at is null and voided_at is null;

-- What an invitation gives to whoever accepts it.
create table identity.invitation (
    link_id         uuid primary key references identity.one_time_link,
    email           text not null check (email = lower(email)),
    role            text not null
        check (role in ('OFFICER', 'SUPPLIER', 'DEMAND_OWNER', 'AUDITOR', 'ADMINISTRATOR')),
    organisation_id uuid,
    valid_from      date not null,
    valid_until     date,
    check ((role in ('SUPPLIER', 'DEMAND_OWNER')) = (organisation_id is not null)),
    check (valid_until >= valid_from)
);

-- Attempts to sign in, by address typed (as a digest: strangers type what they like) and by network address.
create table identity.sign_in_throttle (
    subject       text        primary key check (subject ~ '^(email|network):.+$'),
    failures      integer     not null check (failures >= 0),
    last_at       timestamptz not null,
    blocked_until timestamptz not null
);

create index sign_in_throttle_last on identity.sign_in_throttle (last_at);

-- Spring Session's tables (its layout, version 4).
create table identity.spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);

create index spring_session_expiry on identity.spring_session (expiry_time);
create index spring_session_principal on identity.spring_session (principal_name);

create table identity.spring_session_attributes (
    session_primary_id char(36)     not null references identity.spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

-- What has ended stays ended.
create function identity.refuse_second_end() returns trigger language plpgsql as $$
begin
    raise exception 'it has ended and stays so (%, %)', tg_table_name, old.id using errcode = 'check_violation';
end $$;

create trigger membership_stays_revoked before update on identity.membership
    for each row when (old.revoked_at is not null) execute function identity.refuse_second_end();

create trigger one_time_link_stays_used before update on identity.one_time_link
    for each row when (old.voided_at is not null or old.used_by is not null)
    execute function identity.refuse_second_end();

grant usage on schema identity to ${app};
grant select, insert, update (display_name, status) on identity.account to ${app};
grant select, insert, update (hash, changed_at, changed_by) on identity.password to ${app};
grant select, insert on identity.external_login to ${app};
grant select, insert, update (revoked_by, revoked_at) on identity.membership to ${app};
grant select, insert, update (used_at, used_by, voided_at) on identity.one_time_link to ${app};
grant select, insert on identity.invitation to ${app};
grant select, insert, update, delete on identity.sign_in_throttle to ${app};
grant select, insert, update, delete on identity.spring_session, identity.spring_session_attributes to ${app};
