package dev.ceyuan.platform.intake;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.tables.ColumnMapping;
import dev.ceyuan.tables.RawRow;
import dev.ceyuan.tables.TableColumn;
import dev.ceyuan.tables.TableFile;
import dev.ceyuan.tables.TableProgress;
import dev.ceyuan.tables.TableWriter;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The workbooks around an import: the report of its wrong rows, and the template to fill in.
@Service
public class ImportReports {
    private static final int BATCH = 500;
    private static final int LONGEST_CELL = 32_000;

    private final Imports imports;
    private final IntakeStores stores;
    private final ImportTexts texts;
    private final TemplateWords words;

    ImportReports(Imports imports, IntakeStores stores, ImportTexts texts, TemplateWords words) {
        this.imports = imports;
        this.stores = stores;
        this.texts = texts;
        this.words = words;
    }

    /// Writes the wrong rows as they stand in the file, each with one more column that says what is wrong.
    /// The report can be corrected and imported again.
    public void writeErrors(Actor actor, UUID id, Locale locale, OutputStream out) {
        var current = imports.find(actor, id);
        var columns = reportColumns(current.mapping(), words.say("intake.report.problems", locale));
        try (var stored = stores.chunks().read(id);
                var file = TableFile.open(current.fileName(), stored.path(), words.limits());
                var raw = file.rawRows(current.mapping().sheet(), TableProgress.SILENT);
                var writer = TableWriter.xlsx(out)) {
            writer.sheet(current.mapping().sheet(), columns, locale);
            var rows = raw.iterator();
            var position = -1;
            for (var wrong = stores.rows().wrong(id, position, BATCH);
                    !wrong.isEmpty();
                    wrong = stores.rows().wrong(id, position, BATCH)) {
                for (var row : wrong) {
                    var found = skipTo(rows, row.row().row());
                    if (found != null) {
                        writer.row(reportRow(found, current.mapping(), row, locale));
                    }
                }
                position = wrong.getLast().position();
            }
        }
    }

    /// Writes an empty table with the target's headings, and a second sheet that explains the columns.
    public void writeTemplate(Actor actor, String target, Locale locale, OutputStream out) {
        var schema = imports.schema(actor, target);
        try (var writer = TableWriter.xlsx(out)) {
            writer.sheet(words.say("import.target." + target, locale), schema.columns(), locale);
            var explained = List.of(
                    TableColumn.text("column", words.say("intake.template.column", locale), "Column"),
                    TableColumn.text("required", words.say("intake.template.required", locale), "Required"),
                    TableColumn.text("several", words.say("intake.template.several", locale), "Several values"),
                    TableColumn.text("example", words.say("intake.template.example", locale), "Example"),
                    TableColumn.text("values", words.say("intake.template.values", locale), "Allowed values"));
            writer.sheet(words.say("intake.template.notes", locale), explained, locale);
            for (var column : schema.columns()) {
                writer.row(
                        column.heading(locale),
                        words.say(column.required() ? "intake.template.yes" : "intake.template.no", locale),
                        words.say(column.multiple() ? "intake.template.yes" : "intake.template.no", locale),
                        column.example(),
                        cut(String.join("、", column.choices())));
            }
        }
    }

    private static @Nullable RawRow skipTo(java.util.Iterator<RawRow> rows, int wanted) {
        while (rows.hasNext()) {
            var row = rows.next();
            if (row.row() == wanted) {
                return row;
            }
        }
        return null;
    }

    private static List<TableColumn> reportColumns(ColumnMapping mapping, String problems) {
        var columns = new ArrayList<TableColumn>();
        for (var column : mapping.columns()) {
            var heading = column.heading().isBlank() ? "-" : column.heading();
            columns.add(TableColumn.text("column-" + column.column(), heading, heading)
                    .maxLength(LONGEST_CELL));
        }
        columns.add(TableColumn.text("problems", problems, problems).maxLength(LONGEST_CELL));
        return columns;
    }

    private @Nullable Object[] reportRow(RawRow raw, ColumnMapping mapping, StagedRow staged, Locale locale) {
        var cells = new ArrayList<@Nullable Object>();
        for (var column : mapping.columns()) {
            var index = column.column() - 1;
            var cell = index < raw.cells().size() ? raw.cells().get(index) : "";
            cells.add(cell.isEmpty() ? null : cell);
        }
        cells.add(cut(staged.problems().stream()
                .map(problem -> texts.render(problem, locale))
                .collect(Collectors.joining("\n"))));
        return Collections.unmodifiableList(cells).toArray();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL) + "…";
    }
}
