package dev.ceyuan.corpus.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.input.Refusal.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompressionTest {
    private static final byte[] ONE = Inputs.utf8("{\"text\":\"一\"}\n");
    private static final byte[] TWO = Inputs.utf8("{\"text\":\"二\"}\n");

    @TempDir
    private Path folder;

    @Test
    void readsAllMembersAndFrames() {
        var empty = new byte[0];

        assertThat(Inputs.taken(folder, "a.jsonl.gz", Inputs.gzip(ONE, empty, TWO))
                        .texts())
                .containsExactly("一", "二");
        assertThat(Inputs.taken(folder, "a.jsonl.zst", Inputs.zstd(ONE, empty, TWO))
                        .texts())
                .containsExactly("一", "二");
    }

    @Test
    void passesOverFramesThatAreToBePassedOver() {
        var skipped = new byte[] {0x5A, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3};

        var taken =
                Inputs.taken(folder, "a.jsonl", Inputs.joined(skipped, Inputs.zstd(ONE), skipped, Inputs.zstd(TWO)));

        assertThat(taken.texts()).containsExactly("一", "二");
    }

    @Test
    void readsMembersWithAllFieldsInTheirHeader() {
        var bare = Inputs.gzip(ONE);
        var fields = new byte[] {2, 0, 9, 9, 'n', 0, 'c', 0, 1, 2};
        var header = Arrays.copyOf(bare, 10);
        header[3] = 0x1E;

        var taken = Inputs.taken(
                folder, "a.jsonl", Inputs.joined(header, fields, Arrays.copyOfRange(bare, 10, bare.length)));

        assertThat(taken.texts()).containsExactly("一");
    }

    @Test
    void takesZerosBehindTheLastMemberForPaddingAndNothingElse() {
        var padded = Inputs.joined(Inputs.gzip(ONE), new byte[100]);
        var soiled = Inputs.joined(Inputs.gzip(ONE), new byte[100], ONE);
        var followed = Inputs.joined(Inputs.gzip(ONE), ONE);

        assertThat(Inputs.taken(folder, "a.jsonl", padded).events()).hasSize(1);
        assertThat(Inputs.taken(folder, "b.jsonl", soiled).reasons()).containsExactly(Reason.BROKEN_COMPRESSION);
        assertThat(Inputs.taken(folder, "c.jsonl", followed).reasons()).containsExactly(Reason.BROKEN_COMPRESSION);
    }

    @Test
    void aWrongChecksumEndsTheFileBehindWhatWasRead() {
        var content = Inputs.joined(Inputs.gzip(ONE), Inputs.gzip(TWO));
        content[Inputs.gzip(ONE).length - 8] ^= 1;

        var taken = Inputs.taken(folder, "a.jsonl.gz", content);

        assertThat(taken.texts()).containsExactly("一");
        assertThat(taken.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.BROKEN_COMPRESSION);
            assertThat(refusal.expected()).startsWith("the CRC-32 of what was inflated before byte");
            assertThat(refusal.at()).isEqualTo(ONE.length);
            assertThat(refusal.endsFile()).isTrue();
        });
    }

    @Test
    void aCutFileGivesTheLinesBeforeTheCut() {
        var lines = incompressible(3000);
        for (var sample : new byte[][] {Inputs.gzip(lines), Inputs.zstd(lines)}) {
            var cut = Arrays.copyOf(sample, sample.length * 2 / 3);

            var taken = Inputs.taken(folder, "a.jsonl", cut);

            assertThat(taken.texts()).hasSizeBetween(1000, 2100);
            assertThat(taken.refusals()).singleElement().satisfies(refusal -> {
                assertThat(refusal.reason()).isEqualTo(Reason.CUT_SHORT);
                assertThat(refusal.endsFile()).isTrue();
                assertThat(refusal.length()).isLessThan(400);
                assertThat(refusal.sha256()).isEqualTo(Digest.of(lines, (int) refusal.offset(), (int)
                        (refusal.offset() + refusal.length())));
            });
        }
    }

    @Test
    void whatInflatesToMoreThanIsAllowedEndsAtThatByte() throws IOException {
        var most = 16 << 20; // small files may be as dense as they like
        for (var bomb : new byte[][] {gzipBomb(), zstdBomb()}) {
            var file = Inputs.file(folder, "bomb.jsonl", bomb);

            var taken = Taken.of(file, 1 << 22);

            assertThat(file.size()).isLessThan(300_000);
            assertThat(taken.refusals()).singleElement().satisfies(refusal -> {
                assertThat(refusal.reason()).isEqualTo(Reason.TOO_DENSE);
                assertThat(refusal.at()).isEqualTo(Math.max(most, 250 * file.size()));
                assertThat(refusal.endsFile()).isTrue();
            });
            assertThat(taken.length()).isEqualTo(Math.max(most, 250 * file.size()));
        }
    }

    @Test
    void refusesFramesThatLookBackTooFar() {
        try (var context = new ZstdCompressCtx()) {
            context.setLong(30).setLevel(1);
            var frame = context.compress(ONE);
            frame[5] = (byte) 0xB0; // a window of 4 GiB

            var taken = Inputs.taken(folder, "a.jsonl", frame);

            assertThat(taken.records()).isEmpty();
            assertThat(taken.reasons()).hasSize(1);
        }
    }

    @Test
    void aNameThatPromisesCompressionIsHeldToIt() {
        assertThatThrownBy(() -> Inputs.file(folder, "a.jsonl.gz", "{\"text\":\"a\"}"))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("the first bytes of a gzip or zstd file")
                .hasMessageContaining("a.jsonl.gz, byte 0");
    }

    /// Lines of random digits.
    private static byte[] incompressible(int lines) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(9);
        var content = new StringBuilder();
        for (var i = 0; i < lines; i++) {
            content.append("{\"text\":\"");
            for (var j = 0; j < 8; j++) {
                content.append(Long.toHexString(random.nextLong()));
            }
            content.append("\"}\n");
        }
        return Inputs.utf8(content.toString());
    }

    private static byte[] gzipBomb() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var member = new GZIPOutputStream(bomb)) {
            for (var i = 0; i < 64; i++) {
                member.write(new byte[1 << 20]);
            }
        }
        return bomb.toByteArray();
    }

    private static byte[] zstdBomb() {
        return Zstd.compress(new byte[64 << 20]);
    }
}
