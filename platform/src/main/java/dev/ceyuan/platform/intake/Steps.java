package dev.ceyuan.platform.intake;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.intake.StepOutcome.Done;
import dev.ceyuan.platform.intake.StepOutcome.Reason;
import dev.ceyuan.platform.intake.StepOutcome.Refused;
import dev.ceyuan.platform.jobs.Jobs;
import dev.ceyuan.tables.ColumnMapping;
import dev.ceyuan.tables.TableColumn;
import dev.ceyuan.tables.TableFile;
import dev.ceyuan.tables.TableProgress;
import dev.ceyuan.tables.TableRefused;
import dev.ceyuan.tables.TableSchema;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The steps of an import that its owner takes. Each is one transaction and is refused if the import is at
/// another step in the meantime.
@Component
class Steps {
    private static final int SAMPLE_ROWS = 20;

    private final IntakeStores stores;
    private final ImportTargets targets;
    private final Jobs jobs;
    private final ImportActs acts;

    Steps(IntakeStores stores, ImportTargets targets, Jobs jobs, ImportActs acts) {
        this.stores = stores;
        this.targets = targets;
        this.jobs = jobs;
        this.acts = acts;
    }

    UploadOutcome upload(Actor actor, ImportTarget target, String givenName, InputStream content) {
        var fileName = FileNames.tidy(givenName);
        try (var stored = StoredFile.read(content, acts.limits().fileBytes());
                var file = TableFile.open(fileName, stored.path(), acts.limits())) {
            var created = new Import(
                    UUID.randomUUID(),
                    target.key(),
                    actor.id(),
                    fileName,
                    stored.bytes(),
                    stored.sha256Hex(),
                    acts.now(),
                    acts.today(),
                    ImportState.RECOGNISED,
                    file.recognise(target.schema()),
                    0,
                    ImportCounts.NONE,
                    0,
                    0,
                    null,
                    false,
                    null,
                    null);
            acts.write(() -> {
                stores.imports().insert(created);
                stores.chunks().insert(created.id(), stored);
                acts.logUpload(created);
            });
            return new UploadOutcome.Recognised(created);
        } catch (TableRefused refused) {
            return new UploadOutcome.Refused(FileRefusal.of(refused));
        }
    }

    FileSample sample(Import current) {
        try (var stored = stores.chunks().read(current.id());
                var file = TableFile.open(current.fileName(), stored.path(), acts.limits());
                var rows = file.rawRows(current.mapping().sheet(), TableProgress.SILENT)) {
            return new FileSample(file.sheets(), rows.limit(SAMPLE_ROWS).toList());
        }
    }

    StepOutcome choose(Import current, String sheet, int headingRow) {
        try (var stored = stores.chunks().read(current.id());
                var file = TableFile.open(current.fileName(), stored.path(), acts.limits())) {
            return setMapping(current, file.recognise(schema(current), sheet, headingRow));
        } catch (TableRefused | IllegalArgumentException unknown) {
            return Refused.because(Reason.NO_SUCH_COLUMN, current, sheet + " " + headingRow);
        }
    }

    StepOutcome adjust(Import current, ColumnMapping mapping) {
        var problem = defect(current, mapping);
        return problem.isPresent() ? problem.get() : setMapping(current, mapping);
    }

    StepOutcome preview(Import current) {
        var missing = current.mapping().missing(schema(current));
        if (!missing.isEmpty()) {
            var headings = missing.stream()
                    .map(column -> column.heading(Locale.SIMPLIFIED_CHINESE))
                    .collect(Collectors.joining("、"));
            return Refused.because(Reason.COLUMNS_MISSING, current, headings);
        }
        return step(current, "import.previewed", () -> {
            if (!stores.imports().startPreview(current.id())) {
                return false;
            }
            stores.progress().prepare(current.id());
            jobs.enqueue(ImportJobs.PREVIEW, ImportJobs.instance(current.id(), current.run() + 1));
            return true;
        });
    }

    StepOutcome agree(Import current, ImportScope scope) {
        if (current.state() != ImportState.PREVIEWED) {
            return Refused.because(Reason.OTHER_STEP, current);
        }
        if (scope == ImportScope.ALL && current.counts().wrong() > 0) {
            var wrong = Integer.toString(current.counts().wrong());
            return Refused.because(Reason.ROWS_WRONG, current, wrong);
        }
        if (current.counts().toWrite() == 0) {
            return Refused.because(Reason.NOTHING_TO_WRITE, current);
        }
        return step(current, "import.agreed", () -> {
            if (!stores.imports().startApplying(current.id(), scope, acts.now())) {
                return false;
            }
            stores.progress().prepare(current.id());
            jobs.enqueue(ImportJobs.APPLY, ImportJobs.instance(current.id(), current.run()));
            return true;
        });
    }

    StepOutcome cancel(Import current) {
        if (current.state().ended()) {
            return Refused.because(Reason.OTHER_STEP, current);
        }
        stores.progress().cancel(current.id());
        if (current.state() == ImportState.APPLYING) {
            return new Done(read(current.id()));
        }
        return step(current, "import.cancelled", () -> stores.imports().cancel(current.id(), acts.now()));
    }

    private StepOutcome setMapping(Import current, ColumnMapping mapping) {
        return step(current, "import.adjusted", () -> stores.imports().setMapping(current.id(), mapping));
    }

    private StepOutcome step(Import current, String act, BooleanSupplier write) {
        return acts.write(() -> {
            if (!write.getAsBoolean()) {
                return Refused.because(Reason.OTHER_STEP, read(current.id()));
            }
            var after = read(current.id());
            acts.log(act, current, after);
            return new Done(after);
        });
    }

    private Optional<Refused> defect(Import current, ColumnMapping mapping) {
        var schema = schema(current);
        var columns = current.mapping().columns().stream()
                .map(ColumnMapping.Column::column)
                .collect(Collectors.toSet());
        var keys = new HashSet<String>();
        for (var column : mapping.columns()) {
            var key = column.key();
            var known = key == null ? Optional.<TableColumn>empty() : schema.column(key);
            if (!columns.contains(column.column()) || (key != null && known.isEmpty())) {
                return Optional.of(Refused.because(Reason.NO_SUCH_COLUMN, current, Integer.toString(column.column())));
            }
            if (key != null && !keys.add(key)) {
                return Optional.of(Refused.because(Reason.COLUMN_TWICE, current, column.heading()));
            }
        }
        return mapping.sheet().equals(current.mapping().sheet())
                ? Optional.empty()
                : Optional.of(Refused.because(Reason.NO_SUCH_COLUMN, current, mapping.sheet()));
    }

    private TableSchema schema(Import current) {
        return targets.find(current.target())
                .orElseThrow(
                        () -> new IllegalStateException("No such target any more (%s)".formatted(current.target())))
                .schema();
    }

    private Import read(UUID id) {
        return stores.imports().find(id, new ImportStore.Reader(true, "")).orElseThrow();
    }
}
