create table specimen.thing (name text primary key); grant usage on schema specimen to ${app}; grant select, insert on specimen.thing to ${app};
