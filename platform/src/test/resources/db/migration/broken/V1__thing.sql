create table broken.thing (name no_such_type);
