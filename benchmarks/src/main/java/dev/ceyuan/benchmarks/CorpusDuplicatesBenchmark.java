package dev.ceyuan.benchmarks;

import dev.ceyuan.benchmarks.DuplicatePlants.Kind;
import dev.ceyuan.benchmarks.DuplicatePlants.Plant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Does the corpus engine remove near duplicates, all of them and nothing else?
///
/// Options: `--documents N` (4,000 real ones), `--pairs N` (30, of each similarity and way of changing), `--seed N`,
/// `--data DIR`, `--work DIR`, `--out FILE`. Ends with 1 if anything goes below the threshold, or fewer than 99 in
/// 100 at 0.85 and more go.
final class CorpusDuplicatesBenchmark {
    private static final long THRESHOLD = 800_000;
    private static final long CONTAINMENT = 950_000;
    private static final long CONTAINED_FROM = 600_000;
    private static final long SURE = 850_000;
    private static final double RECALL = 0.99;
    private static final int SLOWLY = 600;
    private static final String RECIPE = """
            recipe: near duplicates alone
            operators: []
            duplicates:
              same-text: false
              max-loss: 1.0
              near-duplicates: {}
            """;

    private final Evidence evidence;
    private final List<String> keys = new ArrayList<>();
    private final List<int[]> sets = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final ExactShingles shingles = new ExactShingles();
    private final ReadVerdicts verdicts;
    private final List<String> wrong = new ArrayList<>();

    private CorpusDuplicatesBenchmark(Evidence evidence, List<CorpusText> texts, Path release) {
        this.evidence = evidence;
        this.verdicts = new ReadVerdicts(release);
        for (var text : texts) {
            places.put(text.id(), keys.size());
            keys.add(text.id());
            sets.add(shingles.of(text.text()));
        }
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        var options = new Options(arguments);
        var documents = Integer.parseInt(options.text("documents", "4000"));
        var pairs = Integer.parseInt(options.text("pairs", "30"));
        var seed = Long.parseLong(options.text("seed", "20261129"));
        var work = Files.createDirectories(
                options.path("work", "benchmarks/target/work").toAbsolutePath());
        var folder = Files.createTempDirectory(work, "corpus-duplicates-");
        var evidence = new Evidence(
                "Near duplicates",
                "Does the corpus engine remove near duplicates, all of them and nothing else? Each removal is looked at again by"
                        + " an exact Jaccard similarity of its own, on sets of strings.");
        var real = real(options.path("data", "../shared/data/corpus"), documents, seed);
        var plants = DuplicatePlants.among(real, pairs, seed);
        var texts = new ArrayList<>(real);
        plants.forEach(plant -> texts.add(plant.text()));
        var command = new RefineProcess(
                Files.writeString(folder.resolve("recipe.yaml"), RECIPE),
                List.of(CorpusText.write(folder.resolve("planted.jsonl"), texts)),
                folder.resolve("out"),
                2,
                "512m",
                folder.resolve("console.txt"));
        command.run(List.of("-Xmx1500m"));
        var benchmark = new CorpusDuplicatesBenchmark(evidence, texts, command.release());
        benchmark.tell(real.size(), plants, seed);
        evidence.write(options.path("out", "docs/evidence/corpus-duplicates.md"));
        new CorpusFolder(folder).remove();
        System.exit(benchmark.wrong.isEmpty() ? 0 : 1);
    }

    /// Documents of all corpora, neither very short nor very long, each with its own id.
    private static List<CorpusText> real(Path corpora, int count, long seed) throws IOException {
        var texts = new ArrayList<CorpusText>();
        for (var corpus : CorpusText.sample(corpora, 60_000_000).values()) {
            corpus.stream().filter(CorpusDuplicatesBenchmark::isUsable).forEach(texts::add);
        }
        Collections.shuffle(texts, new Random(seed));
        return texts.subList(0, Math.min(count, texts.size()));
    }

    private static boolean isUsable(CorpusText text) {
        return text.text().length() >= 400
                && text.text().length() <= 8_000
                && text.text().chars().noneMatch(c -> Character.isSurrogate((char) c));
    }

