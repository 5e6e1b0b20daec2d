package dev.ceyuan.benchmarks;

import dev.ceyuan.benchmarks.CrashPlan.Phase;
import dev.ceyuan.benchmarks.CrashPlan.Round;
import dev.ceyuan.matching.Side;
import dev.ceyuan.matching.TextEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Rounds of `kill -9` against the real program, each followed by a start and a look at everything.
///
/// Two lists are imported anew in turns, every row changed: a part of the rows is published, so that every
/// import is indexed and matched, the rest are drafts. In between, single entries are drafted, published,
/// changed and taken back.
final class CrashRun implements AutoCloseable {
    private static final String PUBLISHED = "崩溃演练榜单（公开）";
    private static final String DRAFTS = "崩溃演练榜单（草稿）";
    private static final double SECONDS_OF_EDITING = 2;

    private final Settings settings;
    private final CrashReport report;
    private final Office office = new Office();
    private final Ledger ledger = new Ledger();
    private final Killer killer = new Killer();
    private final OfficeDay day = new OfficeDay(office, ledger, killer);
    private final ImportBook imports = new ImportBook(office, day);
    private final TextEncoder encoder = TextEncoder.load();
    private @Nullable Program program;

    /// How large it is.
    ///
    /// @param rows        of each list
    /// @param published   how many of them are public
    /// @param javaOptions for the program
    record Settings(Path home, int rows, int published, long seed, List<String> javaOptions) {}

    CrashRun(Settings settings, CrashReport report) {
        this.settings = settings;
        this.report = report;
    }

    Ledger ledger() {
        return ledger;
    }

    /// Imports found at work after a start, by state.
    java.util.Map<String, Integer> resumed() {
        return imports.resumed();
    }

    Killer killer() {
        return killer;
    }

    /// Starts on the empty home and fills it, which also tells how long each phase takes; then all rounds.
    void run(List<Round> plan) throws IOException, InterruptedException, SQLException {
        begin();
        for (var round : plan) {
            killer.arm(running(), round);
            work(round);
            recover(round);
        }
    }

    /// Looks at every list of matches there is.
    ///
    /// @return what differs
    List<String> lookAtEverything() throws IOException, SQLException {
        try (var books = Books.open(settings.home())) {
            return new IndexLook(settings.home(), encoder, books).otherDifferences(0, Integer.MAX_VALUE);
        }
    }

    /// Stops the program in good order.
    void stop() throws IOException, InterruptedException {
        running().stop();
    }

    private Program running() {
        if (program == null) {
            throw new IllegalStateException("nothing runs");
        }
        return program;
    }

    private Program launch() throws IOException {
        var launched = Program.launch(settings.home(), settings.javaOptions());
        program = launched;
        return launched;
    }

    private void begin() throws IOException, InterruptedException, SQLException {
        Files.createDirectories(settings.home());
        var first = launch();
        office.movesTo(first.address());
        office.makeFirstAccount(first.firstAccountLink().orElseThrow());
        try (var books = Books.open(settings.home())) {
            for (var side : Side.values()) {
                var imported = new Imported(side, 0);
                day.imports(imported, table(imported));
                imports.stands(imported);
                day.publishes(side, PUBLISHED);
                day.isFound(imported, books);
            }
            var end = System.nanoTime() + (long) (SECONDS_OF_EDITING * 1e9);
            day.edits(new Random(settings.seed()), () -> System.nanoTime() > end);
            killer.enter(Phase.START);
        }
    }

    private Path table(Imported imported) throws IOException {
        var file = settings.home().resolveSibling(imported.target() + ".xlsx");
        var content = new Sheets.Content(
                settings.rows(),
                imported.side().ordinal(),
                row -> row < settings.published() ? PUBLISHED : DRAFTS,
                imported.remark());
        Sheets.write(file, imported.side(), content);
        return file;
    }

    /// Works until the program is dead. What fails before that is a finding.
    private void work(Round round) throws IOException, InterruptedException, SQLException {
        var imported = new Imported(Side.values()[round.number() % 2], round.number());
        imports.begins(imported);
        try (var books = Books.open(settings.home())) {
            day.imports(imported, table(imported));
            day.isFound(imported, books);
            day.edits(new Random(settings.seed() + round.number()), () -> false);
        } catch (IOException | SQLException e) {
            if (killer.hit().isEmpty()) {
                throw e;
            }
        }
        while (running().running()) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private void recover(Round round) throws IOException, InterruptedException, SQLException {
        killer.enter(Phase.START);
        if (round.again() >= 0) {
            killWhileStarting(round);
        }
        var begun = System.nanoTime();
        var again = launch();
        office.movesTo(again.address());
        try (var books = Books.open(settings.home())) {
            report.differs(round, imports.promised(books));
            var inStep = awaitInStep(books, round);
            report.recovered(again.secondsToReady(), inStep ? (System.nanoTime() - begun) / 1e9 : -1);
            report.differs(round, ledger.settle(books));
            report.differs(round, imports.wholeOrAbsent(books));
            report.differs(round, searchDifferences());
            imports.finish(books);
        }
        report.round(round, killer.hit().orElseThrow());
    }

    private void killWhileStarting(Round round) throws IOException, InterruptedException {
        var started = launch();
        LockSupport.parkNanos((long) (round.again() * report.usualStart() * 1e9));
        started.kill(round.victims());
        killer.struck(Phase.START);
    }

    /// Waits until the index has caught up and looks at all of it.
    ///
    /// @return false if it never does
    private boolean awaitInStep(Books books, Round round) throws IOException, InterruptedException, SQLException {
        var last = new IndexLook(settings.home(), encoder, books);
        try {
            OfficeDay.await("the matches", () -> books.due() == 0);
            OfficeDay.await("the index", () -> last.agrees());
        } catch (IllegalStateException late) {
            report.differs(round, List.of(String.valueOf(late.getMessage())));
            report.differs(round, last.differences());
            return false;
        }
        report.differs(round, last.otherDifferences(round.number(), Agreement.LISTS));
        return true;
    }

    /// What the search of the running program finds of the last entries, and what it still finds of those
    /// taken back.
    private List<String> searchDifferences() throws IOException, InterruptedException {
        var wrong = new java.util.ArrayList<String>();
        var entries = ledger.entries();
        for (var entry : entries.subList(Math.max(0, entries.size() - 6), entries.size())) {
            var found = day.found(Side.valueOf(entry.side()), entry.title())
                    .contains(entry.id().toString());
            if (found != entry.open()) {
                wrong.add("%s is %s, but the search finds it: %s".formatted(entry.title(), entry.line(), found));
            }
        }
        return wrong;
    }

    @Override
    public void close() throws IOException {
        killer.close();
        office.close();
        encoder.close();
        if (program != null) {
            program.close();
        }
    }
}
