-- Introductions: a versioned state machine kept as data, and events that are only ever added.

create table scenario.flow (
    version    int         primary key,
    note       text        not null,
    created_at timestamptz not null default now()
);

-- `by` is who may take the step: the office, the side of the need, the side of the offer.
create table scenario.flow_step (
    flow       int  not null references scenario.flow,
    from_state text not null,
    act        text not null check (act in
               ('PROPOSE', 'ACCEPT', 'DECLINE', 'MEET', 'PILOT', 'CONTRACT', 'RECORD_RESULT')),
    by         text not null check (by in ('OFFICE', 'NEED_SIDE', 'OFFER_SIDE')),
    to_state   text not null,
    primary key (flow, from_state, act, by),
    unique (flow, from_state, act, by, to_state)
);

insert into scenario.flow (version, note) values (1, 'proposed, accepted by both, meeting, pilot, contract, result');

insert into scenario.flow_step (flow, from_state, act, by, to_state)
values (1, 'NONE', 'PROPOSE', 'OFFICE', 'PROPOSED'),
       (1, 'PROPOSED', 'ACCEPT', 'NEED_SIDE', 'ACCEPTED_BY_NEED'),
       (1, 'PROPOSED', 'ACCEPT', 'OFFER_SIDE', 'ACCEPTED_BY_OFFER'),
       (1, 'ACCEPTED_BY_NEED', 'ACCEPT', 'OFFER_SIDE', 'ACCEPTED'),
       (1, 'ACCEPTED_BY_OFFER', 'ACCEPT', 'NEED_SIDE', 'ACCEPTED');
insert into scenario.flow_step (flow, from_state, act, by, to_state)
select 1, step.from_state, step.act, party.by, step.to_state
from (values ('ACCEPTED', 'MEET', 'MEETING'),
             ('MEETING', 'MEET', 'MEETING'),
             ('ACCEPTED', 'PILOT', 'PILOT'),
             ('MEETING', 'PILOT', 'PILOT'),
             ('MEETING', 'CONTRACT', 'CONTRACT'),
             ('PILOT', 'CONTRACT', 'CONTRACT'),
             ('CONTRACT', 'RECORD_RESULT', 'RESULT'),
             ('PROPOSED', 'DECLINE', 'DECLINED'),
             ('ACCEPTED_BY_NEED', 'DECLINE', 'DECLINED'),
             ('ACCEPTED_BY_OFFER', 'DECLINE', 'DECLINED'),
             ('ACCEPTED', 'DECLINE', 'DECLINED'),
             ('MEETING', 'DECLINE', 'DECLINED'),
             ('PILOT', 'DECLINE', 'DECLINED')) as step (from_state, act, to_state)
         cross join (values ('OFFICE'), ('NEED_SIDE'), ('OFFER_SIDE')) as party (by);

create table scenario.introduction (
    id            uuid        primary key,
    need_id       uuid        not null,
    need_side     text        not null generated always as ('NEED') stored,
    offer_id      uuid        not null,
    offer_side    text        not null generated always as ('OFFER') stored,
    flow          int         not null references scenario.flow,
    state         text        not null,
    revision      int         not null check (revision > 0),
    score         double precision,
    specification text,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    foreign key (need_id, need_side) references scenario.entry (id, side),
    foreign key (offer_id, offer_side) references scenario.entry (id, side)
);
-- One running introduction per pair; a declined one may be tried again.
create unique index introduction_pair on scenario.introduction (need_id, offer_id) where state <> 'DECLINED';
create index introduction_offer on scenario.introduction (offer_id);

-- The truth about an introduction. The foreign key refuses a step that the flow does not have, whatever the program
-- says; the primary key refuses two steps from one revision.
create table scenario.introduction_event (
    introduction_id uuid        not null references scenario.introduction,
    revision        int         not null check (revision > 0),
    at              timestamptz not null,
    actor           text        not null check (actor <> ''),
    flow            int         not null,
    from_state      text        not null,
    act             text        not null,
    by              text        not null,
    to_state        text        not null,
    happened_on     date,
    amount_fen      bigint      check (amount_fen >= 0),
    reason          text        check (reason in
                    ('TOO_DEAR', 'WRONG_PLACE', 'NOT_FILED', 'OFF_TOPIC', 'NO_CAPACITY', 'OTHER')),
    note            text        not null default '' check (length(note) <= 2000),
    primary key (introduction_id, revision),
    foreign key (flow, from_state, act, by, to_state)
        references scenario.flow_step (flow, from_state, act, by, to_state),
    check ((act = 'DECLINE') = (reason is not null)),
    check (act not in ('MEET', 'PILOT', 'CONTRACT', 'RECORD_RESULT') or happened_on is not null)
);
create index introduction_event_at on scenario.introduction_event (at);

grant select on scenario.flow, scenario.flow_step to ${app};
grant select, insert, update on scenario.introduction to ${app};
grant select, insert on scenario.introduction_event to ${app};
