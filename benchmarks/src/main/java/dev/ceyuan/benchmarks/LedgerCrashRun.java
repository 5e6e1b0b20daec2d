package dev.ceyuan.benchmarks;

import dev.ceyuan.benchmarks.NodeProcess.Victim;
import dev.ceyuan.proofs.ExportCheck;
import dev.ceyuan.proofs.Malformed;
import dev.ceyuan.proofs.Receipt;
import dev.ceyuan.proofs.SignedNote;
import dev.ceyuan.proofs.Trust;
import dev.ceyuan.proofs.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/// Rounds of `kill -9` against a process that keeps the ledger, under load. After each the process is
/// started again, and everything is compared with what the clients were told.
final class LedgerCrashRun implements AutoCloseable {
    private static final int CLIENTS = 8;
    private static final int ASKED_AGAIN = 60;
    private static final int ASKED_IN_THE_END = 5_000;
    private static final int PROVED = 5;
    private static final int MOST_ANSWERS = 600;
    private static final double LATEST_SECONDS = 0.05;
    private static final double PATIENCE_SECONDS = 15;

    private final Path home;
    private final long seed;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private final Map<Long, Long> own = new HashMap<>();
    private final Set<UUID> before = new HashSet<>();
    private long lastOwn;
    private NodeProcess node;
    private final LedgerCity city;

    LedgerCrashRun(Path home, long seed) throws IOException, InterruptedException {
        this.home = home;
        this.seed = seed;
        this.node = NodeProcess.launch(home);
        this.city = new LedgerCity(node);
    }

    /// What was done and found, for the page.
    Map<String, Integer> counts() {
        return counts;
    }

    List<String> differences() {
        return differences;
    }

    void round(int number, Victim victim) throws IOException, InterruptedException {
        var random = new Random(seed + number);
        var clients = new ArrayList<Thread>();
        for (var i = 0; i < CLIENTS; i++) {
            var own = new Random(random.nextLong());
            clients.add(Thread.ofVirtual().start(() -> work(own)));
        }
        awaitAnswers(MOST_ANSWERS * random.nextDouble());
        LockSupport.parkNanos((long) (random.nextDouble() * LATEST_SECONDS * 1e9));
        node.kill(victim);
        if (victim == Victim.POSTGRESQL) {
            LockSupport.parkNanos(200_000_000L);
        }
        node.end();
        for (var client : clients) {
            client.join();
        }
        node = NodeProcess.launch(home);
        count("rounds: " + victim, 1);
        count("asked again, because nobody had answered", city.askAgain(node));
        compare("round %d".formatted(number), random);
    }

    /// Waits until that many more were answered, or it takes too long.
    private void awaitAnswers(double more) {
        var until = city.answers().size() + more;
        var end = System.nanoTime() + (long) (PATIENCE_SECONDS * 1e9);
        while (city.answers().size() < until && System.nanoTime() < end) {
            LockSupport.parkNanos(2_000_000L);
        }
    }

