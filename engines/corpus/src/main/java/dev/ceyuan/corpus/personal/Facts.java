package dev.ceyuan.corpus.personal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/// The tables that come with this package. Lines that begin with `#` say where the others are from.
final class Facts {
    private Facts() {}

    /// The lines of a table.
    static List<String> lines(String table) {
        try (var in = Facts.class.getResourceAsStream(table)) {
            var text = new String(Objects.requireNonNull(in, table).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(table, e);
        }
    }

    /// The lines of a table, cut at the spaces.
    static List<List<String>> rows(String table) {
        return lines(table).stream().map(line -> Arrays.asList(line.split(" "))).toList();
    }

    /// What follows the first word of the rows that begin with it, in the order of the table.
    static List<String> values(String table, String first) {
        return rows(table).stream()
                .filter(row -> row.getFirst().equals(first))
                .flatMap(row -> row.stream().skip(1))
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }
}
