package dev.ceyuan.platform.web;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Role;

/// Whom a route is for.
public enum Audience {
    /// Everyone, with or without an account.
    EVERYONE,
    /// Everyone who has signed in, whatever the role.
    MEMBER,
    OFFICER,
    SUPPLIER,
    DEMAND_OWNER,
    AUDITOR,
    ADMINISTRATOR;

    /// True if the actor belongs to it. Machines do not come through the web.
    public boolean includes(Actor actor) {
        return switch (this) {
            case EVERYONE -> true;
            case MEMBER -> actor instanceof Actor.Member;
            case OFFICER -> actor.has(Role.OFFICER);
            case SUPPLIER -> actor.has(Role.SUPPLIER);
            case DEMAND_OWNER -> actor.has(Role.DEMAND_OWNER);
            case AUDITOR -> actor.has(Role.AUDITOR);
            case ADMINISTRATOR -> actor.has(Role.ADMINISTRATOR);
        };
    }
}
