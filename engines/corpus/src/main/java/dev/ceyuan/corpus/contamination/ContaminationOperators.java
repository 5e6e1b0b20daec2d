package dev.ceyuan.corpus.contamination;

import dev.ceyuan.corpus.document.OperatorKind;
import java.util.List;

/// The operators that keep benchmarks out of a corpus.
public final class ContaminationOperators {
    private ContaminationOperators() {}

    /// Their kinds, by which recipes name them.
    public static List<OperatorKind> kinds() {
        return List.of(Decontamination.KIND);
    }
}
