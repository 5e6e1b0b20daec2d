package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.AccessDenied;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.intake.FieldChange;
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
import java.util.function.UnaryOperator;

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
            case EntryColumns.SECTORS ->
                labels(column, value, id -> label(terms.sectors().sector(id), id, locale));
            case EntryColumns.SEGMENTS ->
                labels(column, value, id -> label(terms.chain().segment(id), id, locale));
            case EntryColumns.PLACE, EntryColumns.REACH ->
                labels(column, value, id -> label(terms.places().place(id), id, locale));
            default -> ImportTarget.super.words(actor, column, value, locale);
        };
    }

    private String labels(String column, String ids, UnaryOperator<String> label) {
        return FieldChange.each(schema().column(column).orElseThrow(), ids, label);
    }

    private static String label(Optional<Term> term, String id, Locale locale) {
        return term.map(known -> known.label(locale)).orElse(id);
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
