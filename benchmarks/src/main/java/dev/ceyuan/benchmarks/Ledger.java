package dev.ceyuan.benchmarks;

import dev.ceyuan.benchmarks.Books.Line;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the program has acknowledged about single entries, and the one act that was under way when it was
/// killed.
final class Ledger {
    /// An entry as the program last acknowledged it.
    record Known(UUID id, String side, String title, Line line) {
        boolean open() {
            return line.state().equals("PUBLISHED");
        }
    }

    private final Map<UUID, Known> known = new LinkedHashMap<>();
    private final Map<UUID, Line> underWay = new HashMap<>();
    private final Set<String> drafting = new HashSet<>();
    private final Map<String, Integer> acts = new TreeMap<>();

    /// A draft is being sent.
    void drafts(String title) {
        drafting.add(title);
    }

    /// An entry is about to become this; only what an act changes is given, the rest stays.
    void changes(Known before, String state, String description) {
        var line = before.line();
        underWay.put(before.id(), new Line(before.id(), state, description, line.revision() + 1));
    }

    /// The program has acknowledged an act with the entry as it is now.
    Known acknowledged(String act, JsonNode entry) {
        var id = UUID.fromString(entry.path("id").asString());
        var line = new Line(
                id,
                entry.path("state").asString(),
                entry.path("description").asString(),
                entry.path("revision").asLong());
        var now =
                new Known(id, entry.path("side").asString(), entry.path("title").asString(), line);
        drafting.remove(now.title());
        underWay.remove(id);
        known.put(id, now);
        count(act);
        return now;
    }

    /// Counts an acknowledged act.
    void count(String act) {
        acts.merge(act, 1, Integer::sum);
    }

    /// Entries as last acknowledged, oldest first.
    List<Known> entries() {
        return List.copyOf(known.values());
    }

    /// How many acts were acknowledged, by name.
    Map<String, Integer> acts() {
        return new TreeMap<>(acts);
    }

    /// Compares with the database, and takes over what became of the act under way.
    ///
    /// @return what is missing, stands there twice, or says something that was never sent
    List<String> settle(Books books) throws SQLException {
        var wrong = new ArrayList<String>();
        for (var entry : entries()) {
            var found = books.entry(entry.id()).orElse(null);
            if (found == null || !(found.equals(entry.line()) || found.equals(underWay.get(entry.id())))) {
                wrong.add(unlike(entry, found));
            } else {
                known.put(entry.id(), new Known(entry.id(), entry.side(), entry.title(), found));
            }
        }
        for (var title : drafting) {
            var found = books.entriesCalled(title);
            if (found.size() > 1) {
                wrong.add("the draft %s stands there %d times".formatted(title, found.size()));
            }
        }
        underWay.clear();
        drafting.clear();
        return wrong;
    }

    private String unlike(Known entry, @Nullable Line found) {
        return "%s %s: acknowledged %s, under way %s, found %s"
                .formatted(entry.side(), entry.id(), entry.line(), underWay.get(entry.id()), found);
    }
}
