package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.AccessDenied;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.intake.ImportOrigin;
import dev.ceyuan.platform.intake.ImportTarget;
import dev.ceyuan.platform.intake.PlannedRow;
import dev.ceyuan.platform.intake.RowPlan;
import dev.ceyuan.platform.registry.Term;
import dev.ceyuan.tables.TableRow;
import dev.ceyuan.tables.TableSchema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Import of needs or offers. New rows become drafts, which the office publishes; rows that are known by
/// their number, or else by list, owner and title, are revised.
abstract class EntryImport implements ImportTarget {
    private final Side side;
    private final EntrySheet sheet;
    private final EntryTerms terms;
    private final EntryPlanning planning;

    EntryImport(Side side, EntryTerms terms, EntryPlanning planning) {
        this.side = side;
        this.terms = terms;
        this.sheet = new EntrySheet(side, terms);
        this.planning = planning;
    }

    @Override
    public TableSchema schema() {
        return sheet.schema();
    }

    @Override
    public void requireMayImport(Actor actor) {
        var role = side == Side.NEED ? Role.DEMAND_OWNER : Role.SUPPLIER;
        if (!actor.has(Role.OFFICER) && !actor.has(role)) {
            throw new AccessDenied(actor.id(), EntryActs.noun(side) + ".imported");
        }
    }

    @Override
    public List<RowPlan> plan(Actor actor, ImportOrigin origin, List<TableRow> rows) {
        return planning.plan(actor, side, read(origin, rows)).stream()
                .map(EntryPlanning.Planned::plan)
                .toList();
    }

    @Override
    public String words(Actor actor, String column, String value, Locale locale) {
        return switch (column) {
            case EntryColumns.OWNER -> planning.ownerName(actor, value);
            case EntryColumns.SECTORS -> each(value, id -> terms.sectors().sector(id), locale);
            case EntryColumns.SEGMENTS -> each(value, id -> terms.chain().segment(id), locale);
            case EntryColumns.PLACE, EntryColumns.REACH ->
                each(value, id -> terms.places().place(id), locale);
            case EntryColumns.DEPLOYMENTS, EntryColumns.CHIPS ->
                Stream.of(value.split(EntryDifference.BETWEEN))
                        .map(code -> ImportTarget.super.words(actor, column, code, locale))
                        .collect(Collectors.joining(EntryDifference.BETWEEN));
            default -> ImportTarget.super.words(actor, column, value, locale);
        };
    }

    private static String each(String ids, Function<String, Optional<Term>> terms, Locale locale) {
        return Stream.of(ids.split(EntryDifference.BETWEEN))
                .map(id -> terms.apply(id).map(term -> term.label(locale)).orElse(id))
                .collect(Collectors.joining(EntryDifference.BETWEEN));
    }

    @Override
    public void apply(Actor actor, ImportOrigin origin, List<PlannedRow> rows) {
        var read = read(origin, rows.stream().map(PlannedRow::row).toList());
        planning.apply(actor, side, read);
    }

    private List<SheetEntry.Result> read(ImportOrigin origin, List<TableRow> rows) {
        return rows.stream().map(row -> sheet.read(row, origin.fileName())).toList();
    }
}
