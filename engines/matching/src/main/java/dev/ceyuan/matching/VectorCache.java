package dev.ceyuan.matching;

import dev.ceyuan.text.NormalisedText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// Vectors by the content they were made of, so that nothing is encoded twice, not even after the index is
/// rebuilt.
///
/// The file is a sequence of records of one size: 16 bytes of the SHA-256 of encoder and folded text,
/// vector, CRC-32C. Records are only appended, in one write each; one that was cut or damaged fails its
/// checksum and is encoded again. Recently used vectors are also held in memory.
final class VectorCache implements AutoCloseable {

    static final String FILE = "vectors.bin";

    private static final int KEY_BYTES = 16;
    private static final int RECENT = 2048;
    /// Texts encoded between two reports of progress, and how they are shared out among the cores.
    private static final int STEP = 512;

    private static final int SLICE = 32;

    private final TextEncoder encoder;
    private final @Nullable FileChannel file;
    private final int recordBytes;
    private final Map<Key, Long> places = new HashMap<>();
    private final Map<Key, float[]> recent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, float[]> eldest) {
            return size() > RECENT;
        }
    };

    /// First 16 bytes of a content hash.
    private record Key(long high, long low) {}

    private VectorCache(TextEncoder encoder, @Nullable FileChannel file) {
        this.encoder = encoder;
        this.file = file;
        recordBytes = KEY_BYTES + encoder.dimensions() * Float.BYTES + Integer.BYTES;
    }

    static VectorCache inMemory(TextEncoder encoder) {
        return new VectorCache(encoder, null);
    }

    static VectorCache open(Path path, TextEncoder encoder) throws IOException {
        var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var cache = new VectorCache(encoder, file);
        cache.readPlaces(file);
        return cache;
    }

    private void readPlaces(FileChannel file) throws IOException {
        var records = file.size() / recordBytes;
        file.truncate(records * recordBytes);
        var key = ByteBuffer.allocate(KEY_BYTES);
        for (var record = 0L; record < records; record++) {
            key.clear();
            file.read(key, record * recordBytes);
            key.flip();
            places.put(new Key(key.getLong(), key.getLong()), record * recordBytes);
        }
    }

    /// Whether a vector that had to be made is worth a place in the file.
    enum Keep {
        IN_FILE,
        IN_MEMORY
    }

    /// Unit vectors of the texts, in their order.
    List<float[]> vectors(List<String> texts, Keep keep, ProgressListener listener) {
        var keys = texts.stream().map(this::key).toList();
        var known = new HashMap<Key, float[]>();
        var missing = new LinkedHashMap<Key, String>();
        for (var i = 0; i < texts.size(); i++) {
            var key = keys.get(i);
            if (!known.containsKey(key) && !missing.containsKey(key)) {
                var text = texts.get(i);
                cached(key).ifPresentOrElse(vector -> known.put(key, vector), () -> missing.put(key, text));
            }
        }
        encode(missing, known, keep, listener);
        return keys.stream().map(key -> Objects.requireNonNull(known.get(key))).toList();
    }

    float[] vector(String text) {
        return vectors(List.of(text), Keep.IN_MEMORY, ProgressListener.NONE).getFirst();
    }

    private void encode(Map<Key, String> missing, Map<Key, float[]> known, Keep keep, ProgressListener listener) {
        // Neighbours in length share a batch, so the whole is sorted before it is cut.
        var order = new ArrayList<>(missing.keySet());
        order.sort(Comparator.comparingInt(
                key -> Objects.requireNonNull(missing.get(key)).length()));
        for (var from = 0; from < order.size(); from += STEP) {
            var step = order.subList(from, Math.min(order.size(), from + STEP));
            slices(step).parallelStream()
                    .map(slice -> encoder.encode(slice.stream()
                            .map(missing::get)
                            .map(Objects::requireNonNull)
                            .toList()))
                    .toList()
                    .stream()
                    .flatMap(List::stream)
                    .forEachOrdered(new Pairing(step, known)::next);
            step.forEach(key -> remember(key, Objects.requireNonNull(known.get(key)), keep));
            listener.progressed(from + step.size(), order.size());
        }
    }

    private static List<List<Key>> slices(List<Key> step) {
        var slices = new ArrayList<List<Key>>();
        for (var from = 0; from < step.size(); from += SLICE) {
            slices.add(step.subList(from, Math.min(step.size(), from + SLICE)));
        }
        return slices;
    }

    private synchronized Optional<float[]> cached(Key key) {
        var vector = recent.get(key);
        var place = places.get(key);
        if (vector == null && place != null && file != null) {
            vector = read(file, place);
            if (vector == null) {
                places.remove(key);
            } else {
                recent.put(key, vector);
            }
        }
        return Optional.ofNullable(vector);
    }

    private float @Nullable [] read(FileChannel file, long place) {
        var record = ByteBuffer.allocate(recordBytes);
        try {
            file.read(record, place);
        } catch (IOException e) {
            throw failure("a vector cannot be read", e);
        }
        if (record.hasRemaining() || record.getInt(recordBytes - Integer.BYTES) != checksum(record)) {
            return null;
        }
        var vector = new float[encoder.dimensions()];
        record.position(KEY_BYTES).slice().asFloatBuffer().get(vector);
        return vector;
    }

    private synchronized void remember(Key key, float[] vector, Keep keep) {
        recent.put(key, vector);
        if (file == null || keep == Keep.IN_MEMORY || places.containsKey(key)) {
            return;
        }
        var record = ByteBuffer.allocate(recordBytes);
        record.putLong(key.high()).putLong(key.low());
        record.position(KEY_BYTES).slice().asFloatBuffer().put(vector);
        record.putInt(recordBytes - Integer.BYTES, checksum(record));
        try {
            var place = file.size();
            file.write(record.clear(), place);
            places.put(key, place);
        } catch (IOException e) {
            throw failure("a vector cannot be written", e);
        }
    }

    synchronized void force() {
        try {
            if (file != null) {
                file.force(false);
            }
        } catch (IOException e) {
            throw failure("vectors cannot be made durable", e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw failure("the cache of vectors cannot be closed", e);
        }
    }

    private int checksum(ByteBuffer record) {
        var checksum = new CRC32C();
        checksum.update(record.array(), 0, recordBytes - Integer.BYTES);
        return (int) checksum.getValue();
    }

    private Key key(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(encoder.identity().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            var hash = ByteBuffer.wrap(digest.digest(NormalisedText.fold(text).getBytes(StandardCharsets.UTF_8)));
            return new Key(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MatchingException failure(String message, IOException cause) {
        return new MatchingException(MatchingException.Kind.STORAGE, FILE, message, cause);
    }

    /// Hands the keys of a step their vectors, in order.
    private static final class Pairing {
        private final List<Key> keys;
        private final Map<Key, float[]> known;
        private int next;

        Pairing(List<Key> keys, Map<Key, float[]> known) {
            this.keys = keys;
            this.known = known;
        }

        void next(float[] vector) {
            known.put(keys.get(next++), vector);
        }
    }
}
