package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Side;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A need or an offer as a program sends it: the fields of the form. Sectors, segments and places are ids
/// or words.
///
/// @param owner     id or registered name of the organisation
/// @param amountFen money in fen, zero or more
/// @param revision  the one that was read; required to change what exists
record EntryInput(
        @Nullable String title,
        @Nullable String description,
        @Nullable String gloss,
        @Nullable String kind,
        @Nullable String list,
        @Nullable String owner,
        @Nullable String ownerStated,
        @Nullable Boolean anonymous,
        @Nullable String visibility,
        @Nullable List<String> sectors,
        @Nullable List<String> segments,
        @Nullable String place,
        @Nullable List<String> reach,
        @Nullable Long amountFen,
        @Nullable String deadline,
        @Nullable List<String> deployments,
        @Nullable List<String> chips,
        @Nullable String filing,
        @Nullable String maturity,
        @Nullable Boolean openWeights,
        @Nullable String quantity,
        @Nullable String quantityUnit,
        @Nullable String source,
        @Nullable String sourceUrl,
        @Nullable String asOf,
        @Nullable Long revision) {
    private static final String BETWEEN_WORDS = "、";

    /// The same as a form, so that both are read alike.
    EntryForm form(Side side) {
        var typed = new LinkedHashMap<String, List<String>>();
        put(typed, "title", title);
        put(typed, "description", description);
        put(typed, "gloss", gloss);
        put(typed, "kind", kind);
        put(typed, "list", list);
        put(typed, "owner", owner);
        put(typed, "ownerStated", ownerStated);
        put(typed, "anonymous", Boolean.TRUE.equals(anonymous) ? EntryForm.YES : null);
        put(typed, "visibility", visibility);
        put(typed, "sectors", words(sectors));
        put(typed, "segments", words(segments));
        put(typed, "place", place);
        put(typed, "reach", words(reach));
        put(typed, "amount", amountFen == null ? null : Yuan.field(amountFen));
        put(typed, "deadline", deadline);
        typed.put("deployments", deployments == null ? List.of() : deployments);
        typed.put("chips", chips == null ? List.of() : chips);
        put(typed, "filing", filing);
        put(typed, "maturity", maturity);
        put(typed, "openWeights", openWeights == null ? null : openWeights ? EntryForm.YES : EntryForm.NO);
        put(typed, "quantity", quantity);
        put(typed, "quantityUnit", quantityUnit);
        put(typed, "source", source);
        put(typed, "sourceUrl", sourceUrl);
        put(typed, "asOf", asOf);
        return new EntryForm(side, typed);
    }

    private static void put(Map<String, List<String>> typed, String field, @Nullable String value) {
        if (value != null) {
            typed.put(field, List.of(value));
        }
    }

    private static @Nullable String words(@Nullable List<String> words) {
        return words == null ? null : String.join(BETWEEN_WORDS, words);
    }
}