    private void tell(int real, List<Plant> plants, long seed) {
        evidence.line(
                "%,d real documents and %,d planted copies of them, seed %d; the recipe looks for near duplicates alone, with what",
                real, plants.size(), seed);
        evidence.line("it decides by itself: similarity of at least 0.80, or contained to 0.95 from 0.60 on.\n");
        require(verdicts.size() == sets.size(), "a document has no verdict");
        var plain = new PlainBuckets(14, 8, sets);
        evidence.line("## Planted pairs, by their exact similarity\n");
        bands(plants, plain);
        evidence.line(
                "\nOf a pair from 0.80 on that is not removed, the original went for a third document, and the copy is unlike that.");
        evidence.line("\n## By what was done to them\n");
        kinds(plants, plain);
        evidence.line("\n## All removals, planted or real\n");
        removals();
        recall();
        evidence.line("\n## The same without comparing\n");
        evidence.line(
                "MinHash, union-find over all buckets, one of each cluster stays; of the real documents alone, nothing planted:\n");
        evidence.line("| bands × rows | documents removed | of them below 0.80 of what stays | below 0.50 |");
        evidence.line("|---|---|---|---|");
        var alone = sets.subList(0, real);
        unverified(new PlainBuckets(14, 8, alone), "14 × 8 (datatrove, FineWeb)");
        unverified(new PlainBuckets(25, 10, alone), "25 × 10 (data-juicer)");
        unverified(new PlainBuckets(20, 7, alone), "20 × 7 (the bands that propose pairs here)");
        var here = keys.subList(0, real).stream()
                .filter(key -> verdicts.survivor(key).map(this::place).orElse(real) < real)
                .count();
        evidence.line(
                "\nOf these the engine removes %,d for another real document, none of them below the thresholds.",
                here);
        evidence.line("");
        evidence.line(wrong.isEmpty() ? "**Holds.**" : "**Does not hold:**");
        wrong.forEach(each -> evidence.line("- %s", each));
    }

    private ExactShingles.Overlap overlap(String one, String other) {
        return ExactShingles.overlap(sets.get(place(one)), sets.get(place(other)));
    }

    private int place(String key) {
        return java.util.Objects.requireNonNull(places.get(key), key);
    }

    private static boolean isDuplicate(ExactShingles.Overlap overlap) {
        return overlap.jaccard() >= THRESHOLD
                || overlap.containment() >= CONTAINMENT && overlap.jaccard() >= CONTAINED_FROM;
    }

    private void count(PlantedPairs row, Plant plant, PlainBuckets plain) {
        var copy = plant.text().id();
        row.planted(plain.leader(place(copy)) == plain.leader(place(plant.of())));
        for (var key : List.of(copy, plant.of())) {
            var survivor = verdicts.survivor(key);
            if (survivor.isPresent() && isPair(plant, key, survivor.get())) {
                var overlap = overlap(key, survivor.get());
                row.gone(overlap.jaccard() < THRESHOLD, isDuplicate(overlap));
                break;
            }
        }
    }

    /// The copy goes, for whichever document, or the original goes for it.
    private static boolean isPair(Plant plant, String key, String survivor) {
        var copy = plant.text().id();
        return key.equals(copy) || survivor.equals(copy);
    }

    private void bands(List<Plant> plants, PlainBuckets plain) {
        var rows = new TreeMap<Long, PlantedPairs>();
        for (var plant : plants) {
            if (plant.kind().compareTo(Kind.CHAIN) < 0) {
                var jaccard = overlap(plant.text().id(), plant.of()).jaccard();
                var band = jaccard >= THRESHOLD ? jaccard / 50_000 * 50_000 : jaccard / 100_000 * 100_000;
                count(rows.computeIfAbsent(band, _ -> new PlantedPairs()), plant, plain);
            }
        }
        evidence.line(
                "| similarity from | pairs | removed | of them contained | wrongly | united by 14 × 8 without comparing |");
        evidence.line("|---|---|---|---|---|---|");
        rows.forEach((band, row) -> line("%.2f".formatted(band / 1e6), row));
    }

