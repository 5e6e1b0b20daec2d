package dev.ceyuan.corpus.personal;

import dev.ceyuan.corpus.document.OperatorKind;
import java.util.List;

/// The operators about personal data.
public final class PersonalOperators {
    private static final OperatorKind PERSONAL_DATA = new OperatorKind("personal-data", 1, PersonalScreening::read);

    private PersonalOperators() {}

    /// The kinds of operators of this package.
    public static List<OperatorKind> kinds() {
        return List.of(PERSONAL_DATA);
    }
}
