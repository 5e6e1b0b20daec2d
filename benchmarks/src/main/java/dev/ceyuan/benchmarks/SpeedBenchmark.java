package dev.ceyuan.benchmarks;

import dev.ceyuan.matching.Item;
import dev.ceyuan.matching.Match;
import dev.ceyuan.matching.MatchIndex;
import dev.ceyuan.matching.MatchList;
import dev.ceyuan.matching.MatchRequest;
import dev.ceyuan.matching.MatchRequest.Detail;
import dev.ceyuan.matching.MatchRequest.Mode;
import dev.ceyuan.matching.MatchingSpecification;
import dev.ceyuan.matching.Side;
import dev.ceyuan.matching.TextEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What does a match cost: the blend with its encoding, words alone, and what Lucene ships, in one run on
/// one machine?
///
/// Offers are clauses, and pairs of neighbouring clauses, of the documents of the retrieval sets; questions
/// are the questions of these sets. Every answer is checked before anything is timed.
///
/// Options: `--offers N,N`, `--questions N`, `--sets DIR`, `--work DIR`, `--out FILE`.
final class SpeedBenchmark {

    private static final int TOP = 10;
    private static final int CHECKED = 200;
    private static final int ADDED = 20;

    private final Evidence evidence;
    private final Path work;
    private final TextEncoder encoder;
    private final List<String> clauses;
    private final List<String> questions;

    private SpeedBenchmark(
            Evidence evidence, Path work, TextEncoder encoder, List<String> clauses, List<String> questions) {
        this.evidence = evidence;
        this.work = work;
        this.encoder = encoder;
        this.clauses = clauses;
        this.questions = questions;
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        var options = new Options(arguments);
        var evidence = new Evidence("Speed of matching", "What does a match cost, and where does the time go?");
        var sets = new ArrayList<RetrievalSet>();
        for (var name : List.of("cmrc2018", "drcd-traditional")) {
            sets.add(RetrievalSet.read(
                    options.path("sets", "../shared/data/retrieval").resolve(name)));
        }
        try (var encoder = TextEncoder.load()) {
            var benchmark = new SpeedBenchmark(
                    evidence,
                    options.path("work", "benchmarks/target/work"),
                    encoder,
                    clauses(sets),
                    questions(sets, Integer.parseInt(options.text("questions", "500"))));
            new EncodingSpeed(evidence, encoder).measure(benchmark.clauses, benchmark.questions);
            evidence.line("\n| offers | way | p50 ms | p99 ms | p50 processor ms | times plain Lucene | times words |");
            evidence.line("|---|---|---|---|---|---|---|");
            var notes = new ArrayList<String>();
            for (var offers : options.text("offers", "10000,100000").split(",")) {
                notes.add(benchmark.searching(Integer.parseInt(offers)));
            }
            evidence.line("");
            notes.forEach(evidence::line);
        }
        evidence.write(options.path("out", "docs/evidence/matching-speed.md"));
    }

    /// All clauses in an order of chance, then pairs of neighbours, for sets larger than there are clauses.
    private static List<String> clauses(List<RetrievalSet> sets) {
        var clauses = new LinkedHashSet<String>();
        var pairs = new LinkedHashSet<String>();
        for (var set : sets) {
            for (var text : set.documents().values()) {
                var parts = text.split("[，。；！？、]", -1);
                for (var i = 0; i < parts.length; i++) {
                    clauses.add(parts[i].strip());
                    if (i > 0) {
                        pairs.add(parts[i - 1].strip() + "，" + parts[i].strip());
                    }
                }
            }
        }
        pairs.removeAll(clauses);
        return Stream.of(clauses, pairs)
                .flatMap(texts -> {
                    var shuffled = new ArrayList<>(texts);
                    shuffled.removeIf(text -> text.length() < 5 || text.length() > 40);
                    Collections.shuffle(shuffled, new Random(1));
                    return shuffled.stream();
                })
                .toList();
    }

    private static List<String> questions(List<RetrievalSet> sets, int count) {
        var questions = new ArrayList<String>();
        sets.forEach(set -> questions.addAll(set.questions().values()));
        Collections.shuffle(questions, new Random(2));
        return List.copyOf(questions.subList(0, Math.min(count, questions.size())));
    }

    private String searching(int count) throws IOException {
        require(clauses.size() >= count, "enough clauses (found=%d)".formatted(clauses.size()));
        var offers = new ArrayList<Item>();
        for (var i = 0; i < count; i++) {
            offers.add(new Item("o" + i, Side.OFFER, "", clauses.get(i), "party" + i % 997, Map.of(), 0));
        }
        var folder = work.resolve("speed-" + count);
        Files.createDirectories(folder);
        try (var index = Indexes.open(folder.resolve("engine"), MatchingSpecification.standard(), encoder);
                var plain = new PlainLucene(folder.resolve("plain"), offers)) {
            var note = new StringBuilder("- %,d offers: ".formatted(count));
            note.append(fill(index, offers));
            note.append(check(index, plain, offers));
            time(count, index, plain);
            note.append(additions(index));
            note.append(memory());
            return note.toString();
        }
    }

