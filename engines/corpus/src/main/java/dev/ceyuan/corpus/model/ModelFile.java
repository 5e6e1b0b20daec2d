package dev.ceyuan.corpus.model;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.digest.Sha256;
import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.corpus.wording.Wording;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/// How a model is stored, big-endian: the letters `CYLM`, version, SHA-256 of the training, number of
/// samples, unit, slope and intercept of the calibration, weights of statistics, number of bits of the hash,
/// weights of n-grams, SHA-256 of all that.
final class ModelFile {
    /// Grows whenever the same bytes would give another score.
    static final int VERSION = 1;

    private static final int MAGIC = 0x43594C4D;
    private static final int DIGEST = 32;
    private static final int STATISTICS = Statistics.COUNT * Statistics.BUCKETS + 1;
    private static final int HEAD = 2 * Integer.BYTES + DIGEST + (5 + STATISTICS) * Integer.BYTES;
    private static final int MOST_BITS = 24;

    private ModelFile() {}

    static byte[] write(LinearModel.Parts parts) {
        var grams = parts.grams();
        var buffer = ByteBuffer.allocate(HEAD + grams.length + DIGEST);
        buffer.putInt(MAGIC).putInt(VERSION);
        buffer.put(HexFormat.of().parseHex(parts.trainedOn()));
        buffer.putInt(parts.samples()).putInt(parts.unit());
        buffer.putInt(parts.calibration().slope()).putInt(parts.calibration().intercept());
        for (var weight : parts.statistics()) {
            buffer.putInt(weight);
        }
        buffer.putInt(Integer.numberOfTrailingZeros(grams.length)).put(grams);
        buffer.put(digest(buffer.array(), buffer.position()));
        return buffer.array();
    }

    static LinearModel.Parts read(String name, byte[] content) {
        if (content.length < HEAD + DIGEST) {
            throw wrong(name, ErrorWords.say("model.short", content.length));
        }
        var buffer = ByteBuffer.wrap(content);
        if (buffer.getInt() != MAGIC) {
            throw wrong(name, ErrorWords.say("model.none"));
        }
        var version = buffer.getInt();
        if (version != VERSION) {
            throw wrong(name, ErrorWords.say("model.version", version, VERSION));
        }
        var end = content.length - DIGEST;
        if (!Arrays.equals(digest(content, end), Arrays.copyOfRange(content, end, content.length))) {
            throw wrong(name, ErrorWords.say("model.damaged"));
        }
        return parts(name, buffer);
    }

    private static LinearModel.Parts parts(String name, ByteBuffer buffer) {
        var trainedOn = new byte[DIGEST];
        buffer.get(trainedOn);
        var samples = buffer.getInt();
        var unit = buffer.getInt();
        var calibration = new Calibration(buffer.getInt(), buffer.getInt());
        var statistics = new int[STATISTICS];
        for (var i = 0; i < STATISTICS; i++) {
            statistics[i] = buffer.getInt();
        }
        var bits = buffer.getInt();
        if (bits < 1 || bits > MOST_BITS || buffer.remaining() != (1 << bits) + DIGEST) {
            throw wrong(name, ErrorWords.say("model.bits", bits));
        }
        var grams = new byte[1 << bits];
        buffer.get(grams);
        return new LinearModel.Parts(
                HexFormat.of().formatHex(trainedOn), samples, unit, calibration, statistics, grams);
    }

    private static byte[] digest(byte[] content, int length) {
        var digest = Sha256.begin();
        digest.update(content, 0, length);
        return digest.digest();
    }

    private static CorpusException wrong(String name, Wording message) {
        return new CorpusException(CorpusException.Kind.RECIPE, name, message);
    }
}
