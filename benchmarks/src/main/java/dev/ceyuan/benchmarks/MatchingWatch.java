package dev.ceyuan.benchmarks;

import dev.ceyuan.matching.Side;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Publishes a large list and watches the program while everything in it is indexed and matched in the
/// background.
final class MatchingWatch {
    private static final long EACH = TimeUnit.SECONDS.toNanos(1);
    private static final double LINES = 10;

    private final Evidence evidence;
    private final Office office;
    private final Books books;

    MatchingWatch(Evidence evidence, Office office, Books books) {
        this.evidence = evidence;
        this.office = office;
        this.books = books;
    }

    /// @param seconds how long at most
    void watch(String list, int seconds) throws IOException, InterruptedException, SQLException {
        var day = new OfficeDay(office, new Ledger(), new Killer());
        var start = System.nanoTime();
        day.publishes(Side.OFFER, list);
        day.publishes(Side.NEED, list);
        evidence.line("");
        evidence.line(
                "Publishing both lists, %,d entries: %.1f s. Then in the background:\n", books.due(), since(start));
        evidence.line("| after s | entries whose matches are due | matches | the page of all needs takes ms |");
        evidence.line("|---|---|---|---|");
        var published = System.nanoTime();
        var pages = new ArrayList<Double>();
        var next = 0.0;
        var due = books.due();
        while (due > 0 && since(published) < seconds) {
            pages.add(page());
            if (since(published) >= next) {
                line(since(published), due, pages);
                next += seconds / LINES;
            }
            LockSupport.parkNanos(EACH);
            due = books.due();
        }
        line(since(published), due, pages);
        evidence.line("");
        evidence.line(
                due == 0 ? "Everything is matched after %.0f s." : "After %.0f s it is still at it; nothing failed.",
                since(published));
        evidence.line("A need that is published then is found after %s.", single(day));
    }

    private void line(double seconds, long due, List<Double> pages)
            throws IOException, InterruptedException, SQLException {
        var sorted = pages.stream().sorted().toList();
        evidence.line(
                "| %.0f | %,d | %,d | p50 %.0f, longest %.0f |",
                seconds, due, books.matches(), sorted.get(sorted.size() / 2), sorted.getLast());
        pages.clear();
        pages.add(page());
    }

    private double page() throws IOException, InterruptedException {
        var start = System.nanoTime();
        office.get("/needs").required("a page");
        return since(start) * 1e3;
    }

    private String single(OfficeDay day) throws IOException, InterruptedException {
        var word = "solitaire" + System.nanoTime();
        var body = Map.of("title", "夜间巡检 " + word, "description", "夜间无人机巡检", "sectors", List.of("政务"));
        var draft = office.send("POST", "/api/needs", body).required("a draft").json();
        office.post("/api/needs/" + draft.path("id").asString() + "/publish").required("publishing");
        var start = System.nanoTime();
        while (day.found(Side.NEED, word).isEmpty()) {
            if (since(start) > 60) {
                return "more than 60 s";
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return "%.1f s".formatted(since(start));
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
