package dev.ceyuan.platform.registry;

import java.util.List;
import java.util.Locale;

/// Why two organisations may be one.
///
/// @param arguments the values of the message, see [Kind]
public record DuplicateReason(Kind kind, List<String> arguments) {
    public DuplicateReason {
        arguments = List.copyOf(arguments);
    }

    static DuplicateReason of(Kind kind, String... arguments) {
        return new DuplicateReason(kind, List.of(arguments));
    }

    /// Key of the message: `registry.duplicate.<kind>`.
    public String messageKey() {
        return "registry.duplicate." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The rules, from the strongest; the values of the message in brackets.
    public enum Kind {
        /// The same code, now or once \[code].
        SAME_CODE(100),
        /// Codes that differ only in who registered: the subject's own part is the same \[code, code].
        SAME_SUBJECT(98),
        /// The same full name but for width, case, script and punctuation \[name].
        SAME_NAME(95),
        /// The full name of the one is another name of the other, or they share another name \[name].
        SHARED_ALIAS(90),
        /// The same but for place, legal form and trade words \[name, name].
        SAME_CORE(85),
        /// The one may be the short name of the other, a company \[short name, full name].
        SHORT_NAME(60),
        /// Names that differ in few characters \[name, name, similarity in per cent].
        SIMILAR_NAME(50),
        /// An officer thinks so.
        OFFICER(70);

        private final int scorePercent;

        Kind(int scorePercent) {
            this.scorePercent = scorePercent;
        }

        /// How strongly the rule speaks for one organisation, 0 to 100: an order for the desk, no
        /// probability.
        public int scorePercent() {
            return scorePercent;
        }
    }
}
