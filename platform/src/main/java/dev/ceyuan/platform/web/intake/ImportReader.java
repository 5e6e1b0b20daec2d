package dev.ceyuan.platform.web.intake;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.intake.FieldChange;
import dev.ceyuan.platform.intake.FileSample;
import dev.ceyuan.platform.intake.Import;
import dev.ceyuan.platform.intake.ImportState;
import dev.ceyuan.platform.intake.ImportTexts;
import dev.ceyuan.platform.intake.Imports;
import dev.ceyuan.platform.intake.RowOutcome;
import dev.ceyuan.platform.intake.StagedRow;
import dev.ceyuan.platform.intake.StepOutcome;
import dev.ceyuan.platform.web.Location;
import dev.ceyuan.platform.web.Pager;
import dev.ceyuan.platform.web.intake.ImportView.ColumnLine;
import dev.ceyuan.platform.web.intake.ImportView.RowLine;
import dev.ceyuan.platform.web.intake.ImportView.SampleRow;
import dev.ceyuan.tables.TableColumn;
import dev.ceyuan.tables.TableSchema;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Puts together the pages of the import wizard.
@Component
final class ImportReader {
    private static final int IMPORTS_PER_PAGE = 20;
    private static final int LONGEST_SUMMARY = 120;
    private static final int SUMMARISED = 4;
    private static final String BETWEEN = " · ";
    private static final FileSample NO_SAMPLE = new FileSample(List.of(), List.of());

    private final Imports imports;
    private final ImportTexts texts;
    private final MessageSource messages;

    ImportReader(Imports imports, ImportTexts texts, MessageSource messages) {
        this.imports = imports;
        this.texts = texts;
        this.messages = messages;
    }

    /// @param refusal why the file was not taken, in words
    ImportsView list(Actor actor, int page, @Nullable String refusal) {
        return new ImportsView(
                imports.targets(actor),
                imports.list(actor, page, IMPORTS_PER_PAGE),
                new Pager(page, IMPORTS_PER_PAGE, imports.count(actor), new Location("/imports", "")),
                refusal);
    }

    /// @param refusal why the last step was refused, in words
    ImportView read(Actor actor, UUID id, Shown shown, @Nullable String refusal) {
        var current = imports.find(actor, id);
        var mine = current.owner().equals(actor.id());
        var adjustable = mine && current.state() == ImportState.RECOGNISED;
        var schema = mine ? imports.schema(actor, current.target()) : null;
        var sample = adjustable ? imports.sample(actor, id) : NO_SAMPLE;
        var reading = new Reading(actor, current, schema, shown.locale());
        return new ImportView(
                current,
                mine,
                adjustable ? columns(current, Objects.requireNonNull(schema), sample, shown.locale()) : List.of(),
                sample.sheets(),
                sampleRows(current, sample),
                shown.outcome(),
                imports.rows(actor, id, shown.outcome(), shown.page()).stream()
                        .map(row -> line(row, reading))
                        .toList(),
                pager(current, shown),
                failure(current, shown.locale()),
                refusal);
    }

    /// Why a step was refused, in words; null if it was not.
    @Nullable
    String refusal(StepOutcome outcome, Locale locale) {
        return outcome instanceof StepOutcome.Refused refused
                ? messages.getMessage(refused.messageKey(), refused.arguments().toArray(), locale)
                : null;
    }

    private @Nullable String failure(Import current, Locale locale) {
        var failure = current.failure();
        if (failure == null) {
            return null;
        }
        var what = messages.getMessage(failure.messageKey(), null, locale);
        return failure.text(locale).isEmpty() ? what : what + " – " + failure.text(locale);
    }

    private static Pager pager(Import current, Shown shown) {
        var counts = current.counts();
        var outcome = shown.outcome();
        long total = switch (outcome) {
            case null -> counts.total();
            case NEW -> counts.fresh();
            case CHANGED -> counts.changed();
            case UNCHANGED -> counts.unchanged();
            case WRONG -> counts.wrong();
        };
        var query = outcome == null ? "" : "outcome=" + outcome;
        return new Pager(shown.page(), Imports.ROWS_PER_PAGE, total, new Location("/imports/" + current.id(), query));
    }

    private List<ColumnLine> columns(Import current, TableSchema schema, FileSample sample, Locale locale) {
        return current.mapping().columns().stream()
                .map(column -> ColumnLines.of(column, schema, sample, ColumnLines.words(messages, locale)))
                .toList();
    }

    private static List<SampleRow> sampleRows(Import current, FileSample sample) {
        return sample.rows().stream()
                .map(row -> new SampleRow(
                        row.row(), row.cells(), row.row() == current.mapping().headingRow()))
                .toList();
    }

    /// Who reads which import in which language.
    ///
    /// @param schema null for those who may not import here
    private record Reading(
            Actor actor, Import current, @Nullable TableSchema schema, Locale locale) {}

    private RowLine line(StagedRow staged, Reading reading) {
        var details = switch (staged.outcome()) {
            case WRONG ->
                staged.problems().stream()
                        .map(problem -> texts.render(problem, reading.locale()))
                        .toList();
            case CHANGED ->
                staged.changes().stream().map(change -> say(change, reading)).toList();
            case NEW, UNCHANGED -> List.<String>of();
        };
        return new RowLine(
                staged.row().sheet(), staged.row().row(), staged.outcome(), summary(staged, reading), details);
    }

    private String say(FieldChange raw, Reading reading) {
        var change = imports.inWords(reading.actor(), reading.current(), raw, reading.locale());
        Object[] facts = {change.column(), change.before(), change.after()};
        var kind = change.before().isEmpty() ? "added" : change.after().isEmpty() ? "emptied" : "replaced";
        return messages.getMessage("intake.change." + kind, facts, reading.locale());
    }

    /// The first values of a row, in the order of the columns.
    private static String summary(StagedRow staged, Reading reading) {
        var schema = reading.schema();
        var values = staged.row().values();
        var text = schema == null
                ? values.values().stream()
                        .map(String::valueOf)
                        .limit(SUMMARISED)
                        .collect(Collectors.joining(BETWEEN))
                : schema.columns().stream()
                        .filter(column -> values.containsKey(column.key()))
                        .limit(SUMMARISED)
                        .map(column -> words(column, values.get(column.key()), reading.locale()))
                        .collect(Collectors.joining(BETWEEN));
        return text.length() <= LONGEST_SUMMARY ? text : text.substring(0, LONGEST_SUMMARY - 1) + "…";
    }

    private static String words(TableColumn column, @Nullable Object value, Locale locale) {
        return value instanceof List<?> several
                ? several.stream()
                        .map(each -> column.words(String.valueOf(each), locale))
                        .collect(Collectors.joining(FieldChange.BETWEEN))
                : column.words(String.valueOf(value), locale);
    }

    /// What of an import is shown, and in which language.
    ///
    /// @param page from 1
    record Shown(@Nullable RowOutcome outcome, int page, Locale locale) {}
}
