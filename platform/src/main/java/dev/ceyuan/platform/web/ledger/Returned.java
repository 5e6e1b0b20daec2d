package dev.ceyuan.platform.web.ledger;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The form of a page that came back, if one did.
///
/// @param key      which one; empty if none
/// @param problems field to message key
/// @param answer   why nothing was posted, in words
record Returned(
        String key,
        Map<String, String> typed,
        Map<String, String> problems,
        @Nullable String answer) {
    static final Returned NOTHING = new Returned("", Map.of(), Map.of(), null);

    Returned {
        typed = Map.copyOf(typed);
        problems = Map.copyOf(problems);
    }

    /// A form of the page. Also one that came back gets a new id: its old one has its answer.
    FormView form(String formKey) {
        return formKey.equals(key)
                ? new FormView(formKey, UUID.randomUUID().toString(), typed, problems, answer)
                : FormView.empty(formKey);
    }
}
