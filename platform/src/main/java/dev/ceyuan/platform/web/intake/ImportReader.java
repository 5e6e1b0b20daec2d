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
        return new ImportView(
                current,
                mine,
                adjustable ? columns(current, Objects.requireNonNull(schema), sample, shown.locale()) : List.of(),
                sample.sheets(),
                sampleRows(current, sample),
                shown.outcome(),
                imports.rows(actor, id, shown.outcome(), shown.page()).stream()
                        .map(row -> line(row, schema, shown.locale()))
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

    private RowLine line(StagedRow staged, @Nullable TableSchema schema, Locale locale) {
        var details = switch (staged.outcome()) {
            case WRONG ->
                staged.problems().stream()
                        .map(problem -> texts.render(problem, locale))
                        .toList();
            case CHANGED ->
                staged.changes().stream()
                        .map(change -> say(change, schema, locale))
                        .toList();
            case NEW, UNCHANGED -> List.<String>of();
        };
        return new RowLine(
                staged.row().sheet(), staged.row().row(), staged.outcome(), summary(staged, schema), details);
    }

    private String say(FieldChange change, @Nullable TableSchema schema, Locale locale) {
        var column = schema == null
                ? change.column()
                : schema.column(change.column())
                        .map(each -> each.heading(locale))
                        .orElse(change.column());
        Object[] facts = {column, change.before(), change.after()};
        return messages.getMessage(
                change.before().isEmpty() ? "intake.change.added" : "intake.change.replaced", facts, locale);
    }

    /// The first values of a row, in the order of the columns.
    private static String summary(StagedRow staged, @Nullable TableSchema schema) {
        var values = staged.row().values();
        var keys = schema == null
                ? List.copyOf(values.keySet())
                : schema.columns().stream().map(TableColumn::key).toList();
        var text = keys.stream()
                .filter(values::containsKey)
                .limit(4)
                .map(key -> values.get(key) instanceof List<?> several
                        ? several.stream().map(String::valueOf).collect(Collectors.joining("、"))
                        : String.valueOf(values.get(key)))
                .collect(Collectors.joining(" · "));
        return text.length() <= LONGEST_SUMMARY ? text : text.substring(0, LONGEST_SUMMARY - 1) + "…";
    }

    /// What of an import is shown, and in which language.
    ///
    /// @param page from 1
    record Shown(@Nullable RowOutcome outcome, int page, Locale locale) {}
}
