package dev.ceyuan.corpus.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.corpus.Watch;
import dev.ceyuan.corpus.duplicate.NearDuplicates.Identity;
import dev.ceyuan.corpus.flow.Channel;
import dev.ceyuan.corpus.flow.DocumentKey;
import dev.ceyuan.corpus.flow.Flow;
import dev.ceyuan.corpus.flow.Flow.Step;
import dev.ceyuan.corpus.flow.LocalFlow;
import dev.ceyuan.corpus.flow.LocalSettings;
import dev.ceyuan.corpus.flow.PartTask;
import dev.ceyuan.corpus.flow.PieceTask;
import dev.ceyuan.corpus.flow.RowChars;
import dev.ceyuan.corpus.flow.RowSet;
import dev.ceyuan.corpus.flow.TaskOutput;
import dev.ceyuan.text.NormalisedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Near duplicates against a second implementation, which compares every document with every other, on sets of
/// strings.
class NearDuplicatesOracleTest {
    private static final NearDuplicateSettings SETTINGS =
            new NearDuplicateSettings(20, 7, 800_000, 950_000, 600_000, 64, 200, 950_000);

    @TempDir
    private Path folder;

    /// A document of the test, with a rank of its own.
    private record Text(Identity identity, String text) {}

    /// What goes, and for which document.
    private record Gone(String survivor, long jaccard) {}

    private record Piece(Text text) implements Flow.Piece {
        @Override
        public String name() {
            return text.identity().id().hex();
        }

        @Override
        public long bytes() {
            return text.text().length();
        }
    }

    private static Text text(Random random, String text) {
        var id = new DocumentKey(random.nextLong(), random.nextLong());
        return new Text(new Identity(id, SurvivorOrder.rank(0, random.nextInt(3) * 100_000L, text.length())), text);
    }

    private Map<String, Gone> found(NearDuplicateSettings settings, List<Text> texts) {
        var near = new NearDuplicates(settings);
        var pieces = texts.stream().map(Piece::new).toList();
        try (var flow = new LocalFlow(new LocalSettings(folder, 2, 2, 1 << 20), "run", Watch.NONE)) {
            var bands = read(flow, pieces, NearDuplicates.BANDS, (piece, out) -> sign(near, piece, out));
            var pairs = step(flow, List.of(bands), NearDuplicates.PAIRS, (_, inputs, out) -> near.pair(inputs, out));
            var components = components(flow, pairs);
            var links = step(
                    flow,
                    List.of(pairs),
                    NearDuplicates.LINKS,
                    (_, inputs, out) -> NearDuplicates.link(inputs, components, out));
            var candidates = read(
                    flow, pieces, NearDuplicates.CANDIDATES, (piece, out) -> compare(near, piece, components, out));
            var decided = step(
                    flow,
                    List.of(links, candidates),
                    NearDuplicates.NEAR,
                    (_, inputs, out) -> near.decide(inputs, out));
            var gone = gone(flow, decided);
            flow.clear();
            return gone;
        }
    }

    private static Components components(Flow flow, RowSet pairs) {
        var components = new Components();
        flow.eachPart(pairs, components::read);
        return components.settle();
    }

    private static RowSet read(Flow flow, List<Piece> pieces, Channel output, PieceTask<Piece> task) {
        var read = flow.read(output.name(), pieces.iterator(), task, List.of(output));
        return Objects.requireNonNull(read.get(output));
    }

    private static void sign(NearDuplicates near, Piece piece, TaskOutput out) {
        near.new Signing()
                .sign(piece.text().identity(), RowChars.of(piece.text().text()), out);
    }

    private static void compare(NearDuplicates near, Piece piece, Components components, TaskOutput out) {
        if (components.has(piece.text().identity().id().high())) {
            near.new Signing()
                    .compare(piece.text().identity(), RowChars.of(piece.text().text()), components, out);
        }
    }

    private static RowSet step(Flow flow, List<RowSet> inputs, Channel output, PartTask task) {
        var step = new Step(output.name(), flow.parts());
        return Objects.requireNonNull(
                flow.step(step, inputs, List.of(output), task).get(output));
    }

    private static Map<String, Gone> gone(Flow flow, RowSet near) {
        var gone = new HashMap<String, Gone>();
        for (var part = 0; part < flow.parts(); part++) {
            try (var rows = flow.rows(near, part)) {
                for (var row = rows.next(); row != null; row = rows.next()) {
                    var id = DocumentKey.read(row).hex();
                    if (row.readByte() == 1) {
                        gone.put(id, new Gone(DocumentKey.read(row).hex(), row.readLong()));
                    }
                }
            }
        }
        return gone;
    }

    /// Shingles as strings.
    private static Set<String> shingles(String text) {
        var plain = NormalisedText.fold(text).replaceAll("[\\s\u3000]", "");
        return plain.length() < Shingles.LENGTH
                ? Set.of(plain)
                : IntStream.rangeClosed(0, plain.length() - Shingles.LENGTH)
                        .mapToObj(i -> plain.substring(i, i + Shingles.LENGTH))
                        .collect(Collectors.toSet());
    }

