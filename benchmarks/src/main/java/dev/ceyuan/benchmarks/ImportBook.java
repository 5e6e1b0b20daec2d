package dev.ceyuan.benchmarks;

import dev.ceyuan.matching.Side;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of the imports: the last one of each side that was wholly written, and the one under way.
final class ImportBook {
    private final Office office;
    private final OfficeDay day;
    private final Map<Side, Imported> standing = new EnumMap<>(Side.class);
    private final Map<String, Integer> resumed = new java.util.TreeMap<>();
    private @Nullable Imported underWay;
    private long rows;

    ImportBook(Office office, OfficeDay day) {
        this.office = office;
        this.day = day;
    }

    /// What the database is to say until the next import.
    void stands(Imported imported) {
        standing.put(imported.side(), imported);
    }

    /// An import is about to be made.
    void begins(Imported imported) {
        underWay = imported;
    }

    /// Imports found at work after a start, by state.
    Map<String, Integer> resumed() {
        return Map.copyOf(resumed);
    }

    /// Waits until the program no longer works on the import, and checks what was acknowledged about it.
    List<String> promised(Books books) throws IOException, InterruptedException, SQLException {
        var current = underWay;
        if (current == null || !current.isUploaded()) {
            return List.of();
        }
        var wrong = new ArrayList<String>();
        var answer = office.get(current.path());
        if (!answer.acknowledged()) {
            return List.of("the import %s is lost: %s".formatted(current.path(), answer.body()));
        }
        var found = answer.json().path("state").asString();
        if (found.endsWith("ING")) {
            resumed.merge(found, 1, Integer::sum);
        }
        try {
            OfficeDay.await("the import at work", () -> !day.state(current).endsWith("ING"));
        } catch (IllegalStateException stuck) {
            return List.of("the import %s is stuck: %s".formatted(current.path(), office.get(current.path())));
        }
        var state = day.state(current);
        if (current.isAgreed() && !state.equals("DONE")) {
            wrong.add("an import was agreed to and is " + state);
        }
        if (current.isDone() && books.audited("import.applied", current.id()) != 1) {
            wrong.add("an import was written without one audit event");
        }
        if (state.equals("DONE")) {
            stands(current);
            underWay = null;
        }
        return wrong;
    }

    /// Every imported row stands in the database once, and all of a side are of the last import that was
    /// written.
    List<String> wholeOrAbsent(Books books) throws SQLException {
        var wrong = new ArrayList<String>();
        for (var imported : standing.values()) {
            var found = books.remarks(imported.side());
            rows = Math.max(
                    rows, found.values().stream().mapToLong(Long::longValue).sum());
            if (!found.equals(Map.of(imported.remark(), rows))) {
                wrong.add("%s: expected %d rows of %s, found %s"
                        .formatted(imported.side(), rows, imported.remark(), found));
            }
        }
        return wrong;
    }

    /// Takes an import that was interrupted to its end, as a user would who comes back.
    void finish(Books books) throws IOException, InterruptedException, SQLException {
        var current = underWay;
        if (current != null && current.isUploaded()) {
            day.goesOn(current);
            stands(current);
            day.isFound(current, books);
        }
        underWay = null;
    }
}
