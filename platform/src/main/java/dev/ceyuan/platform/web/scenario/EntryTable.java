package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.scenario.Entries;
import dev.ceyuan.platform.scenario.Entry;
import dev.ceyuan.platform.scenario.EntryQuery;
import dev.ceyuan.platform.scenario.EntrySheet;
import dev.ceyuan.platform.scenario.Facets;
import dev.ceyuan.tables.TableColumn;
import dev.ceyuan.tables.TableWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes needs or offers as the table that the importer reads back.
final class EntryTable {
    private static final int ROWS_AT_A_TIME = 500;

    private final Side side;
    private final Wording wording;

    EntryTable(Side side, Wording wording) {
        this.side = side;
        this.wording = wording;
    }

    /// Every entry that the query finds and the actor may see, page after page, so that memory does not
    /// grow.
    void write(Actor actor, Entries entries, EntryQuery query, TableWriter writer) {
        var columns = EntrySheet.of(side).schema().columns();
        writer.sheet(wording.text("scenario.list.title." + side), columns, wording.locale());
        var page = entries.page(actor, query.sized(ROWS_AT_A_TIME).page(1));
        while (true) {
            page.entries().forEach(entry -> writer.row(row(columns, entry)));
            if (page.query().page() >= page.lastPage()) {
                return;
            }
            page = entries.page(actor, page.query().page(page.query().page() + 1));
        }
    }

    private @Nullable Object[] row(List<TableColumn> columns, Entry entry) {
        var cells = new ArrayList<@Nullable Object>();
        columns.forEach(column -> cells.add(cell(column.key(), entry)));
        return cells.toArray();
    }

    /// The value of a column of [EntrySheet], null for unknown.
    private @Nullable Object cell(String column, Entry entry) {
        var content = entry.content();
        var facets = content.facets();
        return switch (column) {
            case "number" -> entry.number();
            case "list" -> entry.list() == null ? null : entry.list().title();
            case "title" -> content.title();
            case "owner" -> entry.owner().hidden() ? null : known(entry.owner().name());
            case "owner-stated" -> known(entry.owner().stated());
            case "anonymous" -> entry.anonymous() ? "YES" : "NO";
            case "kind" -> name(content.kind());
            case "description" -> known(content.description());
            case "gloss" -> known(content.gloss());
            case "sectors" -> several(facets.sectors(), wording::sector);
            case "segments" -> several(facets.segments(), wording::segment);
            case "place" -> facets.place() == null ? null : wording.place(facets.place());
            case "reach" -> several(facets.reach(), wording::place);
            case "visibility" -> entry.visibility().name();
            case "source" -> known(content.source().name());
            case "source-url" -> known(content.source().url());
            case "as-of" -> content.source().asOf();
            default -> demand(column, facets);
        };
    }

    private static @Nullable Object demand(String column, Facets facets) {
        return switch (column) {
            case "amount" -> facets.amountFen();
            case "deadline" -> facets.deadline();
            case "deployments" -> several(facets.deployments(), Enum::name);
            case "chips" -> several(facets.chips(), Enum::name);
            case "filing" -> name(facets.filing());
            case "maturity" -> name(facets.maturity());
            case "open-weights" -> facets.openWeights() == null ? null : facets.openWeights() ? "YES" : "NO";
            case "quantity" -> facets.quantity();
            case "quantity-unit" -> facets.quantityUnit();
            default -> null;
        };
    }

    private static @Nullable String known(String text) {
        return text.isBlank() ? null : text;
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static <T> @Nullable List<String> several(List<T> values, Function<T, String> text) {
        return values.isEmpty() ? null : values.stream().map(text).toList();
    }
}
