package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.ledger.Unit;
import dev.ceyuan.platform.web.Frame;
import java.util.Map;

/// A form on its way into the ledger.
///
/// @param key  which form of its page
/// @param unit of its amounts
record Sent(Actor actor, Frame frame, String key, Unit unit, Map<String, String> typed) {
    Sent {
        typed = Map.copyOf(typed);
    }

    FormFields fields() {
        return new FormFields(typed);
    }

    /// The form, come back with an answer in words.
    Returned answered(String words) {
        return new Returned(key, typed, Map.of(), words);
    }

    /// The form, come back because it cannot be read.
    Returned unread(Map<String, String> problems) {
        return new Returned(key, typed, problems, null);
    }
}
