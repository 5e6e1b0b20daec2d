package dev.ceyuan.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// Reads whole files, for tests.
final class Reading {

    private Reading() {}

    static List<RowResult> needs(String name, byte[] content) {
        return needs(name, content, TableLimits.defaults());
    }

    static List<RowResult> needs(String name, byte[] content, TableLimits limits) {
        try (TableFile file = TableFile.open(name, content, limits)) {
            ColumnMapping mapping = file.recognise(NeedsSchema.NEEDS);
            try (Stream<RowResult> rows = file.rows(NeedsSchema.NEEDS, mapping, TableProgress.SILENT)) {
                return rows.toList();
            }
        }
    }

    static List<RowResult> csv(String text) {
        return needs("needs.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    static List<RawRow> raw(String name, byte[] content) {
        try (TableFile file = TableFile.open(name, content, TableLimits.defaults());
                Stream<RawRow> rows = file.rawRows(file.sheets().getFirst(), TableProgress.SILENT)) {
            return rows.toList();
        }
    }

    static TableRow only(List<RowResult> rows) {
        return (TableRow) rows.getFirst();
    }

    static List<CellProblem> problems(List<RowResult> rows) {
        return rows.stream()
                .flatMap(row -> row instanceof RejectedRow rejected ? rejected.problems().stream() : Stream.of())
                .toList();
    }

    /// The refusal of a file that must be refused.
    static TableRefused refused(String name, byte[] content) {
        TableRefused refused = catchThrowableOfType(TableRefused.class, () -> needs(name, content));
        assertThat(refused).as("refusal of %s", name).isNotNull();
        assertThat(refused.file()).isEqualTo(name);
        return refused;
    }
}
