package dev.ceyuan.platform.intake;

import dev.ceyuan.platform.audit.AuditLog;
import dev.ceyuan.platform.audit.Change;
import dev.ceyuan.platform.audit.ObjectRef;
import dev.ceyuan.tables.TableLimits;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What steps of imports share: transactions, the time, the limits, the audit log, the end without anything
/// written.
@Component
class ImportActs {
    static final String OBJECT = "import";

    private final ImportStore imports;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Times times;

    ImportActs(ImportStore imports, AuditLog audit, PlatformTransactionManager transactions, Times times) {
        this.imports = imports;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.times = times;
    }

    Instant now() {
        return times.clock().instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), times.settings().timeZone());
    }

    TableLimits limits() {
        return times.settings().limits();
    }

    <T> T write(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    void write(Runnable work) {
        transaction.executeWithoutResult(_ -> work.run());
    }

    /// Notes an act on an import in the audit log, in the caller's transaction.
    void log(String act, Import before, Import after) {
        audit.append(after.owner(), Change.changed(act, ObjectRef.of(OBJECT, after.id()), before, after));
    }

    void logUpload(Import created) {
        audit.append(created.owner(), Change.created("import.uploaded", ObjectRef.of(OBJECT, created.id()), created));
    }

    /// Ends an import without anything written, unless it has ended already.
    void fail(Import waiting, ImportFailure failure) {
        write(() -> {
            if (imports.fail(waiting.id(), failure, now())) {
                var after = imports.find(waiting.id(), new ImportStore.Reader(true, ""))
                        .orElseThrow();
                log("import.failed", waiting, after);
            }
        });
    }

    /// The clock and the bounds.
    @Component
    record Times(Clock clock, IntakeSettings settings) {}
}
