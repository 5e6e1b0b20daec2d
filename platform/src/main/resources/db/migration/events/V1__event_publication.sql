-- Spring Modulith's event publication registry (its version 2 layout): an event and the act that raised it commit together.
create table events.event_publication (
    id                     uuid        not null primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);

create index event_publication_open on events.event_publication (publication_date) where completion_date is null;
create index event_publication_serialized on events.event_publication using hash (serialized_event);

grant usage on schema events to ${app};
grant select, insert, update, delete on events.event_publication to ${app};
