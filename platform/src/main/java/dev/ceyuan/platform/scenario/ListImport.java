package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.audit.AuditLog;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.intake.RowProblem;
import dev.ceyuan.tables.TableRow;
import dev.ceyuan.tables.TableSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Import of demand lists and capability lists, known by side and title.
@Component
@Order(4)
class ListImport extends ReferenceImport<ListImport.Row> {
    private final ListStore store;
    private final ListActs acts;
    private final OwnerNames names;

    ListImport(ListStore store, ListActs acts, OwnerNames names, AuditLog auditLog) {
        super("list", auditLog);
        this.store = store;
        this.acts = acts;
        this.names = names;
    }

    /// A list as a row says it, its owner still by name.
    record Row(Side side, String title, String note, String owner, String stated, SourceNote source) {}

    @Override
    public String key() {
        return "lists";
    }

    @Override
    public TableSchema schema() {
        return ReferenceColumns.lists();
    }

    @Override
    Said<Row> said(TableRow row) {
        var problems = new ArrayList<RowProblem>();
        var owner = row.text(ReferenceColumns.OWNER).orElse("");
        var said = new Row(
                Side.valueOf(row.text(ReferenceColumns.SIDE).orElseThrow()),
                row.text(ReferenceColumns.TITLE).orElseThrow(),
                row.text(ReferenceColumns.NOTE).orElse(""),
                owner,
                row.text(ReferenceColumns.OWNER_STATED).orElse(owner),
                source(row, asOf(row, problems)));
        return new Said<>(said, said.side() + ":" + said.title(), words(said), problems);
    }

    private static Map<String, String> words(Row row) {
        return words(row.source(), ReferenceColumns.NOTE, row.note(), ReferenceColumns.OWNER_STATED, row.stated());
    }

    @Override
    Map<String, Map<String, String>> known(List<String> keys) {
        var known = new HashMap<String, Map<String, String>>();
        for (var side : Side.values()) {
            var prefix = side + ":";
            var titles = keys.stream()
                    .filter(key -> key.startsWith(prefix))
                    .map(key -> key.substring(prefix.length()))
                    .toList();
            store.said(side, titles).forEach((title, row) -> known.put(prefix + title, words(row)));
        }
        return known;
    }

    @Override
    UUID put(Actor actor, Row row) {
        var owner = names.byName(
                        actor,
                        Stream.of(row.owner()).filter(name -> !name.isEmpty()).toList())
                .get(row.owner());
        var draft = new EntryList.Draft(
                row.side(), row.title(), row.note(), owner, row.stated(), row.source(), Entry.Visibility.PUBLIC);
        var existing = store.byTitles(actor, row.side(), List.of(row.title())).get(row.title());
        if (existing == null) {
            return acts.draft(actor, draft);
        }
        acts.revise(actor, existing.id(), draft);
        return existing.id();
    }
}
