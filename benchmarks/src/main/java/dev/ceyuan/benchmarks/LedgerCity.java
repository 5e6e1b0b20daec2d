package dev.ceyuan.benchmarks;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// The clients of a [NodeProcess] that is killed again and again: what they asked, what they were told,
/// and what they still have to ask again because nobody answered.
final class LedgerCity {
    private static final int SIDE_BY_SIDE = 8;
    private static final String LATER = "2026-12-31T00:00:00Z";

    private final Map<UUID, String> unanswered = new ConcurrentHashMap<>();
    private final Map<UUID, String> questions = new ConcurrentHashMap<>();
    private final Map<UUID, String> answers = new ConcurrentHashMap<>();
    private final List<UUID> lots = Collections.synchronizedList(new ArrayList<>());
    private final List<UUID> holds = Collections.synchronizedList(new ArrayList<>());
    private final String budget;
    private final List<String> holders = new ArrayList<>();
    private final List<String> suppliers = new ArrayList<>();

    /// Founds the city on a new home.
    LedgerCity(NodeProcess node) throws IOException, InterruptedException {
        budget = word(node.ask("BUDGET compute-2026 2026"));
        for (var i = 0; i < 4; i++) {
            holders.add(word(node.ask("ORGANISATION holder-" + i)));
            suppliers.add(word(node.ask("ORGANISATION supplier-" + i)));
        }
        ask(node, UUID.randomUUID(), "APPROPRIATE %s " + budget + " 1000000000000");
    }

    private static String word(String answer) {
        return answer.substring(answer.indexOf(' ') + 1);
    }

    /// One client, until the node is dead or its database is: whoever got no answer asks again later.
    ///
    /// @return why it ended
    IOException work(NodeProcess node, Random random) throws InterruptedException {
        while (true) {
            try {
                ask(node, new UUID(random.nextLong(), random.nextLong()), question(random));
            } catch (IOException killed) {
                return killed;
            }
        }
    }

    private String question(Random random) {
        var kind = random.nextInt(20);
        if (kind < 2) {
            return "APPROPRIATE %s " + budget + " " + (1 + random.nextInt(100_000));
        }
        if (kind < 6 || lots.isEmpty()) {
            return "ISSUE %s %s %s %d %s".formatted("%s", budget, any(holders, random), amount(random) * 10, LATER);
        }
        if (kind < 12 || holds.isEmpty()) {
            var expires = random.nextInt(4) == 0
                    ? Instant.now().plusMillis(500 + random.nextInt(3_000)).toString()
                    : LATER;
            return "HOLD %s %s %s %d %s"
                    .formatted("%s", any(holders, random), any(suppliers, random), amount(random), expires);
        }
        return switch (kind % 4) {
            case 0 -> "RELEASE %s " + any(holds, random);
            case 1 -> "VERIFY %s %s %s %d".formatted("%s", any(lots, random), any(suppliers, random), amount(random));
            default -> "CAPTURE %s " + any(holds, random) + " " + amount(random);
        };
    }

    private static long amount(Random random) {
        return 1 + random.nextInt(10_000);
    }

    private static <T> T any(List<T> some, Random random) {
        synchronized (some) {
            return some.get(Math.max(0, some.size() - 1 - random.nextInt(Math.min(200, some.size()))));
        }
    }

    /// @param question with a place for the id
    private void ask(NodeProcess node, UUID id, String question) throws IOException, InterruptedException {
        var asked = question.formatted(id);
        unanswered.put(id, asked);
        told(id, asked, node.ask(asked));
    }

    private void told(UUID id, String asked, String answer) {
        answers.put(id, answer);
        questions.put(id, asked);
        unanswered.remove(id);
        if (answer.startsWith("POSTED") && asked.startsWith("ISSUE")) {
            lots.add(id);
        } else if (answer.startsWith("POSTED") && asked.startsWith("HOLD")) {
            holds.add(id);
        }
    }

    /// Asks again what nobody answered.
    ///
    /// @return how many there were
    int askAgain(NodeProcess node) throws IOException, InterruptedException {
        var open = Map.copyOf(unanswered);
        for (var each : open.entrySet()) {
            told(each.getKey(), each.getValue(), node.ask(each.getValue()));
        }
        return open.size();
    }

    /// Asks again what was answered, side by side: one by one, 100,000 questions take long.
    ///
    /// @return where the answer is another now
    List<String> otherAnswers(NodeProcess node, List<UUID> some) throws IOException, InterruptedException {
        try (var clients =
                Executors.newFixedThreadPool(SIDE_BY_SIDE, Thread.ofVirtual().factory())) {
            var asked = some.stream()
                    .map(id -> clients.submit(() -> otherAnswer(node, id)))
                    .toList();
            var other = new ArrayList<String>();
            for (var each : asked) {
                each.get().ifPresent(other::add);
            }
            return other;
        } catch (ExecutionException e) {
            throw new IOException("not everything could be asked again", e);
        }
    }

    private Optional<String> otherAnswer(NodeProcess node, UUID id) throws IOException, InterruptedException {
        var now = node.ask(String.valueOf(questions.get(id)));
        return now.equals(answers.get(id))
                ? Optional.empty()
                : Optional.of("%s was %s, is %s".formatted(questions.get(id), answers.get(id), now));
    }

    /// How often each kind of request was posted.
    Map<String, Integer> kinds() {
        var kinds = new TreeMap<String, Integer>();
        posted().forEach(id -> kinds.merge(String.valueOf(questions.get(id)).split(" ")[0], 1, Integer::sum));
        return kinds;
    }

    /// Everything that was acknowledged, by id.
    Map<UUID, String> answers() {
        return answers;
    }

    /// What was posted, by id.
    List<UUID> posted() {
        return answers.entrySet().stream()
                .filter(each -> each.getValue().startsWith("POSTED"))
                .map(Map.Entry::getKey)
                .toList();
    }
}