    private void work(Random random) {
        try {
            var _ = city.work(node, random);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void compare(String when, Random random) throws IOException, InterruptedException {
        var some = new ArrayList<>(city.answers().keySet());
        Collections.shuffle(some, random);
        differ(when, city.otherAnswers(node, some.subList(0, Math.min(ASKED_AGAIN, some.size()))));
        var check = node.ask("CHECK");
        var posted = city.posted();
        if (!check.equals("CHECK %d []".formatted(posted.size()))) {
            differ(when, List.of("%d were posted, the ledger says %s".formatted(posted.size(), check)));
        }
        if (!sameBalances()) {
            differ(when, List.of("the balances are not those of what was acknowledged"));
        }
        var fresh = new ArrayList<>(posted);
        fresh.removeAll(before);
        before.addAll(fresh);
        Collections.shuffle(fresh, random);
        prove(when, fresh.subList(0, Math.min(PROVED, fresh.size())));
    }

    private boolean sameBalances() throws IOException, InterruptedException {
        readOwn();
        var kept = new TreeMap<Long, Long>();
        do { // until nothing ends by itself between the two questions
            kept.clear();
            for (var each : words("BALANCES")) {
                var parts = each.split("=");
                kept.put(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
            }
        } while (readOwn());
        return kept.equals(balances());
    }

    /// What is answered after the first word.
    private List<String> words(String question) throws IOException, InterruptedException {
        return Arrays.stream(node.ask(question).split(" ")).skip(1).toList();
    }

    /// The ledger's own transfers, of what was over by itself: nobody was told of them.
    ///
    /// @return true if there were any
    private boolean readOwn() throws IOException, InterruptedException {
        var legs = words("OWN " + lastOwn);
        for (var each : legs) {
            var parts = each.split(":");
            lastOwn = Math.max(lastOwn, Long.parseLong(parts[0]));
            move(own, parts[1], Long.parseLong(parts[2]));
        }
        count("legs of holds that ended by themselves", legs.size());
        return !legs.isEmpty();
    }

    private static void move(Map<Long, Long> balances, String way, long amount) {
        var ends = way.split(">");
        balances.merge(Long.parseLong(ends[0]), -amount, Math::addExact);
        balances.merge(Long.parseLong(ends[1]), amount, Math::addExact);
    }

    private Map<Long, Long> balances() {
        var balances = new TreeMap<>(own);
        city.answers().values().stream()
                .filter(answer -> answer.startsWith("POSTED"))
                .flatMap(answer -> Arrays.stream(answer.split(" ")).skip(2))
                .forEach(leg -> {
                    var parts = leg.split(":");
                    move(balances, parts[0], Long.parseLong(parts[1]));
                });
        return balances;
    }

    private void prove(String when, List<UUID> some) throws IOException, InterruptedException {
        for (var id : some) {
            var answer = node.ask("RECEIPT " + id);
            for (var waited = 0; answer.equals("NONE") && waited < 200; waited++) {
                LockSupport.parkNanos(100_000_000L);
                answer = node.ask("RECEIPT " + id);
            }
            if (!answer.startsWith("RECEIPT ") || !proves(answer.substring(8).replace("\\n", "\n"), id)) {
                differ(when, List.of("transfer %s has no proof: %s".formatted(id, answer)));
            }
            count("receipts verified", 1);
        }
    }

    private boolean proves(String text, UUID id) throws IOException, InterruptedException {
        try {
            var receipt = Receipt.parse(text);
            var signed = false;
            for (var key : keys()) {
                signed |= receipt.checkpoint().signedBy(key) == SignedNote.Signed.YES;
            }
            return signed
                    && receipt.holds()
                    && new String(receipt.entry(), StandardCharsets.UTF_8).contains("\"object\":\"" + id + "\"");
        } catch (Malformed e) {
            return false;
        }
    }

    private List<VerifierKey> keys() throws IOException, InterruptedException, Malformed {
        var keys = new ArrayList<VerifierKey>();
        for (var key : words("KEYS")) {
            keys.add(VerifierKey.parse(key));
        }
        return keys;
    }

    /// In the end: thousands of answers again, and the export of the whole log, verified offline, has every
    /// transfer once.
    void finish() throws IOException, InterruptedException, Malformed {
        var asked = new ArrayList<>(city.answers().keySet());
        Collections.shuffle(asked, new Random(seed));
        var some = asked.subList(0, Math.min(ASKED_IN_THE_END, asked.size()));
        System.err.printf("asking %d of %d again%n", some.size(), asked.size());
        differ("in the end", city.otherAnswers(node, some));
        System.err.println("comparing and proving");
        compare("in the end", new Random(seed));
        prove("in the end", city.posted().subList(0, 1));
        LockSupport.parkNanos(3_000_000_000L); // the last checkpoint
        var file = home.resolveSibling("audit-log.zip");
        System.err.println("exporting the audit log and verifying it");
        if (!node.ask("EXPORT " + file).equals("EXPORT")) {
            differ("in the end", List.of("there is no export"));
        }
        var result = ExportCheck.of(file, new Trust(keys(), List.of(), List.of()));
        if (result.finding() != null) {
            differ("in the end", List.of("the export does not hold: " + result.finding()));
        }
        differ("in the end", ExportedTransfers.differences(file, city.posted()));
        count("requests answered", city.answers().size());
        count("transfers posted", city.posted().size());
        city.kinds().forEach((kind, times) -> count("posted: " + kind, times));
    }

    private void differ(String when, List<String> some) {
        some.forEach(each -> {
            differences.add(when + ": " + each);
            System.err.println(when + ": " + each);
        });
    }

    private void count(String what, int more) {
        counts.merge(what, more, Integer::sum);
    }

    @Override
    public void close() {
        node.close();
    }
}