    private void kinds(List<Plant> plants, PlainBuckets plain) {
        var rows = new EnumMap<Kind, PlantedPairs>(Kind.class);
        plants.forEach(plant -> count(rows.computeIfAbsent(plant.kind(), _ -> new PlantedPairs()), plant, plain));
        evidence.line(
                "| copies | planted | removed | of them contained | wrongly | united by 14 × 8 without comparing |");
        evidence.line("|---|---|---|---|---|---|");
        rows.forEach((kind, row) -> {
            line(kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '), row);
            var isTwin = kind == Kind.SCRIPT || kind == Kind.WIDTH;
            require(
                    !isTwin || row.gone() >= RECALL * row.planted(),
                    "%s: %d of %d".formatted(kind, row.gone(), row.planted()));
        });
    }

    private void line(String name, PlantedPairs row) {
        evidence.line("| %s | %s |", name, row);
    }

    private void removals() {
        var below = 0;
        var contained = 0;
        var orphans = 0;
        var misstated = 0;
        for (var key : verdicts.gone()) {
            var survivor = verdicts.survivor(key).orElseThrow();
            var overlap = overlap(key, survivor);
            below += isDuplicate(overlap) ? 0 : 1;
            contained += overlap.jaccard() < THRESHOLD ? 1 : 0;
            orphans += verdicts.isGone(survivor) ? 1 : 0;
            misstated += isStated(key, overlap) ? 0 : 1;
        }
        evidence.line(
                "%,d documents are removed, %d of them because they are contained. Below the thresholds: %d. For a document that is",
                verdicts.gone().size(), contained, below);
        evidence.line(
                "removed itself: %d. With another value in the verdict than counted here: %d.\n", orphans, misstated);
        require(below == 0, below + " removals below the thresholds");
        require(orphans == 0, orphans + " removals for what is removed itself");
        require(misstated == 0, misstated + " verdicts with another value");
    }

    /// The engine counts 32-bit hashes of shingles: two of a text may be one.
    private boolean isStated(String key, ExactShingles.Overlap overlap) {
        var drop = java.util.Objects.requireNonNull(verdicts.of(key).drop());
        var value = drop.rule().endsWith("jaccard") ? overlap.jaccard() : overlap.containment();
        return Math.abs(drop.value() - value) <= 1_000 && drop.value() >= drop.threshold();
    }

    /// Of what should go, as everything that stays is compared with everything that stays.
    private void recall() {
        var staying = new ArrayList<int[]>();
        var names = new ArrayList<String>();
        for (var key : keys) {
            if (!verdicts.isGone(key)) {
                staying.add(sets.get(place(key)));
                names.add(key);
            }
        }
        var pairs = new AllPairs(staying, shingles.count());
        var missed = new HashSet<String>();
        var spared = new HashSet<String>();
        for (var pair : pairs.above(SURE)) {
            var isFamily = verdicts.isSpared(names.get(pair.one())) || verdicts.isSpared(names.get(pair.other()));
            (isFamily ? spared : missed).add(names.get(pair.other()));
        }
        var found = verdicts.gone().stream()
                .filter(key ->
                        overlap(key, verdicts.survivor(key).orElseThrow()).jaccard() >= SURE)
                .count();
        var recall = (double) found / (found + missed.size());
        evidence.line(
                "%,d removed ones are at 0.85 or more of what stays for them; %d that stay are so like another that stays, and should",
                found, missed.size());
        evidence.line(
                "have gone: recall %.2f %%. Besides, %d pages stay as parts of a template's family of more than 200 (`max-family`).",
                100 * recall, spared.size());
        require(recall >= RECALL, "recall %.4f".formatted(recall));
        var few = new AllPairs(staying.subList(0, Math.min(SLOWLY, staying.size())), shingles.count());
        require(
                new HashSet<>(few.above(CONTAINED_FROM)).equals(new HashSet<>(few.slowly(CONTAINED_FROM, SLOWLY))),
                "the filter of this benchmark loses pairs");
    }

    private void unverified(PlainBuckets buckets, String name) {
        var removed = 0;
        var below = 0;
        var far = 0;
        for (var place = 0; place < buckets.size(); place++) {
            var leader = buckets.leader(place);
            if (leader != place) {
                var jaccard =
                        ExactShingles.overlap(sets.get(place), sets.get(leader)).jaccard();
                removed++;
                below += jaccard < THRESHOLD ? 1 : 0;
                far += jaccard < 500_000 ? 1 : 0;
            }
        }
        evidence.line(
                "| %s | %,d | %,d (%.0f %%) | %,d |", name, removed, below, 100.0 * below / Math.max(1, removed), far);
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
            System.out.println("WRONG " + otherwise);
        }
    }
}
