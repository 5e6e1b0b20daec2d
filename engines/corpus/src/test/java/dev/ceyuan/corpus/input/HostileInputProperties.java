package dev.ceyuan.corpus.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.ceyuan.corpus.CorpusException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Ten thousand damaged files of all formats: each is read to its end or refused with its place, in bounded
/// memory, and in the same way whatever the size of the blocks.
@Timeout(120)
class HostileInputProperties {
    private static final int FILES = 10_000;
    private static final long SEED = Long.getLong("ceyuan.seed", 20_261_129L);
    private static final long MOST_MEMORY = 64 << 20; // four times what a small file may decompress to
    private static final InputOptions OPTIONS =
            Inputs.limited(new InputLimits(1 << 16, 1 << 17, 1 << 24, 100, 10_000, 1 << 20));
    private static final List<Map.Entry<String, byte[]>> SAMPLES =
            List.copyOf(Samples.all().entrySet());

    private enum Outcome {
        READ,
        REFUSED_IN_PART,
        NOT_OPENED
    }

    @TempDir
    private Path folder;

    @Test
    void everyDamagedFileIsReadOrRefusedWithItsPlace() {
        var outcomes = new ConcurrentHashMap<Outcome, Integer>();

        LongStream.range(SEED, SEED + FILES).parallel().forEach(seed -> outcomes.merge(outcome(seed), 1, Integer::sum));

        System.out.println("damaged files seed=" + SEED + " outcomes=" + new EnumMap<>(outcomes));
        assertThat(outcomes).containsOnlyKeys(Outcome.values());
        assertThat(outcomes.get(Outcome.REFUSED_IN_PART)).isGreaterThan(FILES / 3);
    }

    private Outcome outcome(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var sample = SAMPLES.get(random.nextInt(SAMPLES.size()));
        var path = folder.resolve(seed + "-" + sample.getKey());
        try {
            Files.write(path, damaged(random, sample.getValue()));
            var outcome = read(seed, InputFile.of(path, OPTIONS));
            Files.delete(path);
            return outcome;
        } catch (CorpusException e) {
            assertThat(e.subject()).contains(path.toString());
            return Outcome.NOT_OPENED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("seed %d (%s)".formatted(seed, path), e);
        }
    }

    private static Outcome read(long seed, InputFile file) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();

        var whole = Taken.of(file, 1 << 20);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_MEMORY);
        if (seed % 2 == 0) {
            isTheSame(Taken.of(file, 200 + seed % 1000), whole);
        }
        for (var refusal : whole.refusals()) {
            assertThat(refusal.file()).isEqualTo(file.name());
            assertThat(refusal.at()).isNotNegative();
            assertThat(refusal.expected()).isNotBlank();
        }
        if (file.compression() == Compression.NONE && file.format() != InputFormat.PARQUET) {
            assertThat(whole.length()).isEqualTo(file.size());
        }
        return whole.refusals().isEmpty() ? Outcome.READ : Outcome.REFUSED_IN_PART;
    }

    private static void isTheSame(Taken parts, Taken whole) {
        for (var i = 0; i < Math.min(parts.events().size(), whole.events().size()); i++) {
            assertThat(parts.events().get(i)).isEqualTo(whole.events().get(i));
        }
        assertThat(parts.events()).hasSameSizeAs(whole.events());
    }

    private static byte[] damaged(RandomGenerator random, byte[] whole) {
        var bytes = whole.clone();
        var damages = 1 + random.nextInt(3);
        for (var i = 0; i < damages && bytes.length > 8; i++) {
            bytes = damagedOnce(random, bytes);
        }
        return bytes;
    }

    private static byte[] damagedOnce(RandomGenerator random, byte[] bytes) {
        var from = random.nextInt(bytes.length);
        var to = Math.min(bytes.length, from + 1 + random.nextInt(16));
        return switch (random.nextInt(7)) {
            case 0 -> Inputs.joined(part(bytes, 0, from), part(bytes, to, bytes.length)); // something is missing
            case 1 -> part(bytes, 0, from); // cut
            case 2 -> Inputs.joined(part(bytes, 0, to), part(bytes, from, bytes.length)); // something stands twice
            case 3 -> Inputs.joined(part(bytes, from, bytes.length), part(bytes, 0, from)); // turned around
            case 4 -> filled(bytes, from, to, (byte) (random.nextBoolean() ? 0 : 0xFF));
            default -> {
                bytes[from] =
                        (byte) (random.nextBoolean() ? random.nextInt(256) : bytes[from] ^ 1 << random.nextInt(8));
                yield bytes;
            }
        };
    }

    private static byte[] part(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    private static byte[] filled(byte[] bytes, int from, int to, byte with) {
        Arrays.fill(bytes, from, to, with);
        return bytes;
    }
}
