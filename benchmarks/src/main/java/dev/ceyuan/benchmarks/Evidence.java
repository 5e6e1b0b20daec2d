package dev.ceyuan.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/// A page of measurements in Markdown: what was asked, by which command, on which machine, at which commit.
final class Evidence {

    private final StringBuilder page = new StringBuilder();

    Evidence(String title, String question) throws IOException, InterruptedException {
        page.append("# ").append(title).append("\n\n").append(question).append("\n\n");
        line(
                "- Command: `%s`",
                System.getenv().getOrDefault("CEYUAN_COMMAND", "(run by hand)").strip());
        line(
                "- Machine: %s, %d cores, JDK %s",
                processor(), Runtime.getRuntime().availableProcessors(), Runtime.version());
        line("- Commit: `%s`, measured on %s\n", commit(), LocalDate.now(ZoneOffset.UTC));
    }

    void line(String format, Object... values) {
        var text = format.formatted(values);
        page.append(text).append('\n');
        System.out.println(text);
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, page);
        System.out.println("written: " + file);
    }

    private static String processor() throws IOException {
        var info = Path.of("/proc/cpuinfo");
        if (!Files.exists(info)) {
            return System.getProperty("os.arch");
        }
        try (var lines = Files.lines(info)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }

    private static String commit() throws IOException, InterruptedException {
        var git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                .redirectErrorStream(true)
                .start();
        var answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return git.waitFor() == 0 ? answer.toLowerCase(Locale.ROOT) : "unknown";
    }
}
