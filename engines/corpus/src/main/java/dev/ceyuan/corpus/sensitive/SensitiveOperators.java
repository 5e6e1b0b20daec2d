package dev.ceyuan.corpus.sensitive;

import dev.ceyuan.corpus.document.OperatorKind;
import java.util.List;

/// The operators that look for sensitive terms.
public final class SensitiveOperators {
    private SensitiveOperators() {}

    /// Their kinds, by which recipes name them.
    public static List<OperatorKind> kinds() {
        return List.of(SensitiveTerms.KIND);
    }
}
