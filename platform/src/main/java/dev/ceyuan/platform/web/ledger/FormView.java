package dev.ceyuan.platform.web.ledger;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A form of the ledger: new, or come back with what was typed and what became of it.
///
/// @param key      tells it from the other forms of the page
/// @param id       of what it will ask for, made when the page is: sent twice, it is asked for once
/// @param problems field to message key
/// @param answer   why nothing was posted, in words; null if it was not asked for yet
public record FormView(
        String key,
        String id,
        Map<String, String> typed,
        Map<String, String> problems,
        @Nullable String answer) {
    public FormView {
        typed = Map.copyOf(typed);
        problems = Map.copyOf(problems);
    }

    /// A form that nobody has filled in.
    static FormView empty(String key) {
        return new FormView(key, UUID.randomUUID().toString(), Map.of(), Map.of(), null);
    }

    /// True if it came back.
    public boolean returned() {
        return answer != null || !problems.isEmpty();
    }

    /// What stands in a field.
    ///
    /// @param otherwise in a form that nobody has filled in
    public String value(String field, String otherwise) {
        return typed.getOrDefault(field, otherwise);
    }

    /// The key of what is wrong with a field, null if nothing is.
    public @Nullable String problem(String field) {
        return problems.get(field);
    }
}
