package dev.ceyuan.benchmarks;

import dev.ceyuan.matching.TextEncoder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tokens a second on one core, by length of text.
final class EncodingSpeed {
    /// What the int8 weights are multiplied with: with the instructions after AVX2 several times as many a
    /// second.
    private static final List<String> INSTRUCTIONS = List.of("avx2", "avx_vnni", "avx512_vnni", "amx_int8");

    private final Evidence evidence;
    private final TextEncoder encoder;

    EncodingSpeed(Evidence evidence, TextEncoder encoder) {
        this.evidence = evidence;
        this.encoder = encoder;
    }

    void measure(List<String> clauses, List<String> questions) throws IOException {
        evidence.line(
                "Of the processor's instructions for the encoder (avx2, avx_vnni, avx512_vnni, amx_int8) it has: %s.\n",
                instructions());
        evidence.line("| text | texts | tokens each | tokens a second, one core busy | of processor time |");
        evidence.line("|---|---|---|---|---|");
        encode("clauses", clauses.subList(0, 400));
        encode("questions", questions.subList(0, Math.min(200, questions.size())));
        encode("passages of 250 chars", passages(clauses));
    }

    private static String instructions() throws IOException {
        var info = Path.of("/proc/cpuinfo");
        if (!Files.exists(info)) {
            return "unknown";
        }
        try (var lines = Files.lines(info)) {
            var flags = lines.filter(line -> line.startsWith("flags"))
                    .limit(1)
                    .flatMap(line -> Stream.of(line.split("\\s+")))
                    .collect(Collectors.toSet());
            return INSTRUCTIONS.stream().filter(flags::contains).collect(Collectors.joining(", "));
        }
    }

    private static List<String> passages(List<String> clauses) {
        var passages = new ArrayList<String>();
        var passage = new StringBuilder();
        for (var clause : clauses) {
            passage.append(clause).append('，');
            if (passage.length() > 250) {
                passages.add(passage.substring(0, 250));
                passage.setLength(0);
            }
            if (passages.size() == 40) {
                break;
            }
        }
        return passages;
    }

    private void encode(String name, List<String> texts) {
        var tokens = texts.stream().mapToInt(encoder::tokens).sum();
        encoder.encode(texts.subList(0, texts.size() / 4));
        var threads = ManagementFactory.getThreadMXBean();
        var start = System.nanoTime();
        var busy = threads.getCurrentThreadCpuTime();
        var vectors = encoder.encode(texts);
        var processorSeconds = (threads.getCurrentThreadCpuTime() - busy) / 1e9;
        var seconds = (System.nanoTime() - start) / 1e9;
        if (vectors.size() != texts.size()) {
            throw new IllegalStateException("a vector is missing, so nothing is timed");
        }
        evidence.line(
                "| %s | %d | %.0f | %,.0f | %,.0f |",
                name, texts.size(), (double) tokens / texts.size(), tokens / seconds, tokens / processorSeconds);
    }
}
