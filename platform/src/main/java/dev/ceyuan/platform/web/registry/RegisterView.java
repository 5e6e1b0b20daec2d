package dev.ceyuan.platform.web.registry;

import java.time.LocalDate;
import java.util.List;

/// The form by which an organisation is registered.
///
/// @param problems what was wrong with what was sent, in words
public record RegisterView(RegistrationForm form, LocalDate today, List<Option> kinds, List<String> problems) {
    public RegisterView {
        kinds = List.copyOf(kinds);
        problems = List.copyOf(problems);
    }

    /// Something to choose.
    public record Option(String value, String label) {}
}
