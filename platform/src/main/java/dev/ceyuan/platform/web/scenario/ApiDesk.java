package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.platform.scenario.MatchDesk;
import org.springframework.stereotype.Component;

/// What the API of both sides needs besides the entries.
@Component
final class ApiDesk {
    private final MatchDesk matches;
    private final EntryFormReader reader;
    private final EntryFormDesk forms;

    ApiDesk(MatchDesk matches, EntryFormReader reader, EntryFormDesk forms) {
        this.matches = matches;
        this.reader = reader;
        this.forms = forms;
    }

    MatchDesk matches() {
        return matches;
    }

    EntryFormReader reader() {
        return reader;
    }

    EntryFormDesk forms() {
        return forms;
    }
}
