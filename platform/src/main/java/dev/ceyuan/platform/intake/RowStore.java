package dev.ceyuan.platform.intake;

import dev.ceyuan.tables.TableRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The SQL of `intake.row`.
@Component
class RowStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;

    RowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID importId, List<StagedRow> rows) {
        var written = jdbc.sql("""
                insert into intake.row (import_id, position, sheet, row, outcome, content, changes, problems)
                select :importId, position, sheet, row, outcome, content, changes, problems
                from jsonb_to_recordset(cast(:rows as jsonb))
                     as row (position integer, sheet text, row integer, outcome text, content jsonb, changes jsonb,
                             problems jsonb)
                """)
                .param("importId", importId)
                .param(
                        "rows",
                        JSON.writeValueAsString(
                                rows.stream().map(RowStore::json).toList()))
                .update();
        if (written != rows.size()) {
            throw new IllegalStateException("Not all rows were staged (%d of %d)".formatted(written, rows.size()));
        }
    }

    void delete(UUID importId) {
        jdbc.sql("delete from intake.row where import_id = :importId")
                .param("importId", importId)
                .update();
    }

    /// A page of the rows of one outcome, or of all for null.
    List<StagedRow> page(UUID importId, @Nullable RowOutcome outcome, int page, int size) {
        return jdbc.sql("""
                select position, sheet, row, outcome, content, changes, problems
                from intake.row
                where import_id = :importId and (:outcome = '' or outcome = :outcome)
                order by position
                limit :size offset :skipped
                """)
                .param("importId", importId)
                .param("outcome", outcome == null ? "" : outcome.name())
                .param("size", size)
                .param("skipped", (page - 1L) * size)
                .query((row, _) -> read(row))
                .list();
    }

    /// The next rows that are to be written after a position.
    List<StagedRow> toWrite(UUID importId, int after, int most) {
        return jdbc.sql("""
                select position, sheet, row, outcome, content, changes, problems
                from intake.row
                where import_id = :importId and position > :after and outcome in ('NEW', 'CHANGED')
                order by position
                limit :most
                """)
                .param("importId", importId)
                .param("after", after)
                .param("most", most)
                .query((row, _) -> read(row))
                .list();
    }

    /// The next wrong rows after a position.
    List<StagedRow> wrong(UUID importId, int after, int most) {
        return jdbc.sql("""
                select position, sheet, row, outcome, content, changes, problems
                from intake.row
                where import_id = :importId and position > :after and outcome = 'WRONG'
                order by position
                limit :most
                """)
                .param("importId", importId)
                .param("after", after)
                .param("most", most)
                .query((row, _) -> read(row))
                .list();
    }

    private static RowJson json(StagedRow staged) {
        return new RowJson(
                staged.position(),
                staged.row().sheet(),
                staged.row().row(),
                staged.outcome(),
                RowContent.toJson(staged.row().values()),
                staged.changes(),
                staged.problems());
    }

    private static StagedRow read(ResultSet row) throws SQLException {
        return new StagedRow(
                row.getInt("position"),
                new TableRow(
                        row.getString("sheet"),
                        row.getInt("row"),
                        RowContent.fromJson(JSON.readValue(row.getString("content"), VALUES))),
                RowOutcome.valueOf(row.getString("outcome")),
                Arrays.asList(JSON.readValue(row.getString("changes"), FieldChange[].class)),
                Arrays.asList(JSON.readValue(row.getString("problems"), ImportProblem[].class)));
    }

    private record RowJson(
            int position,
            String sheet,
            int row,
            RowOutcome outcome,
            Map<String, Object> content,
            List<FieldChange> changes,
            List<ImportProblem> problems) {}
}
