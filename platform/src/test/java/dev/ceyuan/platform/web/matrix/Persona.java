package dev.ceyuan.platform.web.matrix;

import dev.ceyuan.platform.web.Browser;
import dev.ceyuan.platform.web.People.Person;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A caller with his browser.
///
/// @param person       null for a visitor
/// @param organisation whom he speaks or spoke for, null if for none
/// @param token        of his forms and calls
record Persona(
        Caller caller,
        Browser browser,
        @Nullable Person person,
        @Nullable UUID organisation,
        String token) {

    UUID account() {
        if (person == null) {
            throw new IllegalStateException("A visitor has no account");
        }
        return person.actor().account();
    }
}