    private void time(int count, MatchIndex index, PlainLucene plain) {
        var half = questions.size() / 2;
        var others = questions.subList(0, half);
        var asked = questions.subList(half, questions.size());
        var lucene = Timings.of(others, asked, plain::search);
        var words = Timings.of(others, asked, question -> match(index, question, Mode.LEXICAL, Detail.SCORES));
        var ways = new LinkedHashMap<String, Timings>();
        ways.put("plain Lucene BM25 (pairs of characters)", lucene);
        ways.put("words alone", words);
        // The first time a question is asked it is encoded; asked again its vector is known, as a published
        // need's is.
        ways.put(
                "hybrid, encoding included",
                Timings.of(others, asked, question -> match(index, question, Mode.HYBRID, Detail.SCORES)));
        ways.put(
                "hybrid, vector known",
                Timings.of(others, asked, question -> match(index, question, Mode.HYBRID, Detail.SCORES)));
        ways.put(
                "hybrid, vector known, with evidence",
                Timings.of(others, asked, question -> match(index, question, Mode.HYBRID, Detail.EVIDENCE)));
        ways.forEach((name, way) -> evidence.line(
                "| %,d | %s | %.2f | %.2f | %.2f | %.1f | %.1f |",
                count,
                name,
                way.median(),
                way.high(),
                way.processorMedian(),
                way.median() / lucene.median(),
                way.median() / words.median()));
    }

    /// Fills the index twice if it has to encode, so that encoding and indexing are told apart.
    private String fill(MatchIndex index, List<Item> offers) {
        if (index.revisions(Side.OFFER).size() != offers.size()) {
            Indexes.fill(index, offers);
        }
        var start = System.nanoTime();
        index.put(offers);
        index.commit();
        var seconds = (System.nanoTime() - start) / 1e9;
        return "put again with known vectors in %.1f s (%,.0f a second); ".formatted(seconds, offers.size() / seconds);
    }

    /// How long an addition takes until a search finds it: put, committed to disk, asked for.
    private String additions(MatchIndex index) {
        var milliseconds = new ArrayList<Double>();
        for (var i = 0; i < ADDED; i++) {
            var text = "新增供给第%d号：%s".formatted(i, questions.get(i));
            var start = System.nanoTime();
            index.put(List.of(new Item("added" + i, Side.OFFER, "", text, "added", Map.of(), 0)));
            index.commit();
            var first = match(index, text, Mode.HYBRID, Detail.SCORES).matches().getFirst();
            milliseconds.add((System.nanoTime() - start) / 1e6);
            require(first.item().id().equals("added" + i), "an addition is found: " + text);
        }
        Collections.sort(milliseconds);
        index.remove(
                Side.OFFER, IntStream.range(0, ADDED).mapToObj(i -> "added" + i).toList());
        index.commit();
        return "an addition is committed and found after %.0f ms (median of %d, longest %.0f ms); "
                .formatted(milliseconds.get(ADDED / 2), ADDED, milliseconds.getLast());
    }

    /// An offer that is asked for in its own words comes first, scores add up, and what the chosen path
    /// finds is what comparing everything finds.
    private String check(MatchIndex index, PlainLucene plain, List<Item> offers) {
        for (var offer : offers.subList(0, CHECKED)) {
            var list = match(index, offer.text(), Mode.HYBRID, Detail.SCORES);
            require(list.matches().getFirst().item().text().equals(offer.text()), "itself first: " + offer.text());
            require(plain.search(offer.text()).contains(offer.id()), "itself by plain Lucene: " + offer.text());
            for (var match : list.matches()) {
                var sum = match.contributions().stream()
                        .mapToDouble(Match.Contribution::amount)
                        .sum();
                require(Math.abs(sum - match.score()) < 1e-6, "scores add up");
            }
        }
        var exact = index.with(comparingAll(index.specification()));
        var same = 0;
        var path = MatchList.Path.NONE;
        var checked = questions.subList(0, Math.min(CHECKED, questions.size() / 2));
        for (var question : checked) {
            var list = match(index, question, Mode.HYBRID, Detail.SCORES);
            var ids = new HashSet<String>();
            match(exact, question, Mode.HYBRID, Detail.SCORES)
                    .matches()
                    .forEach(match -> ids.add(match.item().id()));
            same += (int) list.matches().stream()
                    .filter(match -> ids.contains(match.item().id()))
                    .count();
            path = list.path();
        }
        return "path %s, which finds %.2f %%%% of the ten that comparing all finds; "
                .formatted(path, 100.0 * same / (TOP * checked.size()));
    }

    private static MatchingSpecification comparingAll(MatchingSpecification specification) {
        var limits = specification.limits();
        return new MatchingSpecification(
                specification.version(),
                specification.rules(),
                specification.weights(),
                specification.meaningShares(),
                specification.passages(),
                new MatchingSpecification.Limits(
                        Integer.MAX_VALUE, limits.window(), limits.listLength(), limits.questionPassages()));
    }

    private static MatchList match(MatchIndex index, String question, Mode mode, Detail detail) {
        var need = Item.ofText("question", Side.NEED, question);
        return index.match(new MatchRequest(need, TOP, mode, List.of(), detail));
    }

    private static String memory() throws IOException {
        System.gc();
        var runtime = Runtime.getRuntime();
        var heap = (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
        return "heap in use %,d MB, process %s, vectors are mapped files.".formatted(heap, residentMegabytes());
    }

    private static String residentMegabytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .map(line -> line.replaceAll("[^0-9]", ""))
                    .map(kilobytes -> "%,d MB resident".formatted(Long.parseLong(kilobytes) / 1000))
                    .findFirst()
                    .orElse("size unknown");
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("the answer is wrong, so it is not timed: " + what);
        }
    }
}
