package dev.ceyuan.benchmarks;

import dev.ceyuan.benchmarks.CrashPlan.Phase;
import dev.ceyuan.benchmarks.Ledger.Known;
import dev.ceyuan.matching.Side;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// What the office does in a round until somebody kills the program: an import, then acts on single
/// entries.
final class OfficeDay {
    private static final long POLL = TimeUnit.MILLISECONDS.toNanos(20);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int SHOWN = 50;

    private final Office office;
    private final Ledger ledger;
    private final Killer killer;

    OfficeDay(Office office, Ledger ledger, Killer killer) {
        this.office = office;
        this.ledger = ledger;
        this.killer = killer;
    }

    /// Something to wait for that may not be answered any more.
    interface Condition {
        boolean holds() throws IOException, InterruptedException, SQLException;
    }

    /// Waits until something holds.
    static void await(String what, Condition condition) throws IOException, InterruptedException, SQLException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited %d s in vain: %s".formatted(PATIENCE.toSeconds(), what));
            }
            LockSupport.parkNanos(POLL);
        }
    }

    /// Imports a table from the upload to the end.
    void imports(Imported imported, Path table) throws IOException, InterruptedException, SQLException {
        killer.enter(Phase.UPLOAD);
        var uploaded = office.upload(imported.target(), table).required("the upload");
        imported.uploaded(uploaded.json().path("id").asString());
        ledger.count("import uploaded");
        goesOn(imported);
    }

    /// Takes an import from where it stands to its end.
    void goesOn(Imported imported) throws IOException, InterruptedException, SQLException {
        killer.enter(Phase.PREVIEW);
        if (state(imported).equals("RECOGNISED")) {
            office.post(imported.path() + "/preview").required("the preview");
            ledger.count("preview asked for");
        }
        await("the preview", () -> !state(imported).equals("PREVIEWING"));
        killer.enter(Phase.APPLY);
        if (state(imported).equals("PREVIEWED")) {
            office.send("POST", imported.path() + "/agreement", Map.of("scope", "ALL"))
                    .required("the agreement");
            imported.agreed();
            ledger.count("import agreed to");
        }
        await("the end of the import", () -> !state(imported).equals("APPLYING"));
        if (!state(imported).equals("DONE")) {
            throw new IllegalStateException(
                    "the import ended otherwise: " + office.get(imported.path()).body());
        }
        imported.done();
        ledger.count("import done");
    }

    String state(Imported imported) throws IOException, InterruptedException {
        return office.get(imported.path())
                .required("the import")
                .json()
                .path("state")
                .asString();
    }

    /// Publishes a list with everything in it.
    void publishes(Side side, String title) throws IOException, InterruptedException {
        var lists = side == Side.NEED ? "/demand-lists" : "/capability-lists";
        for (var list : office.get("/api" + lists).required("the lists").json()) {
            if (list.path("title").asString().equals(title)) {
                var page = lists + "/" + list.path("id").asString();
                office.form(page, page + "/publish", Map.of()).required("publishing a list");
                ledger.count("list published");
            }
        }
    }

    /// Waits until what was imported is found, and then until its matches are computed.
    void isFound(Imported imported, Books books) throws IOException, InterruptedException, SQLException {
        killer.enter(Phase.INDEXING);
        var wanted = Math.min(SHOWN, books.openAndImported(imported.side()));
        await("the index", () -> found(imported.side(), imported.word()).size() >= wanted);
        killer.enter(Phase.MATCHING);
        // The database may outlive the program, so the program is asked too.
        await("the matches", () -> office.get("/api/me").acknowledged() && books.due() == 0);
    }

    /// Ids of what a search finds.
    List<String> found(Side side, String word) throws IOException, InterruptedException {
        var answer = office.get("/api/search?top=" + SHOWN + "&side=" + side + "&q="
                        + URLEncoder.encode(word, StandardCharsets.UTF_8))
                .required("a search");
        return answer.json().valueStream().map(hit -> hit.path("id").asString()).toList();
    }

    /// Does single acts until the answer fails or it is enough.
    void edits(Random random, BooleanSupplier enough) throws IOException, InterruptedException {
        killer.enter(Phase.EDITING);
        for (var number = 0; !enough.getAsBoolean(); number++) {
            var path = random.nextBoolean() ? "/api/needs" : "/api/offers";
            var title = "应急%08x 现场会商语音转写 %d".formatted(random.nextInt(), number);
            ledger.drafts(title);
            var drafted = office.send("POST", path, draft(path, title)).required("a draft");
            var entry = act("published", ledger.acknowledged("drafted", drafted.json()), "publish", "PUBLISHED");
            if (random.nextBoolean()) {
                entry = revises(entry, path, "改后说明 %d".formatted(random.nextInt(1_000)));
            }
            switch (random.nextInt(4)) {
                case 0 -> act("closed", entry, "close", "CLOSED");
                case 1, 2 -> act("withdrawn", entry, "withdraw", "WITHDRAWN");
                default -> {} // stays
            }
        }
    }

    private static Map<String, Object> draft(String path, String title) {
        return path.endsWith("offers")
                ? Map.of("title", title, "kind", "PRODUCT", "description", "会商语音转写与纪要生成", "sectors", List.of("政务"))
                : Map.of("title", title, "description", "需要会商语音转写与纪要生成", "sectors", List.of("政务"));
    }

    private Known act(String name, Known entry, String verb, String state) throws IOException, InterruptedException {
        ledger.changes(entry, state, entry.line().description());
        var answer = office.post(path(entry) + "/" + entry.id() + "/" + verb).required(verb);
        return ledger.acknowledged(name, answer.json());
    }

    private Known revises(Known entry, String path, String description) throws IOException, InterruptedException {
        ledger.changes(entry, entry.line().state(), description);
        var body = new HashMap<String, Object>(draft(path, entry.title()));
        body.put("description", description);
        body.put("revision", entry.line().revision());
        var answer = office.send("PUT", path + "/" + entry.id(), body).required("a change");
        return ledger.acknowledged("changed", answer.json());
    }

    private static String path(Known entry) {
        return entry.side().equals("NEED") ? "/api/needs" : "/api/offers";
    }
}
