package dev.ceyuan.corpus.sensitive;

import java.util.Locale;
import java.util.regex.Pattern;

/// A class of risks of Annex A of TC260-003 (2024) and GB/T 45654-2025.
enum RiskClass {
    /// Against core socialist values.
    A1,
    /// Discrimination.
    A2,
    /// Commercial violations.
    A3,
    /// Infringement of the rights of others.
    A4,
    /// Unfit for a service with special needs of safety.
    A5;

    static final int COUNT = values().length;

    private static final Pattern RISK = Pattern.compile("A\\.[1-5](\\.[a-z])?");
    private static final int PLACE_OF_NUMBER = 2;

    /// Whether a text is the code of a class such as `A.1`, or of a risk in it such as `A.1.f`.
    static boolean isCode(String risk) {
        return RISK.matcher(risk).matches();
    }

    /// The class of a code.
    static RiskClass of(String risk) {
        return values()[risk.charAt(PLACE_OF_NUMBER) - '1'];
    }

    /// As the standard writes it, such as `A.1`.
    String code() {
        return "A." + (ordinal() + 1);
    }

    /// As rules are named, such as `a1`.
    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The bit that stands for it in a set of classes.
    int bit() {
        return 1 << ordinal();
    }

    /// The set of all classes.
    static int all() {
        return (1 << COUNT) - 1;
    }
}
