package dev.ceyuan.corpus.quality;

import dev.ceyuan.corpus.document.Document;
import dev.ceyuan.corpus.document.Operators;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Tells what the operators with their defaults do to real documents: which rule drops how many, quantiles
/// of each measure, examples, and what each operator costs.
///
/// Arguments: every how many documents, how many examples of each rule, then files.
public final class DropReport {
    private static final int[] PERMILLES = {0, 1, 10, 50, 500, 950, 990, 999, 1000};
    private static final int EXAMPLE_LENGTH = 300;

    private final PrintStream out;
    private final int examples;
    private final Map<String, Operators> operators = Recipes.standard();
    private final Document document = new Document();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    private DropReport(PrintStream out, int examples) {
        this.out = out;
        this.examples = examples;
    }

    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var report = new DropReport(out, Integer.parseInt(arguments[1]));
        for (var file : Arrays.copyOfRange(arguments, 2, arguments.length)) {
            var texts = Texts.read(Path.of(file), Integer.parseInt(arguments[0]));
            out.printf("%n===== %s: %d documents%n", Path.of(file).getFileName(), texts.size());
            report.drops(texts);
            report.removedLines(texts);
            report.speed(texts);
        }
    }

    private void drops(List<Texts.Text> texts) {
        var dropped = new TreeMap<String, List<String>>();
        var measures = new TreeMap<String, List<Long>>();
        var tags = new TreeMap<String, Integer>();
        for (var text : texts) {
            document.begin("test", text.id(), text.text());
            operators.values().forEach(operator -> operator.apply(document));
            var drop = document.drop();
            if (drop != null) {
                dropped.computeIfAbsent(drop.rule(), rule -> new ArrayList<>())
                        .add("%d %s %s".formatted(drop.value(), text.id(), beginning()));
            }
            document.measures()
                    .forEach((name, value) -> measures.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(value));
            document.tags().forEach((name, value) -> tags.merge(name + "=" + value, 1, Integer::sum));
        }
        out.println(tags);
        dropped.forEach((rule, documents) -> {
            out.printf("%n-- %s drops %d (%.2f %%)%n", rule, documents.size(), 100.0 * documents.size() / texts.size());
            documents.stream()
                    .skip(documents.size() > examples ? documents.size() % 7 : 0)
                    .limit(examples)
                    .forEach(out::println);
        });
        out.printf("%n-- measures at %s permille%n", Arrays.toString(PERMILLES));
        measures.forEach(this::quantiles);
    }

    /// Examples of the lines that each rule removes.
    private void removedLines(List<Texts.Text> texts) {
        var removed = new TreeMap<LineRule, List<String>>();
        var judge = new LineJudge(new LineJudge.Settings(EnumSet.allOf(LineRule.class), 60, 6, 100_000));
        for (var text : texts) {
            document.begin("test", text.id(), text.text());
            Objects.requireNonNull(operators.get("normalise")).apply(document);
            var reading = new Reading().of(document);
            var lines = reading.lines();
            for (var line = 0; line < lines.size(); line++) {
                var rule = judge.rule(reading, line, 60);
                if (rule != null && rule != LineRule.FRONT_MATTER) {
                    removed.computeIfAbsent(rule, key -> new ArrayList<>())
                            .add(document.text().substring(lines.first(line), lines.last(line)));
                }
            }
        }
        removed.forEach((rule, lines) -> out.printf(
                "%n-- lines.%s removes %d: %s%n",
                rule.rule(),
                lines.size(),
                lines.stream().distinct().limit(5L * examples).toList()));
    }

    private String beginning() {
        var text = document.text().strip().replace("\n", "⏎");
        return text.substring(0, Math.min(text.length(), EXAMPLE_LENGTH));
    }

    private void quantiles(String name, List<Long> values) {
        var sorted = values.stream().sorted().toList();
        out.printf("%-36s %7d", name, sorted.size());
        for (var permille : PERMILLES) {
            out.printf(" %8d", sorted.get((int) ((sorted.size() - 1L) * permille / 1000)));
        }
        out.println();
    }

    /// Measures the first operator, the first two, and so on, by the time of the processor, as others use the
    /// machine too; what one operator costs is the difference.
    private void speed(List<Texts.Text> texts) {
        var chars = texts.stream().mapToLong(text -> text.text().length()).sum();
        var rounds = (int) Math.max(3, 40_000_000 / Math.max(1, chars));
        var names = new ArrayList<>(operators.keySet());
        var best = new long[names.size() + 1];
        Arrays.fill(best, Long.MAX_VALUE);
        for (var round = 0; round < rounds; round++) {
            for (var count = 0; count <= names.size(); count++) {
                best[count] = Math.min(best[count], round(texts, names.subList(0, count)));
            }
        }
        out.printf(
                "%n-- ns for a char (%d chars, best of %d rounds): %.2f in all",
                chars, rounds, (double) (best[names.size()] - best[0]) / chars);
        for (var i = 0; i < names.size(); i++) {
            out.printf(", %s %.2f", names.get(i), (double) (best[i + 1] - best[i]) / chars);
        }
        out.println();
    }

    private long round(List<Texts.Text> texts, List<String> names) {
        var chain = names.stream().map(operators::get).toArray(Operators[]::new);
        var begin = threads.getCurrentThreadCpuTime();
        for (var text : texts) {
            document.begin("test", text.id(), text.text());
            document.chars();
            for (var operator : chain) {
                operator.apply(document);
            }
        }
        return threads.getCurrentThreadCpuTime() - begin;
    }
}
