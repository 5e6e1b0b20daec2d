package dev.ceyuan.corpus.quality;

import dev.ceyuan.corpus.document.OperatorKind;
import java.util.List;

/// The kinds of operators that judge a text by its characters, in the order that suits a recipe.
public final class QualityOperators {
    private QualityOperators() {}

    /// `normalise`, `language`, `lines`, `quality`, `repetition`. They share what they count, if they come
    /// from one call.
    public static List<OperatorKind> kinds() {
        var readings = new Readings();
        return List.of(
                Normalisation.kind(readings),
                LanguageRules.kind(readings),
                LineRules.kind(readings),
                QualityRules.kind(readings),
                RepetitionRules.kind(readings));
    }

    /// What each of their parameters is by default, and where that comes from.
    public static List<Rule> rules() {
        return RuleTable.all();
    }
}
