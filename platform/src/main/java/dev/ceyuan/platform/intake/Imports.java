package dev.ceyuan.platform.intake;

import dev.ceyuan.platform.identity.AccessDenied;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.NoSuchObject;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.tables.ColumnMapping;
import dev.ceyuan.tables.TableSchema;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Imports, step by step: upload, adjust the columns, preview, agree.
///
/// Everybody has his own imports; those of others do not exist for him, but auditors read all. What may be
/// imported by whom is decided by the target. Nothing is written to the target before its owner agrees, and
/// then all of it or nothing.
@Service
public class Imports {
    /// Rows of a page of the preview.
    public static final int ROWS_PER_PAGE = 50;

    private final IntakeStores stores;
    private final ImportTargets targets;
    private final Steps steps;
    private final ImportWork work;

    Imports(IntakeStores stores, ImportTargets targets, Steps steps, ImportWork work) {
        this.stores = stores;
        this.targets = targets;
        this.steps = steps;
        this.work = work;
    }

    /// The keys of the targets where the actor may import.
    public List<String> targets(Actor actor) {
        return targets.openTo(actor);
    }

    /// The columns of a target.
    ///
    /// @throws AccessDenied if the actor may not import there
    /// @throws NoSuchObject if there is no such target
    public TableSchema schema(Actor actor, String target) {
        return targets.require(actor, target).schema();
    }

    /// Stores a file and recognises its columns.
    ///
    /// @param target   key of the target
    /// @param fileName what the user calls the file; decides the format and is else only a label
    /// @throws AccessDenied if the actor may not import there
    /// @throws NoSuchObject if there is no such target
    public UploadOutcome upload(Actor actor, String target, String fileName, InputStream content) {
        return steps.upload(actor, targets.require(actor, target), fileName, content);
    }

    /// One import as it stands.
    ///
    /// @throws NoSuchObject if there is none of the actor's
    @Transactional(readOnly = true)
    public Import find(Actor actor, UUID id) {
        return stores.imports().find(id, reader(actor)).orElseThrow(() -> new NoSuchObject(ImportActs.OBJECT, id));
    }

    /// The actor's imports, newest first; for auditors all.
    ///
    /// @param page from 1
    @Transactional(readOnly = true)
    public List<Import> list(Actor actor, int page, int size) {
        return stores.imports().list(reader(actor), page, size);
    }

    /// How many imports [#list] has in all.
    @Transactional(readOnly = true)
    public long count(Actor actor) {
        return stores.imports().count(reader(actor));
    }

    /// The sheets of the file and its first rows, for adjusting the columns.
    public FileSample sample(Actor actor, UUID id) {
        return steps.sample(find(actor, id));
    }

    /// Reads the columns anew from another sheet or heading row. Only before the preview or after it.
    public StepOutcome choose(Actor actor, UUID id, String sheet, int headingRow) {
        return steps.choose(owned(actor, id), sheet, headingRow);
    }

    /// Takes the columns as the user says. Only before the preview or after it.
    public StepOutcome adjust(Actor actor, UUID id, ColumnMapping mapping) {
        return steps.adjust(owned(actor, id), mapping);
    }

    /// Asks for the preview, which is made in the background.
    public StepOutcome preview(Actor actor, UUID id) {
        return steps.preview(owned(actor, id));
    }

    /// A page of the preview.
    ///
    /// @param outcome only rows of this outcome; null for all
    /// @param page    from 1
    @Transactional(readOnly = true)
    public List<StagedRow> rows(Actor actor, UUID id, @Nullable RowOutcome outcome, int page) {
        return stores.rows().page(find(actor, id).id(), outcome, page, ROWS_PER_PAGE);
    }

    /// What a row changes, said to people: the heading of the column, and both values in words.
    public FieldChange inWords(Actor actor, Import of, FieldChange change, Locale locale) {
        return targets.find(of.target())
                .map(target -> inWords(actor, target, change, locale))
                .orElse(change);
    }

    private static FieldChange inWords(Actor actor, ImportTarget target, FieldChange change, Locale locale) {
        UnaryOperator<String> words =
                value -> value.isEmpty() ? "" : target.words(actor, change.column(), value, locale);
        var heading = target.schema()
                .column(change.column())
                .map(column -> column.heading(locale))
                .orElse(change.column());
        return new FieldChange(heading, words.apply(change.before()), words.apply(change.after()));
    }

    /// Agrees to the preview; the rows are written in the background.
    public StepOutcome agree(Actor actor, UUID id, ImportScope scope) {
        return steps.agree(owned(actor, id), scope);
    }

    /// Calls the import off. While rows are being written the answer may come before the end: ask [#find].
    public StepOutcome cancel(Actor actor, UUID id) {
        return steps.cancel(owned(actor, id));
    }

    /// Does here and now what otherwise a job would do: makes the preview that was asked for, or writes the
    /// rows that were agreed to. For the first start and for commands.
    ///
    /// @return the import, no longer waiting for a job
    public Import work(Actor actor, UUID id) {
        for (var waiting = owned(actor, id); waiting.state().working(); waiting = find(actor, id)) {
            work.run(waiting);
        }
        return find(actor, id);
    }

    /// Auditors read the imports of others but do not act on them.
    private Import owned(Actor actor, UUID id) {
        var found = find(actor, id);
        if (!found.owner().equals(actor.id())) {
            throw new AccessDenied(actor.id(), "import.changed");
        }
        return found;
    }

    private static ImportStore.Reader reader(Actor actor) {
        return new ImportStore.Reader(actor.has(Role.AUDITOR), actor.id());
    }
}
