package dev.ceyuan.matching;

import static dev.ceyuan.matching.Samples.need;
import static dev.ceyuan.matching.Samples.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.matching.MatchIndex.Opening;
import dev.ceyuan.matching.MatchIndex.Opening.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexDirectoryTest {

    private static final MatchingSpecification STANDARD = MatchingSpecification.standard();

    @TempDir
    private Path directory;

    private MatchIndex open() {
        return ((Opening.Ready) MatchIndex.open(directory, STANDARD, Samples.encoder())).index();
    }

    private Opening.Unusable refused(MatchingSpecification specification) {
        return (Opening.Unusable) MatchIndex.open(directory, specification, Samples.encoder());
    }

    private void fill() {
        try (var index = open()) {
            index.put(Samples.offers().subList(0, 3));
        }
    }

    @Test
    void findsAfterOpeningAgainWhatWasThereBefore() {
        fill();

        try (var index = open()) {
            assertThat(index.revisions(Side.OFFER)).containsOnlyKeys("o0", "o1", "o2");
            assertThat(index.match(MatchRequest.of(need("n", "智能客服", "", Map.of()), 1))
                            .matches())
                    .extracting(match -> match.item().id())
                    .containsExactly("o0");
        }
    }

    @Test
    void refusesASecondWriter() {
        try (var _ = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOfSatisfying(
                            MatchingException.class,
                            e -> assertThat(e.kind()).isEqualTo(MatchingException.Kind.DIRECTORY_IN_USE));
        }
    }

    @Test
    void noticesDamagedAndCutFiles() throws IOException {
        fill();
        try (var files = Files.list(directory.resolve("lucene"))) {
            for (var file : files.filter(f -> Files.isRegularFile(f)).toList()) {
                var name = file.getFileName().toString();
                if (name.equals("write.lock")) {
                    continue;
                }
                var whole = Files.readAllBytes(file);
                flipByte(file, whole.length / 2);
                assertThat(refused(STANDARD).reason()).as("flipped %s", name).isEqualTo(Reason.CORRUPT);
                Files.write(file, Arrays.copyOf(whole, whole.length / 2));
                assertThat(refused(STANDARD).reason()).as("cut %s", name).isEqualTo(Reason.CORRUPT);
                Files.write(file, whole);
            }
        }
        try (var index = open()) {
            assertThat(index.revisions(Side.OFFER)).hasSize(3);
        }
    }

    private static void flipByte(Path file, long place) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var one = ByteBuffer.allocate(1);
            channel.read(one, place);
            one.put(0, (byte) ~one.get(0)).rewind();
            channel.write(one, place);
        }
    }

    @Test
    void refusesFilesThatDependOnOtherDecisions() {
        fill();
        var other = new MatchingSpecification(
                STANDARD.version(),
                STANDARD.rules(),
                STANDARD.weights(),
                STANDARD.meaningShares(),
                new MatchingSpecification.Passages(100, 80, 10),
                STANDARD.limits());

        assertThat(refused(other).reason()).isEqualTo(Reason.FOREIGN_VERSION);
    }

    @Test
    void refusesADirectoryOfOtherThings() throws IOException {
        Files.writeString(directory.resolve("diary.txt"), "…");

        assertThat(refused(STANDARD).reason()).isEqualTo(Reason.NOT_AN_INDEX);
        MatchIndex.discard(directory);
        assertThat(directory.resolve("diary.txt")).exists();
    }

    @Test
    void isBuiltAnewFromTheCachedVectorsAfterItWasDiscarded() throws IOException {
        fill();
        var cached = Files.size(directory.resolve(VectorCache.FILE));

        MatchIndex.discard(directory);
        fill();

        assertThat(Files.size(directory.resolve(VectorCache.FILE))).isEqualTo(cached);
        try (var index = open()) {
            assertThat(index.revisions(Side.OFFER)).hasSize(3);
        }
    }

    @Test
    void encodesAgainWhatWasDamagedInTheCache() throws IOException {
        fill();
        var cache = directory.resolve(VectorCache.FILE);
        var expected = Samples.encoder().encode(List.of(Samples.OFFER_TEXTS.getFirst()));
        flipByte(cache, 100);
        Files.write(cache, new byte[] {1, 2, 3}, StandardOpenOption.APPEND);

        try (var vectors = VectorCache.open(cache, Samples.encoder())) {
            assertThat(vectors.vector(Samples.OFFER_TEXTS.getFirst())).hasSize(512);
            assertThat(VectorUtil.dotProduct(vectors.vector(Samples.OFFER_TEXTS.getFirst()), expected.getFirst()))
                    .isGreaterThan(0.98f);
        }
    }

    @Test
    void keepsWhatWasCommittedWhenTheProcessIsKilled() throws Exception {
        var random = new SplittableRandom(3);
        var committed = 0;
        for (var round = 0; round < 3; round++) {
            var child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            EndlessWriter.class.getName(),
                            directory.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var acknowledged = child.inputReader()) {
                var wanted = committed + random.nextInt(3, 12);
                while (committed < wanted) {
                    committed = Integer.parseInt(acknowledged.readLine());
                }
                // Not Process.destroyForcibly, which also closes what was acknowledged and not yet read.
                child.toHandle().destroyForcibly();
                child.waitFor();
                for (var line = acknowledged.readLine(); line != null; line = acknowledged.readLine()) {
                    committed = line.isEmpty() ? committed : Integer.parseInt(line);
                }
            }
            try (var index = open()) {
                var found = index.revisions(Side.OFFER).size();
                assertThat(found).isBetween(committed, committed + EndlessWriter.STEP);
                committed = found;
            }
        }
    }

    @Test
    void itemsWithoutTextAreKept() {
        try (var index = open()) {
            index.put(List.of(offer("bare", "", "", Map.of("price", Samples.amount(3)))));

            assertThat(index.match(MatchRequest.of(need("n", "任何", "", Map.of()), 1))
                            .matches())
                    .extracting(match -> match.item().id())
                    .containsExactly("bare");
        }
    }
}
