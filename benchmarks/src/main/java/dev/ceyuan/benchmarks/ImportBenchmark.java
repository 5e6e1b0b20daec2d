package dev.ceyuan.benchmarks;

import dev.ceyuan.matching.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/// How long does a large sheet take to import, does its progress move, and how much memory does it need?
/// And what do its matches do to the program afterwards?
///
/// Options: `--rows N`, `--heap MB`, `--offers N`, `--watch SECONDS` (how long the matching is watched),
/// `--work DIR`, `--out FILE`.
final class ImportBenchmark {
    private static final String LIST = "大表导入榜单";
    private static final long POLL = TimeUnit.MILLISECONDS.toNanos(100);

    private final Evidence evidence;
    private final Office office;
    private final Path log;
    private final long pid;

    private ImportBenchmark(Evidence evidence, Office office, Path log, long pid) {
        this.evidence = evidence;
        this.office = office;
        this.log = log;
        this.pid = pid;
    }

    static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        var options = new Options(arguments);
        var work = options.path("work", "benchmarks/target/work").toAbsolutePath();
        Files.createDirectories(work);
        var folder = Files.createTempDirectory(work, "import-");
        var heap = Integer.parseInt(options.text("heap", "512"));
        var rows = Integer.parseInt(options.text("rows", "50000"));
        var evidence = new Evidence(
                "Import of a large sheet",
                "How long does it take, does its progress move, how much memory does it need, and what follows?");
        evidence.line("The program runs with -Xmx%dm; the sheet has %,d needs with all columns.\n", heap, rows);
        var needs = sheet(folder, Side.NEED, rows);
        var offers = sheet(folder, Side.OFFER, Integer.parseInt(options.text("offers", "200")));
        var home = folder.resolve("home");
        var log = folder.resolve("gc.log");
        try (var program = Program.launch(home, Memory.options(heap, log));
                var office = new Office()) {
            office.movesTo(program.address());
            office.makeFirstAccount(program.firstAccountLink().orElseThrow());
            try (var books = Books.open(home)) {
                var benchmark = new ImportBenchmark(evidence, office, log, program.pid());
                benchmark.large(needs, rows, books);
                benchmark.small(offers);
                new MatchingWatch(evidence, office, books).watch(LIST, Integer.parseInt(options.text("watch", "600")));
                evidence.line("\nIn the end: %s; database %,d MB.", benchmark.memory(), books.databaseBytes() >> 20);
            }
            program.stop();
        }
        evidence.write(options.path("out", "docs/evidence/import.md"));
    }

    private static Path sheet(Path folder, Side side, int rows) throws IOException {
        var file = folder.resolve(side == Side.NEED ? "needs.xlsx" : "offers.xlsx");
        Sheets.write(file, side, new Sheets.Content(rows, 1, _ -> LIST, "第一稿。"));
        return file;
    }

    private Memory memory() throws IOException {
        return Memory.of(pid, log);
    }

    private void large(Path table, int rows, Books books) throws IOException, InterruptedException, SQLException {
        evidence.line("| step | seconds | rows a second | progress values seen | memory so far |");
        evidence.line("|---|---|---|---|---|");
        var path = upload("needs", table);
        var preview = preview(path);
        require(preview.at("/counts/fresh").asInt() == rows, "all rows new: " + preview);
        step("writing", rows, path, "/agreement");
        require(books.imported(Side.NEED) == rows, "all rows in the database");
        var again = upload("needs", table);
        var second = preview(again);
        require(second.at("/counts/unchanged").asInt() == rows, "all rows unchanged: " + second.at("/counts"));
        require(books.unaudited().isEmpty(), "one audit event for each row");
        evidence.line("");
        evidence.line(
                "%,d rows are in the database, each with its audit event; the same file again: unchanged %,d.",
                rows, second.at("/counts/unchanged").asInt());
    }

    private void small(Path table) throws IOException, InterruptedException {
        var path = upload("offers", table);
        preview(path);
        step("offers", 0, path, "/agreement");
    }

    private String upload(String target, Path table) throws IOException, InterruptedException {
        var start = System.nanoTime();
        var uploaded = office.upload(target, table).required("the upload").json();
        evidence.line(
                "| %s, %.1f MB | %.1f | | | %s |",
                "upload of " + target, Files.size(table) / 1e6, (System.nanoTime() - start) / 1e9, memory());
        return "/api/imports/" + uploaded.path("id").asString();
    }

    private JsonNode preview(String path) throws IOException, InterruptedException {
        return step("preview", 0, path, "/preview");
    }

    /// Asks for a step and follows its progress, which must move and never fall, to its end.
    private JsonNode step(String name, int rows, String path, String action) throws IOException, InterruptedException {
        var start = System.nanoTime();
        office.send("POST", path + action, action.equals("/agreement") ? Map.of("scope", "ALL") : Map.of())
                .required(name);
        var seen = new ArrayList<Long>();
        var now = office.get(path).json();
        while (now.path("state").asString().endsWith("ING")) {
            var done = now.path("done").asLong();
            if (seen.isEmpty() || seen.getLast() != done) {
                require(seen.isEmpty() || seen.getLast() < done, "progress never falls: " + seen);
                seen.add(done);
            }
            LockSupport.parkNanos(POLL);
            now = office.get(path).json();
        }
        require(List.of("PREVIEWED", "DONE").contains(now.path("state").asString()), "the end of a step: " + now);
        var seconds = (System.nanoTime() - start) / 1e9;
        var all = rows == 0
                ? now.at("/counts").valueStream().mapToInt(JsonNode::asInt).sum()
                : rows;
        require(all < 10_000 || seen.size() > 10, "progress moves: " + seen);
        evidence.line("| %s | %.1f | %,.0f | %d | %s |", name, seconds, all / seconds, seen.size(), memory());
        return now;
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("not as it should be: " + what);
        }
    }
}
