package dev.ceyuan.platform.registry;

import dev.ceyuan.platform.registry.ClaimProblem.Kind;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Brings a claim into the form in which facts are kept, or says why it cannot be one.
@Component
class ClaimCheck {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_VALUE = 2_000;
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\"'<>]+");

    private final Vocabularies vocabularies;
    private final Places places;

    ClaimCheck(Vocabularies vocabularies, Places places) {
        this.vocabularies = vocabularies;
        this.places = places;
    }

    Checked check(Claim claim) {
        var attribute = claim.attribute();
        var value = Normalizer.normalize(claim.value(), Normalizer.Form.NFC).strip();
        if (value.isEmpty()) {
            return wrong(attribute, Kind.EMPTY);
        }
        var longest = attribute.names() ? LONGEST_NAME : LONGEST_VALUE;
        if (value.length() > longest) {
            return wrong(attribute, Kind.TOO_LONG, Integer.toString(longest));
        }
        var tidy = new Claim(attribute, value, claim.provenance());
        return switch (attribute) {
            case NAME, ALIAS ->
                NameKey.search(value).isEmpty() ? wrong(attribute, Kind.EMPTY) : new Checked.Sound(tidy);
            case CODE -> code(tidy);
            case KIND, PLACE, SECTOR, SEGMENT -> term(tidy);
            case WEBSITE ->
                WEB_ADDRESS.matcher(value).matches()
                        ? new Checked.Sound(tidy)
                        : wrong(attribute, Kind.NOT_AN_ADDRESS, value);
            case ADDRESS, ROLE, PRODUCT, CONTACT, NOTE -> new Checked.Sound(tidy);
        };
    }

    private static Checked code(Claim claim) {
        var code = CreditCode.tidy(claim.value());
        var defect = CreditCode.defectOf(code);
        if (defect.isEmpty()) {
            return new Checked.Sound(new Claim(claim.attribute(), code, claim.provenance()));
        }
        return switch (defect.get()) {
            case LENGTH -> wrong(claim.attribute(), Kind.CODE_LENGTH, code);
            case ALPHABET -> wrong(claim.attribute(), Kind.CODE_ALPHABET, code);
            case AUTHORITY -> wrong(claim.attribute(), Kind.CODE_AUTHORITY, code.substring(0, 1));
            case CATEGORY -> wrong(claim.attribute(), Kind.CODE_CATEGORY, code.substring(0, 2));
            case REGION -> wrong(claim.attribute(), Kind.CODE_REGION, code.substring(2, 8));
            case CHECK -> wrong(claim.attribute(), Kind.CODE_CHECK, code);
        };
    }

    private Checked term(Claim claim) {
        var attribute = claim.attribute();
        var found = find(attribute, claim.value());
        if (found.isEmpty()) {
            return wrong(attribute, Kind.UNKNOWN_TERM, claim.value());
        }
        if (attribute == Attribute.SEGMENT && found.get().parent() == null) {
            return wrong(attribute, Kind.LAYER_NOT_SEGMENT, claim.value());
        }
        return new Checked.Sound(new Claim(attribute, found.get().id(), claim.provenance()));
    }

    private Optional<Term> find(Attribute attribute, String word) {
        if (attribute == Attribute.PLACE) {
            return places.recognise(word);
        }
        return vocabularies.get(attribute.vocabulary().orElseThrow()).find(word);
    }

    private static Checked wrong(Attribute attribute, Kind kind, String... arguments) {
        return new Checked.Unsound(ClaimProblem.of(attribute, kind, arguments));
    }

    /// What the check of a claim said.
    sealed interface Checked {

        /// The claim as it is kept.
        record Sound(Claim claim) implements Checked {}

        /// It cannot be kept.
        record Unsound(ClaimProblem problem) implements Checked {}
    }
}
