package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Item;
import dev.ceyuan.matching.MatchingSpecification;
import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.registry.IndustryChain;
import dev.ceyuan.platform.registry.Places;
import dev.ceyuan.platform.registry.Sectors;
import dev.ceyuan.platform.registry.Term;
import dev.ceyuan.platform.scenario.SheetEntry.WordProblem;
import dev.ceyuan.tables.TableRow;
import dev.ceyuan.tables.TableSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Tables of needs or offers: which columns they have and what a row says. Needs no database.
public final class EntrySheet {
    private static final String COLUMN_SEPARATOR = " › ";

    private final Side side;
    private final EntryTerms terms;

    EntrySheet(Side side, EntryTerms terms) {
        this.side = side;
        this.terms = terms;
    }

    /// The table of a side, with the vocabularies that ship with the platform.
    public static EntrySheet of(Side side) {
        var sectors = new Sectors();
        return new EntrySheet(side, new EntryTerms(sectors, new IndustryChain(sectors), new Places()));
    }

    /// The rules by which the platform matches what such tables say.
    public static MatchingSpecification rules() {
        return MatchingRules.shipped();
    }

    /// The columns.
    public TableSchema schema() {
        return EntryColumns.schema(side);
    }

    /// What a row says.
    ///
    /// @param fileName how the file is called; goes into the origins of the facets
    public SheetEntry.Result read(TableRow row, String fileName) {
        var reading = new Row(row, fileName + COLUMN_SEPARATOR + row.sheet() + COLUMN_SEPARATOR + row.row());
        var entry = reading.entry();
        return reading.problems.isEmpty()
                ? new SheetEntry.Read(entry.get())
                : new SheetEntry.Unread(row.row(), reading.problems);
    }

    /// The row as the matching engine sees it.
    ///
    /// @param id what the result is to be called
    public Item item(String id, SheetEntry entry) {
        var content = entry.content();
        return new Item(
                id,
                side,
                content.title(),
                content.description(),
                entry.owner(),
                new EntryItems(terms).facets(side, content.facets()),
                0);
    }

    /// One row while it is read; problems are collected.
    private final class Row {
        private final TableRow row;
        private final String origin;
        private final Map<String, String> origins = new HashMap<>();
        private final List<WordProblem> problems = new ArrayList<>();

        Row(TableRow row, String origin) {
            this.row = row;
            this.origin = origin;
        }

        /// Reads every cell; what is answered may be asked for only if there is no problem.
        Supplier<SheetEntry> entry() {
            var facets = facets();
            var asOf = asOf();
            var owner = row.text(EntryColumns.OWNER).orElse(null);
            return () -> new SheetEntry(
                    row.sheet(),
                    row.row(),
                    row.text(EntryColumns.NUMBER).orElse(null),
                    row.text(EntryColumns.LIST).orElse(null),
                    owner,
                    row.text(EntryColumns.OWNER_STATED).orElse(owner == null ? "" : owner),
                    row.text(EntryColumns.ANONYMOUS)
                            .map(EntryColumns.YES::equals)
                            .orElse(null),
                    row.text(EntryColumns.VISIBILITY)
                            .map(Entry.Visibility::valueOf)
                            .orElse(null),
                    new EntryContent(
                            row.text(EntryColumns.KIND)
                                    .map(EntryContent.Kind::valueOf)
                                    .orElse(null),
                            row.text(EntryColumns.TITLE).orElseThrow(),
                            row.text(EntryColumns.DESCRIPTION).orElse(""),
                            row.text(EntryColumns.GLOSS).orElse(""),
                            facets,
                            new SourceNote(
                                    row.text(EntryColumns.SOURCE).orElse(""),
                                    row.text(EntryColumns.SOURCE_URL).orElse(""),
                                    asOf)));
        }

        private Facets facets() {
            var sectors = terms(EntryColumns.SECTORS, "sector", WordProblem.Kind.SECTOR, terms.sectors()::find);
            var segments = terms(EntryColumns.SEGMENTS, "segment", WordProblem.Kind.SEGMENT, terms.chain()::find);
            var place = terms(EntryColumns.PLACE, "place", WordProblem.Kind.PLACE, terms.places()::recognise);
            var reach = terms(EntryColumns.REACH, "reach", WordProblem.Kind.PLACE, terms.places()::recognise);
            var amount = row.whole(EntryColumns.AMOUNT);
            var quantity = quantity();
            return new Facets(
                    sectors,
                    segments,
                    place.isEmpty() ? null : place.getFirst(),
                    reach,
                    amount.isPresent() ? noted("amount", amount.getAsLong()) : null,
                    noted("deadline", row.date(EntryColumns.DEADLINE).orElse(null)),
                    constants(EntryColumns.DEPLOYMENTS, "deployment", Facets.Deployment::valueOf),
                    constants(EntryColumns.CHIPS, "chip", Facets.ChipFamily::valueOf),
                    constant(EntryColumns.FILING, "filing", Facets.Filing::valueOf),
                    constant(EntryColumns.MATURITY, "maturity", Facets.Maturity::valueOf),
                    constant(EntryColumns.OPEN_WEIGHTS, "openWeights", EntryColumns.YES::equals),
                    quantity,
                    quantity == null
                            ? null
                            : row.text(EntryColumns.QUANTITY_UNIT).orElse(null),
                    origins);
        }

        private List<String> terms(
                String column, String facet, WordProblem.Kind kind, Function<String, Optional<Term>> find) {
            var ids = new ArrayList<String>();
            for (var word : row.texts(column)) {
                find.apply(word)
                        .map(Term::id)
                        .ifPresentOrElse(ids::add, () -> problems.add(new WordProblem(column, kind, word)));
            }
            if (!ids.isEmpty()) {
                origins.put(facet, origin);
            }
            return ids.stream().distinct().toList();
        }

        private <T> List<T> constants(String column, String facet, Function<String, T> valueOf) {
            var values = row.texts(column).stream().map(valueOf).distinct().toList();
            if (!values.isEmpty()) {
                origins.put(facet, origin);
            }
            return values;
        }

        private <T> @Nullable T constant(String column, String facet, Function<String, T> valueOf) {
            return noted(facet, row.text(column).map(valueOf).orElse(null));
        }

        private <T> @Nullable T noted(String facet, @Nullable T value) {
            if (value != null) {
                origins.put(facet, origin);
            }
            return value;
        }

        private @Nullable BigDecimal quantity() {
            var quantity = row.decimal(EntryColumns.QUANTITY).orElse(null);
            if (quantity != null && row.text(EntryColumns.QUANTITY_UNIT).isEmpty()) {
                problems.add(new WordProblem(
                        EntryColumns.QUANTITY_UNIT, WordProblem.Kind.QUANTITY_UNIT, quantity.toPlainString()));
                return null;
            }
            return quantity;
        }

        private @Nullable String asOf() {
            var stated = row.text(EntryColumns.AS_OF).orElse(null);
            if (stated != null && !SourceNote.isPartialDate(stated)) {
                problems.add(new WordProblem(EntryColumns.AS_OF, WordProblem.Kind.PARTIAL_DATE, stated));
                return null;
            }
            return stated;
        }
    }
}
