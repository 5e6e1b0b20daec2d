package dev.ceyuan.corpus.refine;

import dev.ceyuan.corpus.Recipe;
import dev.ceyuan.corpus.duplicate.Components;
import dev.ceyuan.corpus.duplicate.NearDuplicates;
import dev.ceyuan.corpus.duplicate.NearDuplicates.Signing;
import dev.ceyuan.corpus.flow.RowBuilder;
import dev.ceyuan.corpus.flow.RowSource;
import dev.ceyuan.corpus.flow.TaskOutput;
import dev.ceyuan.corpus.input.Block;
import dev.ceyuan.text.NormalisedText;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What each step of a run does, made from a recipe. Any number of threads may run steps; what belongs to one
/// of them at a time is lent.
public final class Steps {
    private static final long MIN_CHARS_LEFT = 20;

    private final Recipe recipe;
    private final @Nullable NearDuplicates near;
    private final Judge judge;
    private final Lent<Reading> readings;
    private final Lent<Signing> signings;

    public Steps(Recipe recipe) {
        this.recipe = recipe;
        this.near = recipe.near() == null ? null : new NearDuplicates(recipe.near());
        this.judge = new Judge(recipe.lines(), recipe.sampling(), MIN_CHARS_LEFT, recipe.near());
        this.readings = new Lent<>(() -> new Reading(recipe.steps()));
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

    /// How near duplicates are found.
    public NearDuplicates nearDuplicates() {
        return Objects.requireNonNull(near, "the recipe looks for no near duplicates");
    }

    /// Documents of a block.
    public void read(Block block, Source source, TaskOutput out) {
        readings.use(reading -> reading.read(block, source, out));
    }

    /// Lines of documents that are no copies.
    public void lines(List<RowSource> inputs, TaskOutput out) {
        var lines = Objects.requireNonNull(recipe.lines());
        var row = new RowBuilder();
        var survivors = new Survivors(inputs);
        while (survivors.next()) {
            if (survivors.copyOf() == null) {
                var document = survivors.document();
                lines.sign(document.identity(), document.text(), row, out);
            }
        }
    }

    /// Bands of documents that are no copies.
    public void bands(List<RowSource> inputs, TaskOutput out) {
        compareWith(inputs, (signing, document, text) -> signing.sign(document.identity(), text, out));
    }

    /// Documents that have to be compared.
    public void candidates(List<RowSource> inputs, Components components, TaskOutput out) {
        compareWith(inputs, (signing, document, text) -> signing.compare(document.identity(), text, components, out));
    }

    private interface Comparing {
        void take(Signing signing, StoredDocument document, Supplier<NormalisedText> text);
    }

    private void compareWith(List<RowSource> inputs, Comparing comparing) {
        signings.use(signing -> {
            var survivors = new Survivors(inputs);
            while (survivors.next()) {
                if (judge.isCompared(survivors)) {
                    comparing.take(signing, survivors.document(), () -> NormalisedText.of(judge.text(survivors)));
                }
            }
        });
    }

    /// Counts what is going to be kept and lost, by source.
    public void count(List<RowSource> inputs, TaskOutput out) {
        var survivors = new Survivors(inputs);
        while (survivors.next()) {
            var fate = judge.fate(survivors);
            if (fate.isKept()) {
                out.count("kept/bytes", judge.textBytes(survivors));
            } else if (fate.survivor() != null) {
                out.count("lost/" + survivors.document().source() + "/documents", 1);
            }
        }
    }

    Judge judge() {
        return judge;
    }
}
