package dev.ceyuan.platform.registry;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.registry.FactStore.RootFact;
import dev.ceyuan.tables.TableColumn;
import dev.ceyuan.tables.TableWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Writes organisations as a table that can be imported again: doing so changes nothing.
@Service
public class OrganisationExport {
    private final OrganisationSearch search;
    private final FactStore facts;
    private final OrganisationColumns columns;
    private final Places places;

    OrganisationExport(RegistryStores stores, OrganisationColumns columns, Places places) {
        this.search = stores.search();
        this.facts = stores.facts();
        this.columns = columns;
        this.places = places;
    }

    /// Writes every organisation that a query finds for the actor, whatever its page.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(Actor actor, OrganisationQuery query, Layout layout, TableWriter writer) {
        var schema = columns.schema().columns();
        writer.sheet(layout.sheet(), schema, layout.locale());
        var sight = Sight.of(actor);
        for (var page = 1; ; page++) {
            var rows = search.page(query.onPage(page, OrganisationQuery.MOST_ROWS), sight);
            var known = facts.standing(rows.stream().map(Organisation::id).toList()).stream()
                    .collect(Collectors.groupingBy(
                            RootFact::root, Collectors.mapping(RootFact::fact, Collectors.toList())));
            rows.forEach(row -> writer.row(cells(schema, row, known)));
            if (rows.size() < OrganisationQuery.MOST_ROWS) {
                return;
            }
        }
    }

    private @Nullable Object[] cells(List<TableColumn> schema, Organisation row, Map<UUID, List<Fact>> known) {
        var said = known.getOrDefault(row.id(), List.of());
        var cells = new ArrayList<@Nullable Object>();
        schema.forEach(column -> cells.add(cell(column.key(), row, said)));
        return cells.toArray();
    }

    private @Nullable Object cell(String column, Organisation row, List<Fact> said) {
        var origin = said.stream()
                .filter(fact -> fact.attribute() == Attribute.NAME)
                .findFirst()
                .orElseThrow()
                .provenance();
        return switch (column) {
            case OrganisationColumns.NAME -> row.name();
            case OrganisationColumns.CODE -> row.code();
            case OrganisationColumns.ALIASES -> aliases(said);
            case OrganisationColumns.KIND -> row.kind();
            case OrganisationColumns.CITY -> city(row);
            case OrganisationColumns.DISTRICT -> district(row);
            case OrganisationColumns.SECTOR -> labels(said, Attribute.SECTOR);
            case OrganisationColumns.SEGMENT -> labels(said, Attribute.SEGMENT);
            case OrganisationColumns.ROLE -> first(said, Attribute.ROLE);
            case OrganisationColumns.PRODUCT -> first(said, Attribute.PRODUCT);
            case OrganisationColumns.ADDRESS -> first(said, Attribute.ADDRESS);
            case OrganisationColumns.WEBSITE -> first(said, Attribute.WEBSITE);
            case OrganisationColumns.SOURCE -> origin.source();
            case OrganisationColumns.SOURCE_ADDRESS -> origin.address();
            case OrganisationColumns.SOURCE_DATE -> origin.asOf();
            case OrganisationColumns.CONFIDENCE ->
                origin.confidence() == null ? null : origin.confidence().name();
            default -> throw new IllegalStateException("A column that nobody fills (%s)".formatted(column));
        };
    }

    /// Every name but the one that holds.
    private static @Nullable List<String> aliases(List<Fact> said) {
        var names = said.stream()
                .filter(fact -> fact.attribute().names())
                .sorted((one, other) -> other.attribute().compareTo(one.attribute()))
                .map(Fact::value)
                .distinct()
                .toList();
        var holding = first(said, Attribute.NAME);
        var others = names.stream().filter(name -> !name.equals(holding)).toList();
        return others.isEmpty() ? null : others;
    }

    private @Nullable String city(Organisation row) {
        return row.place() == null || isDistrict(row.place()) ? null : label(row.place());
    }

    private @Nullable String district(Organisation row) {
        return row.place() != null && isDistrict(row.place()) ? label(row.place()) : null;
    }

    private boolean isDistrict(String place) {
        return places.districts().stream().anyMatch(district -> district.id().equals(place));
    }

    private @Nullable String label(String place) {
        return places.place(place).map(Term::chinese).orElse(null);
    }

    private @Nullable List<String> labels(List<Fact> said, Attribute attribute) {
        var labels = said.stream()
                .filter(fact -> fact.attribute() == attribute)
                .map(fact -> columns.label(attribute, fact.value()))
                .distinct()
                .toList();
        return labels.isEmpty() ? null : labels;
    }

    private static @Nullable String first(List<Fact> said, Attribute attribute) {
        return said.stream()
                .filter(fact -> fact.attribute() == attribute)
                .map(Fact::value)
                .findFirst()
                .orElse(null);
    }

    /// How the table is written.
    ///
    /// @param sheet  name of the sheet
    /// @param locale language of the headings
    public record Layout(String sheet, Locale locale) {}
}
