package dev.ceyuan.benchmarks;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import dev.ceyuan.matching.Item;
import dev.ceyuan.matching.MatchIndex;
import dev.ceyuan.matching.MatchRequest;
import dev.ceyuan.matching.MatchRequest.Detail;
import dev.ceyuan.matching.MatchRequest.Mode;
import dev.ceyuan.matching.Side;
import dev.ceyuan.matching.TextEncoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/// How well does the engine find what people judged to be the answer: words alone, meaning alone,
/// reciprocal rank fusion of both, and the engine's blend?
///
/// Options: `--sets DIR` folder of retrieval sets, `--work DIR` where indexes and vectors are kept between
/// runs, `--out FILE`, `--specification FILE` instead of the standard one, `--limit N` questions of each
/// set.
final class RetrievalBenchmark {

    private static final int DEPTH = 1000;
    private static final int FUSION_CONSTANT = 60;
    private static final int RESAMPLES = 2000;

    private final RetrievalSet set;
    private final MatchIndex index;
    private final Map<String, List<double[]>> measures = new LinkedHashMap<>();

    private RetrievalBenchmark(RetrievalSet set, MatchIndex index) {
        this.set = set;
        this.index = index;
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        var options = new Options(arguments);
        var evidence = new Evidence(
                "Retrieval on Chinese sets",
                "Does the blend find at least what the better of its parts finds, and more than rank fusion?");
        evidence.line(
                "Mean over all questions; ± is the half width of the paired 95 %% interval of the difference to the");
        evidence.line("hybrid (bootstrap over questions, %d resamples, seeded).\n", RESAMPLES);
        evidence.line("| set | documents | questions | method | nDCG@10 | hybrid is better by | Recall@100 |");
        evidence.line("|---|---|---|---|---|---|---|");
        var scripts = new ArrayList<String>();
        try (var encoder = TextEncoder.load()) {
            for (var name : options.text("names", "cmrc2018,drcd-traditional").split(",")) {
                var folder = options.path("sets", "../shared/data/retrieval").resolve(name);
                var limit = Integer.parseInt(options.text("limit", "1000000"));
                var set = RetrievalSet.read(folder).first(limit);
                try (var index = open(options, set, encoder)) {
                    var benchmark = new RetrievalBenchmark(set, index);
                    benchmark.measure(evidence);
                    if (name.contains("traditional")) {
                        scripts.add(benchmark.compareScripts());
                    }
                }
            }
        }
        evidence.line("");
        scripts.forEach(evidence::line);
        evidence.write(options.path("out", "docs/evidence/retrieval.md"));
    }

    private static MatchIndex open(Options options, RetrievalSet set, TextEncoder encoder) {
        var specification = Indexes.specification(options);
        var directory = options.path("work", "benchmarks/target/work").resolve(set.name());
        var index = Indexes.open(directory, specification, encoder);
        var offers = set.documents().entrySet().stream()
                .map(document -> Item.ofText(document.getKey(), Side.OFFER, document.getValue()))
                .toList();
        Indexes.fill(index, offers);
        return index;
    }

    private List<String> ranking(String question, Mode mode, int top) {
        var need = Item.ofText("question", Side.NEED, question);
        var list = index.match(new MatchRequest(need, top, mode, List.of(), Detail.SCORES));
        return list.matches().stream().map(match -> match.item().id()).toList();
    }

    private void measure(Evidence evidence) {
        var done = 0;
        for (var question : set.questions().entrySet()) {
            var lexical = ranking(question.getValue(), Mode.LEXICAL, DEPTH);
            var dense = ranking(question.getValue(), Mode.DENSE, DEPTH);
            add("words (BM25)", question.getKey(), lexical);
            add("meaning (vectors)", question.getKey(), dense);
            add("RRF, k = 60", question.getKey(), fused(lexical, dense));
            add("hybrid", question.getKey(), ranking(question.getValue(), Mode.HYBRID, 100));
            if (++done % 500 == 0) {
                System.err.printf(
                        "%s: %d of %d%n", set.name(), done, set.questions().size());
            }
        }
        var hybrid = column("hybrid", 0);
        measures.keySet()
                .forEach(method -> evidence.line(
                        "| %s | %,d | %,d | %s | %.4f | %s | %.4f |",
                        set.name(),
                        set.documents().size(),
                        hybrid.length,
                        method,
                        mean(column(method, 0)),
                        method.equals("hybrid") ? "" : difference(hybrid, column(method, 0)),
                        mean(column(method, 1))));
    }

    private void add(String method, String question, List<String> ranking) {
        measures.computeIfAbsent(method, _ -> new ArrayList<>())
                .add(new double[] {set.normalisedGain(question, ranking), set.recall(question, ranking)});
    }

    private double[] column(String method, int measure) {
        return measures.getOrDefault(method, List.of()).stream()
                .mapToDouble(row -> row[measure])
                .toArray();
    }

    private static List<String> fused(List<String> one, List<String> other) {
        var scores = new HashMap<String, Double>();
        for (var list : List.of(one, other)) {
            for (var place = 0; place < list.size(); place++) {
                scores.merge(list.get(place), 1.0 / (FUSION_CONSTANT + place + 1), Double::sum);
            }
        }
        return scores.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String difference(double[] hybrid, double[] other) {
        var differences = new double[hybrid.length];
        Arrays.setAll(differences, i -> hybrid[i] - other[i]);
        var random = new SplittableRandom(1);
        var means = new double[RESAMPLES];
        for (var resample = 0; resample < RESAMPLES; resample++) {
            for (var i = 0; i < differences.length; i++) {
                means[resample] += differences[random.nextInt(differences.length)] / differences.length;
            }
        }
        Arrays.sort(means);
        var half = (means[(int) (RESAMPLES * 0.975)] - means[(int) (RESAMPLES * 0.025)]) / 2;
        return "%+.4f ± %.4f".formatted(mean(differences), half);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    /// Questions in the other script must lead to the same list. They are converted by a library that the
    /// engine does not use.
    private String compareScripts() {
        UnaryOperator<String> simplified = ZhConverterUtil::toSimple;
        var sameOrder = 0;
        var sameItems = 0;
        for (var question : set.questions().values()) {
            var original = ranking(question, Mode.HYBRID, 10);
            var converted = ranking(simplified.apply(question), Mode.HYBRID, 10);
            sameOrder += original.equals(converted) ? 1 : 0;
            sameItems += new HashSet<>(original).equals(new HashSet<>(converted)) ? 1 : 0;
        }
        var questions = set.questions().size();
        return ("%s, questions simplified by opencc4j against the questions as they are: the same ten documents for %.2f %%%% "
                        + "of %,d questions, in the same order for %.2f %%%%.")
                .formatted(set.name(), 100.0 * sameItems / questions, questions, 100.0 * sameOrder / questions);
    }
}
