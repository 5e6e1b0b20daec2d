package dev.ceyuan.corpus;

import dev.ceyuan.corpus.document.OperatorKind;
import java.util.List;
import java.util.stream.Stream;

/// All kinds of operators that recipes may name.
final class OperatorKinds {
    static final List<OperatorKind> ALL = Stream.<List<OperatorKind>>of()
            .flatMap(List::stream)
            .toList();

    private OperatorKinds() {}
}
