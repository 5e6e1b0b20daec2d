package dev.ceyuan.corpus.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import com.sun.management.ThreadMXBean;
import dev.ceyuan.corpus.input.Refusal.Reason;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A line of 100 MB costs no more memory than the longest line that is allowed.
@Timeout(60)
class LargeInputTest {
    private static final int LINE = 100_000_000;
    private static final int MOST = 1 << 20;
    private static final InputOptions OPTIONS =
            Inputs.limited(new InputLimits(MOST, MOST, 1L << 30, 100_000, 100, MOST));

    @TempDir
    private Path folder;

    @Test
    void aVeryLongLineOfAPlainFileIsRefusedWithoutBeingHeld() throws IOException {
        var path = folder.resolve("a.jsonl");
        try (var file = new BufferedOutputStream(Files.newOutputStream(path))) {
            write(file);
        }

        checkInBoundedMemory(path);
    }

    @Test
    void aVeryLongLineOfACompressedFileIsRefusedWithoutBeingHeld() throws IOException {
        var path = folder.resolve("a.jsonl.zst");
        try (var file = new ZstdOutputStream(Files.newOutputStream(path), 1)) {
            write(file);
        }

        checkInBoundedMemory(path);
    }

    @Test
    void aTextThatIsTooLargeIsRefusedWithItsDigest() throws IOException {
        var content = "字".repeat(MOST);
        for (var name : new String[] {"a.txt", "b.txt.gz"}) {
            var bytes = name.endsWith("gz") ? Inputs.gzip(Inputs.utf8(content)) : Inputs.utf8(content);
            var taken = Taken.of(Inputs.file(folder, name, bytes, OPTIONS), 1);

            assertThat(taken.refusals()).singleElement().satisfies(refusal -> {
                assertThat(refusal.reason()).isEqualTo(Reason.TEXT_TOO_LARGE);
                assertThat(refusal.at()).isEqualTo(MOST);
                assertThat(refusal.length()).isEqualTo(3L * MOST);
                assertThat(refusal.sha256()).isEqualTo(Digest.of(Inputs.utf8(content), 0, 3 * MOST));
            });
        }
    }

    @Test
    void aPageOfTooManyTagsIsNotParsed() {
        var file = Inputs.file(folder, "a.html", Inputs.utf8("<b>".repeat(101)), OPTIONS);

        assertThat(Taken.of(file, 1).reasons()).containsExactly(Reason.TOO_MANY_TAGS);
    }

    @Test
    void rowsThatRepeatALargeTextAreReadOnlyToTheLimit() {
        var file = Inputs.file(folder, "a.parquet", Inputs.resource("dense.parquet"));

        var taken = Taken.of(file, 1 << 20);

        assertThat(file.size()).isLessThan(10_000);
        assertThat(taken.records()).hasSize((16 << 20) / 500_001); // 500,000 letters each
        assertThat(taken.reasons()).containsExactly(Reason.TOO_DENSE);
        assertThat(taken.length()).isEqualTo(5000);
    }

    private static void write(OutputStream file) throws IOException {
        file.write(Inputs.utf8("{\"text\":\"前\"}\n"));
        var part = Inputs.utf8("a".repeat(1_000_000));
        for (var i = 0; i < LINE / part.length; i++) {
            file.write(part);
        }
        file.write(Inputs.utf8("\n{\"text\":\"后\"}\n"));
    }

    private static void checkInBoundedMemory(Path path) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();

        var taken = Taken.of(InputFile.of(path, OPTIONS), 1 << 22);

        var allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(allocated).isLessThan(24L * MOST);
        assertThat(taken.texts()).containsExactly("前", "后");
        assertThat(taken.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.LINE_TOO_LARGE);
            assertThat(refusal.length()).isEqualTo(LINE + 1);
            assertThat(refusal.offset()).isEqualTo(15);
        });
    }
}
