package dev.ceyuan.platform.registry;

import dev.ceyuan.platform.identity.Actor;

/// What an actor may see, as parameters of the SQL that reads.
///
/// @param seesAll true for the office, the auditors and the system
/// @param mine    the organisations he speaks for
record Sight(boolean seesAll, String[] mine) {

    static Sight of(Actor actor) {
        return new Sight(actor.seesAll(), JsonRows.array(actor.organisations()));
    }
}
