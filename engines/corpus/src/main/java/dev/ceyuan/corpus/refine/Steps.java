package dev.ceyuan.corpus.refine;

import dev.ceyuan.corpus.Recipe;
import dev.ceyuan.corpus.duplicate.Components;
import dev.ceyuan.corpus.duplicate.NearDuplicates;
import dev.ceyuan.corpus.duplicate.NearDuplicates.Signing;
import dev.ceyuan.corpus.flow.RowSource;
import dev.ceyuan.corpus.flow.TaskOutput;
import dev.ceyuan.corpus.input.Block;
import java.io.Serial;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What each step of a run does, made from a recipe. Any number of threads may run steps; what belongs to one
/// of them at a time is lent. On another machine they are made again from the recipe.
public final class Steps implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private final Recipe recipe;
    private final transient @Nullable NearDuplicates near;
    private final transient Judge judge;
    private final transient Lent<Reading> readings;
    private final transient Lent<Signing> signings;

    public Steps(Recipe recipe) {
        this.recipe = recipe;
        this.near = recipe.near() == null ? null : new NearDuplicates(recipe.near());
        this.judge = new Judge(
                recipe.sampling(), recipe.lines() == null ? 0 : recipe.lines().minCharsLeft(), recipe.near());
        this.readings = new Lent<>(() -> new Reading(recipe));
        this.signings = new Lent<>(() -> nearDuplicates().new Signing());
    }

    /// What threads take turns with.
    private static final class Lent<T> {
        private final ConcurrentLinkedQueue<T> free = new ConcurrentLinkedQueue<>();
        private final Supplier<T> making;

        Lent(Supplier<T> making) {
            this.making = making;
        }

        void use(Consumer<T> work) {
            var one = free.poll();
            var lent = one == null ? making.get() : one;
            work.accept(lent);
            free.add(lent); // what failed in the middle is not used again
        }
    }

    private record Sent(Recipe recipe) implements Serializable {
        private Object readResolve() {
            return new Steps(recipe);
        }
    }

    private Object writeReplace() {
        return new Sent(recipe);
    }

    /// How near duplicates are found.
    public NearDuplicates nearDuplicates() {
        return Objects.requireNonNull(near, "the recipe looks for no near duplicates");
    }

    /// Documents of a block.
    public void read(Block block, Source source, TaskOutput out) {
        readings.use(reading -> reading.read(block, source, out));
    }

    /// Lines to those that go.
    public void linesThatGo(List<RowSource> inputs, TaskOutput out) {
        Objects.requireNonNull(recipe.lines()).decide(inputs, recipe.copies(), out);
    }

    /// Bands of documents that are no copies.
    public void bands(List<RowSource> inputs, TaskOutput out) {
        compareWith(inputs, (signing, survivors) -> {
            if (judge.isCompared(survivors)) {
                signing.sign(survivors.document().identity(), survivors.text(), out);
            }
        });
    }

    /// Documents that have to be compared.
    public void candidates(List<RowSource> inputs, Components components, TaskOutput out) {
        compareWith(inputs, (signing, survivors) -> {
            var document = survivors.document().identity();
            if (components.has(document.id().high()) && judge.isCompared(survivors)) {
                signing.compare(document, survivors.text(), components, out);
            }
        });
    }

    private interface Comparing {
        void take(Signing signing, Survivors survivors);
    }

    private void compareWith(List<RowSource> inputs, Comparing comparing) {
        signings.use(signing -> {
            var survivors = new Survivors(inputs);
            while (survivors.next()) {
                comparing.take(signing, survivors);
            }
        });
    }

    /// Counts what is going to be kept and lost, by source.
    public void count(List<RowSource> inputs, TaskOutput out) {
        var survivors = new Survivors(inputs);
        var kept = 0L;
        var lost = new HashMap<String, Long>();
        while (survivors.next()) {
            var fate = judge.fate(survivors);
            if (fate.isKept()) {
                kept += survivors.textBytes();
            } else if (fate.survivor() != null) {
                lost.merge(survivors.document().source(), 1L, Long::sum);
            }
        }
        out.count("kept/bytes", kept);
        lost.forEach((source, documents) -> out.count("lost/" + source + "/documents", documents));
    }

    Judge judge() {
        return judge;
    }
}
