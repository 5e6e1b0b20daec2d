package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.scenario.Facets.ChipFamily;
import dev.ceyuan.platform.scenario.Facets.Deployment;
import dev.ceyuan.platform.scenario.Facets.Filing;
import dev.ceyuan.platform.scenario.Facets.Maturity;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Columns of `scenario.entry` to records and back.
final class EntryRows {
    static final JsonMapper JSON = JsonMapper.shared();

    /// What [#entry] reads; `owner_shown` is added by the query.
    static final String COLUMNS = """
            e.id, e.side, e.kind, l.id as list_id, l.title as list_title, e.owner_id, e.owner_stated, e.anonymous,
            e.title, e.description, e.gloss, e.sectors, e.segments, e.place, e.reach, e.amount_fen, e.deadline,
            e.deployments, e.chips, e.filing, e.maturity, e.open_weights, e.quantity, e.quantity_unit, e.origins,
            e.source, e.source_url, e.as_of, e.external_key, e.state, e.visibility, e.published_at, e.closed_at,
            e.revision, e.created_at, e.updated_at""";

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private EntryRows() {}

    static Entry entry(ResultSet row, int number) throws SQLException {
        var shown = row.getBoolean("owner_shown");
        var listId = row.getObject("list_id", UUID.class);
        var listTitle = row.getString("list_title");
        return new Entry(
                row.getObject("id", UUID.class),
                Side.valueOf(row.getString("side")),
                EntryKey.number(row.getString("external_key"), row.getObject("id", UUID.class)),
                listId == null || listTitle == null ? null : new Entry.ListRef(listId, listTitle),
                shown
                        ? new Entry.Owner(
                                row.getObject("owner_id", UUID.class), "", row.getString("owner_stated"), false)
                        : Entry.Owner.HIDDEN,
                row.getBoolean("anonymous"),
                content(row, shown),
                Entry.State.valueOf(row.getString("state")),
                Entry.Visibility.valueOf(row.getString("visibility")),
                row.getLong("revision"),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                instantOrNull(row, "published_at"),
                instantOrNull(row, "closed_at"));
    }

    private static EntryContent content(ResultSet row, boolean ownerShown) throws SQLException {
        return new EntryContent(
                constant(EntryContent.Kind::valueOf, row.getString("kind")),
                row.getString("title"),
                row.getString("description"),
                row.getString("gloss"),
                facets(row, ownerShown),
                ownerShown
                        ? new SourceNote(row.getString("source"), row.getString("source_url"), row.getString("as_of"))
                        : SourceNote.NONE);
    }

    private static Facets facets(ResultSet row, boolean ownerShown) throws SQLException {
        return new Facets(
                texts(row, "sectors"),
                texts(row, "segments"),
                row.getString("place"),
                texts(row, "reach"),
                row.getObject("amount_fen", Long.class),
                row.getObject("deadline", LocalDate.class),
                texts(row, "deployments").stream().map(Deployment::valueOf).toList(),
                texts(row, "chips").stream().map(ChipFamily::valueOf).toList(),
                constant(Filing::valueOf, row.getString("filing")),
                constant(Maturity::valueOf, row.getString("maturity")),
                row.getObject("open_weights", Boolean.class),
                plain(row.getBigDecimal("quantity")),
                row.getString("quantity_unit"),
                ownerShown ? JSON.readValue(row.getString("origins"), TEXTS) : Map.of());
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }

    private static <E extends Enum<E>> @Nullable E constant(Function<String, E> valueOf, @Nullable String name) {
        return name == null ? null : valueOf.apply(name);
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /// The parameters of every content column.
    static Map<String, @Nullable Object> parameters(EntryContent content) {
        var facets = content.facets();
        var parameters = new java.util.HashMap<String, @Nullable Object>();
        parameters.put("kind", name(content.kind()));
        parameters.put("title", content.title());
        parameters.put("description", content.description());
        parameters.put("gloss", content.gloss());
        parameters.put("sectors", facets.sectors().toArray(String[]::new));
        parameters.put("segments", facets.segments().toArray(String[]::new));
        parameters.put("place", facets.place());
        parameters.put("reach", facets.reach().toArray(String[]::new));
        parameters.put("amountFen", facets.amountFen());
        parameters.put("deadline", facets.deadline());
        parameters.put("deployments", names(facets.deployments()));
        parameters.put("chips", names(facets.chips()));
        parameters.put("filing", name(facets.filing()));
        parameters.put("maturity", name(facets.maturity()));
        parameters.put("openWeights", facets.openWeights());
        parameters.put("quantity", facets.quantity());
        parameters.put("quantityUnit", facets.quantityUnit());
        parameters.put("origins", JSON.writeValueAsString(facets.origins()));
        parameters.put("source", content.source().name());
        parameters.put("sourceUrl", content.source().url());
        parameters.put("asOf", content.source().asOf());
        return parameters;
    }

    /// A draft as a JSON object whose keys are the parameters.
    static Map<String, @Nullable Object> document(UUID id, EntryDraft draft) {
        var document = parameters(draft.content());
        var deadline = draft.content().facets().deadline();
        document.put("id", id);
        document.put("list", draft.list());
        document.put("owner", draft.owner());
        document.put("ownerStated", draft.ownerStated());
        document.put("anonymous", draft.anonymous());
        document.put("visibility", draft.visibility().name());
        document.put("externalKey", draft.externalKey());
        document.put("deadline", deadline == null ? null : deadline.toString());
        return document;
    }

    private static String[] names(List<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toArray(String[]::new);
    }

    static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
