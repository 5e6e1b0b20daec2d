package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.scenario.Entry;
import dev.ceyuan.platform.scenario.Facets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The form of a need or an offer, as it was typed: every field is text, so that nothing is lost when it
/// comes back.
public record EntryForm(Side side, Map<String, List<String>> typed) {
    static final String YES = "yes";
    static final String NO = "no";

    public EntryForm {
        typed = Map.copyOf(typed);
    }

    /// The field, empty if it was not sent.
    public String value(String field) {
        return typed.getOrDefault(field, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }

    /// All values of a field that can have several.
    public List<String> values(String field) {
        return typed.getOrDefault(field, List.of());
    }

    /// The form of what is there already.
    static EntryForm of(Entry entry, Wording wording) {
        var fields = new Filling();
        var content = entry.content();
        fields.put("title", content.title());
        fields.put("description", content.description());
        fields.put("gloss", content.gloss());
        fields.put("kind", content.kind());
        fields.put("list", entry.list() == null ? null : entry.list().id());
        fields.put("owner", entry.owner().id());
        fields.put("ownerName", entry.owner().name());
        fields.put("ownerStated", entry.owner().stated());
        fields.put("anonymous", entry.anonymous() ? YES : null);
        fields.put("visibility", entry.visibility());
        fields.put("source", content.source().name());
        fields.put("sourceUrl", content.source().url());
        fields.put("asOf", content.source().asOf());
        fields.put("revision", entry.revision());
        fill(fields, content.facets(), wording);
        return new EntryForm(entry.side(), fields.typed);
    }

    private static void fill(Filling fields, Facets facets, Wording wording) {
        fields.put("sectors", wording.joined(facets.sectors(), wording::sector));
        fields.put("segments", wording.joined(facets.segments(), wording::segment));
        fields.put("place", facets.place() == null ? null : wording.place(facets.place()));
        fields.put("reach", wording.joined(facets.reach(), wording::place));
        fields.put("amount", facets.amountFen() == null ? null : Yuan.field(facets.amountFen()));
        fields.put("deadline", facets.deadline());
        fields.putAll("deployments", facets.deployments());
        fields.putAll("chips", facets.chips());
        fields.put("filing", facets.filing());
        fields.put("maturity", facets.maturity());
        fields.put("openWeights", facets.openWeights() == null ? null : facets.openWeights() ? YES : NO);
        fields.put(
                "quantity", facets.quantity() == null ? null : facets.quantity().toPlainString());
        fields.put("quantityUnit", facets.quantityUnit());
    }

    private static final class Filling {
        private final Map<String, List<String>> typed = new LinkedHashMap<>();

        void put(String field, @Nullable Object value) {
            if (value != null) {
                typed.put(field, List.of(value instanceof Enum<?> constant ? constant.name() : value.toString()));
            }
        }

        void putAll(String field, List<? extends Enum<?>> values) {
            var names = new ArrayList<String>();
            values.forEach(value -> names.add(value.name()));
            typed.put(field, names);
        }
    }
}
