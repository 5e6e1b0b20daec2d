package dev.ceyuan.platform.scenario;

import dev.ceyuan.platform.audit.AuditLog;
import dev.ceyuan.platform.audit.Change;
import dev.ceyuan.platform.audit.ObjectRef;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.intake.FieldChange;
import dev.ceyuan.platform.intake.ImportOrigin;
import dev.ceyuan.platform.intake.ImportTarget;
import dev.ceyuan.platform.intake.PlannedRow;
import dev.ceyuan.platform.intake.RowPlan;
import dev.ceyuan.platform.intake.RowProblem;
import dev.ceyuan.tables.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Import of something that is kept for reading and known by a key: a case, a measure. Only the office
/// imports these.
///
/// @param <D> the draft that a row says
abstract class ReferenceImport<D> implements ImportTarget {
    private final String noun;
    private final AuditLog auditLog;

    /// @param noun singular noun of the glossary, for the audit log
    ReferenceImport(String noun, AuditLog auditLog) {
        this.noun = noun;
        this.auditLog = auditLog;
    }

    /// What a row says.
    record Said<D>(@Nullable D draft, String key, Map<String, String> words, List<RowProblem> problems) {}

    /// Reads a row.
    abstract Said<D> said(TableRow row);

    /// What is known under these keys, column by column in words.
    abstract Map<String, Map<String, String>> known(List<String> keys);

    /// Writes a draft.
    abstract UUID put(Actor actor, D draft);

    @Override
    public void requireMayImport(Actor actor) {
        actor.require(Role.OFFICER, noun + ".imported");
    }

    @Override
    public List<RowPlan> plan(Actor actor, ImportOrigin origin, List<TableRow> rows) {
        var said = rows.stream().map(this::said).toList();
        var known = known(said.stream().map(Said::key).toList());
        return said.stream().map(row -> plan(row, known.get(row.key()))).toList();
    }

    private static <D> RowPlan plan(Said<D> row, @Nullable Map<String, String> before) {
        if (!row.problems().isEmpty()) {
            return new RowPlan.Wrong(row.problems());
        }
        var identities = Set.of("key:" + row.key());
        if (before == null) {
            return new RowPlan.New(identities);
        }
        var changes = new ArrayList<FieldChange>();
        row.words().forEach((column, after) -> {
            var old = before.getOrDefault(column, "");
            if (!old.equals(after)) {
                changes.add(new FieldChange(column, old, after));
            }
        });
        return changes.isEmpty() ? new RowPlan.Unchanged(identities) : new RowPlan.Changed(identities, changes);
    }

    @Override
    public void apply(Actor actor, ImportOrigin origin, List<PlannedRow> rows) {
        for (var planned : rows) {
            var draft = Objects.requireNonNull(said(planned.row()).draft());
            var id = put(actor, draft);
            auditLog.append(actor.id(), Change.created(noun + ".imported", ObjectRef.of(noun, id), draft));
        }
    }

    /// The day, month or year of the source; a problem if it is none.
    static @Nullable String asOf(TableRow row, List<RowProblem> problems) {
        var stated = row.text(ReferenceColumns.AS_OF).orElse(null);
        if (stated != null && !SourceNote.isPartialDate(stated)) {
            problems.add(ImportProblems.word(ReferenceColumns.AS_OF, SheetEntry.WordProblem.Kind.PARTIAL_DATE, stated));
            return null;
        }
        return stated;
    }

    static SourceNote source(TableRow row, @Nullable String asOf) {
        return new SourceNote(
                row.text(ReferenceColumns.SOURCE).orElse(""),
                row.text(ReferenceColumns.SOURCE_URL).orElse(""),
                asOf);
    }

    /// Columns and words, alternating; null for unknown.
    static Map<String, String> words(SourceNote source, @Nullable Object... columnsAndWords) {
        var words = new HashMap<String, String>();
        words.put(ReferenceColumns.SOURCE, source.name());
        words.put(ReferenceColumns.SOURCE_URL, source.url());
        words.put(ReferenceColumns.AS_OF, Objects.toString(source.asOf(), ""));
        for (int i = 0; i < columnsAndWords.length; i += 2) {
            words.put(String.valueOf(columnsAndWords[i]), Objects.toString(columnsAndWords[i + 1], ""));
        }
        return words;
    }
}
