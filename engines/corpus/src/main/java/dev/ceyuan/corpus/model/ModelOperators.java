package dev.ceyuan.corpus.model;

import dev.ceyuan.corpus.document.OperatorKind;
import java.util.List;

/// The operators that ask a model.
public final class ModelOperators {
    private ModelOperators() {}

    /// Their kinds, by which recipes name them.
    public static List<OperatorKind> kinds() {
        return List.of(QualityModel.KIND);
    }
}
