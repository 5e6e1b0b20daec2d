package dev.ceyuan.corpus.document;

import java.util.List;
import java.util.function.Supplier;

/// The operators of a recipe in their order, as one thread uses them.
public final class Operators {
    private final List<Named> operators;

    private record Named(String name, Operator operator) {}

    /// An operator of a recipe.
    ///
    /// @param name   of its kind
    /// @param supply gives each thread its own
    public record Step(String name, Supplier<Operator> supply) {}

    private Operators(List<Named> operators) {
        this.operators = operators;
    }

    /// Operators for one thread.
    public static Operators of(List<Step> steps) {
        return new Operators(steps.stream()
                .map(step -> new Named(step.name(), step.supply().get()))
                .toList());
    }

    /// Leads a document through the operators, until one drops it.
    public void apply(Document document) {
        for (var each : operators) {
            document.enter(each.name());
            each.operator().apply(document);
            if (document.isDropped()) {
                return;
            }
        }
    }
}