    private static long jaccard(Set<String> one, Set<String> other) {
        var common = new HashSet<>(one);
        common.retainAll(other);
        return 1_000_000L * common.size() / (one.size() + other.size() - common.size());
    }

    /// Every document, in the order of survivors, against every one that stays.
    private static Map<String, Gone> expected(List<Text> texts) {
        var order = texts.stream()
                .sorted(Comparator.comparingLong((Text text) -> text.identity().rank())
                        .thenComparing(text -> text.identity().id().swapped()))
                .toList();
        var staying = new HashMap<Text, Set<String>>();
        var gone = new HashMap<String, Gone>();
        for (var text : order) {
            var own = shingles(text.text());
            var best = staying.entrySet().stream()
                    .map(each -> new Gone(each.getKey().identity().id().hex(), jaccard(own, each.getValue())))
                    .max(Comparator.comparingLong(Gone::jaccard))
                    .filter(each -> each.jaccard() >= SETTINGS.minJaccard());
            if (best.isPresent()) {
                gone.put(text.identity().id().hex(), best.get());
            } else {
                staying.put(text, own);
            }
        }
        return gone;
    }

    private static String text(Map<String, Text> byId, String id) {
        return Objects.requireNonNull(byId.get(id)).text();
    }

    private static String prose(Random random, int length) {
        return random.ints(length, 0x4e00, 0x5200).mapToObj(Character::toString).collect(Collectors.joining());
    }

    /// Some chars of a text are others now.
    private static String changed(Random random, String text, int changes) {
        var chars = new StringBuilder(text);
        for (var i = 0; i < changes; i++) {
            chars.setCharAt(random.nextInt(chars.length()), (char) (0x6000 + random.nextInt(500)));
        }
        return chars.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void goesWhatAComparisonOfAllWithAllSaysAndNothingElse(long seed) {
        var random = new Random(seed);
        var texts = new ArrayList<Text>();
        for (var family = 0; family < 40; family++) {
            var text = prose(random, 60 + random.nextInt(400));
            for (var copy = 0; copy < 4; copy++) {
                texts.add(text(random, changed(random, text, random.nextInt(1 + text.length() / 40))));
            }
        }

        var found = found(SETTINGS, texts);
        var expected = expected(texts);

        found.forEach((id, gone) -> assertThat(gone.jaccard()).as(id).isGreaterThanOrEqualTo(SETTINGS.minJaccard()));
        assertThat(found.keySet())
                .as("nobody goes for one that goes")
                .noneMatch(id ->
                        found.values().stream().anyMatch(gone -> gone.survivor().equals(id)));
        var both = new HashSet<>(found.keySet());
        both.retainAll(expected.keySet());
        assertThat(both.size()).isGreaterThanOrEqualTo((int) (0.97 * expected.size()));
    }

    @Test
    void twinsInAnotherScriptWidthOrSpacingAreOne() {
        var random = new Random(7);
        var simplified = "人工智能产业的发展需要算力、数据和应用场景，城市为此开放公共数据ABC123。".repeat(2);
        var traditional = "人工智能產業的發展需要算力、數據和應用場景，城市為此開放公共數據ＡＢＣ１２３。 ".repeat(2);

        var found = found(SETTINGS, List.of(text(random, simplified), text(random, traditional)));

        assertThat(found).hasSize(1);
        assertThat(found.values()).allMatch(gone -> gone.jaccard() == 1_000_000);
    }

    @Test
    void aChainOfSmallChangesRemovesNothingThatIsUnlikeWhatStays() {
        var random = new Random(11);
        var texts = new ArrayList<Text>();
        var text = prose(random, 300);
        for (var link = 0; link < 30; link++) {
            texts.add(text(random, text));
            text = changed(random, text, 6);
        }

        var found = found(SETTINGS, texts);

        var byId = texts.stream()
                .collect(Collectors.toMap(each -> each.identity().id().hex(), each -> each));
        found.forEach((id, gone) -> assertThat(jaccard(shingles(text(byId, id)), shingles(text(byId, gone.survivor()))))
                .isGreaterThanOrEqualTo(SETTINGS.minJaccard()));
        assertThat(texts.size() - found.size()).as("what stays").isGreaterThan(3);
    }

    @Test
    void ofAFamilyOfOneTemplateOnlyTheMostSimilarGo() {
        var random = new Random(13);
        var settings = new NearDuplicateSettings(20, 7, 800_000, 950_000, 600_000, 64, 10, 950_000);
        var template = prose(random, 400);
        var texts = new ArrayList<Text>();
        for (var page = 0; page < 40; page++) {
            texts.add(text(random, template + prose(random, 30)));
        }

        assertThat(found(settings, texts)).isEmpty();
        assertThat(found(SETTINGS, texts)).as("without the guard").hasSizeGreaterThan(20);
    }
}
