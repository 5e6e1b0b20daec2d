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
