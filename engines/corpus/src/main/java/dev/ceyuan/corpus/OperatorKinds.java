package dev.ceyuan.corpus;

import dev.ceyuan.corpus.contamination.ContaminationOperators;
import dev.ceyuan.corpus.document.OperatorKind;
import dev.ceyuan.corpus.model.ModelOperators;
import dev.ceyuan.corpus.personal.PersonalOperators;
import dev.ceyuan.corpus.quality.QualityOperators;
import dev.ceyuan.corpus.sensitive.SensitiveOperators;
import java.util.List;
import java.util.stream.Stream;

/// All kinds of operators that recipes may name.
final class OperatorKinds {
    static final List<OperatorKind> ALL = Stream.of(
                    QualityOperators.kinds(),
                    SensitiveOperators.kinds(),
                    ModelOperators.kinds(),
                    ContaminationOperators.kinds(),
                    PersonalOperators.kinds())
            .flatMap(List::stream)
            .toList();

    private OperatorKinds() {}
}
