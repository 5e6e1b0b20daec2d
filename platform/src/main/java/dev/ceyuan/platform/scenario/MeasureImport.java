package dev.ceyuan.platform.scenario;

import dev.ceyuan.platform.audit.AuditLog;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.intake.RowProblem;
import dev.ceyuan.tables.TableRow;
import dev.ceyuan.tables.TableSchema;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Import of policy measures.
@Component
@Order(6)
class MeasureImport extends ReferenceImport<PolicyMeasure.Draft> {
    private final ReferenceStore store;
    private final Clock clock;

    MeasureImport(ReferenceStore store, AuditLog auditLog, Clock clock) {
        super("measure", auditLog);
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "measures";
    }

    @Override
    public TableSchema schema() {
        return ReferenceColumns.measures();
    }

    @Override
    Said<PolicyMeasure.Draft> said(TableRow row) {
        var problems = new ArrayList<RowProblem>();
        var source = source(row, asOf(row, problems));
        var amount = row.whole(ReferenceColumns.AMOUNT);
        var draft = new PolicyMeasure.Draft(
                row.text(ReferenceColumns.NUMBER).orElseThrow(),
                row.text(ReferenceColumns.DOCUMENT).orElseThrow(),
                row.text(ReferenceColumns.ISSUER).orElse(""),
                row.text(ReferenceColumns.SCOPE).orElse(""),
                row.text(ReferenceColumns.ITEM).orElse(""),
                row.text(ReferenceColumns.TITLE).orElse(""),
                row.text(ReferenceColumns.KIND).orElse(""),
                row.text(ReferenceColumns.TARGET).orElse(""),
                amount.isPresent() ? amount.getAsLong() : null,
                row.date(ReferenceColumns.DEADLINE).orElse(null),
                row.text(ReferenceColumns.NOTE).orElse(""),
                source);
        return new Said<>(draft, draft.key(), wordsOf(draft), problems);
    }

    private Map<String, String> wordsOf(PolicyMeasure.Draft draft) {
        return words(
                draft.source(),
                ReferenceColumns.DOCUMENT,
                draft.document(),
                ReferenceColumns.ISSUER,
                draft.issuer(),
                ReferenceColumns.SCOPE,
                draft.scope(),
                ReferenceColumns.ITEM,
                draft.itemNo(),
                ReferenceColumns.TITLE,
                draft.title(),
                ReferenceColumns.KIND,
                draft.kind(),
                ReferenceColumns.TARGET,
                draft.target(),
                ReferenceColumns.AMOUNT,
                draft.amountFen(),
                ReferenceColumns.DEADLINE,
                draft.deadline(),
                ReferenceColumns.NOTE,
                draft.note());
    }

    @Override
    Map<String, Map<String, String>> known(List<String> keys) {
        return store.measuresByKey(keys).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, known -> words(known.getValue())));
    }

    private static Map<String, String> words(PolicyMeasure known) {
        return words(
                known.source(),
                ReferenceColumns.DOCUMENT,
                known.document(),
                ReferenceColumns.ISSUER,
                known.issuer(),
                ReferenceColumns.SCOPE,
                known.scope(),
                ReferenceColumns.ITEM,
                known.itemNo(),
                ReferenceColumns.TITLE,
                known.title(),
                ReferenceColumns.KIND,
                known.kind(),
                ReferenceColumns.TARGET,
                known.target(),
                ReferenceColumns.AMOUNT,
                known.amountFen(),
                ReferenceColumns.DEADLINE,
                known.deadline(),
                ReferenceColumns.NOTE,
                known.note());
    }

    @Override
    UUID put(Actor actor, PolicyMeasure.Draft draft) {
        return store.put(draft, clock.instant());
    }
}
