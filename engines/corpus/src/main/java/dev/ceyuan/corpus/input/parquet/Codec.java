package dev.ceyuan.corpus.input.parquet;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/// Decompresses pages (`CompressionCodec` in parquet.thrift).
final class Codec {
    private static final int NONE = 0;
    private static final int SNAPPY = 1;
    private static final int GZIP = 2;
    private static final int ZSTD = 6;

    private Codec() {}

    static void check(int codec, Slice at) throws ParquetDamage {
        if (codec != NONE && codec != SNAPPY && codec != GZIP && codec != ZSTD) {
            throw at.unsupported("a codec among none, snappy, gzip and zstd instead of %d".formatted(codec));
        }
    }

    /// @param size of what comes out
    static byte[] decompressed(int codec, Slice stored, int size) throws ParquetDamage {
        check(codec, stored);
        var length = stored.left();
        var twin = stored.twin();
        var from = twin.skip(length);
        var bytes = new byte[size];
        var filled = switch (codec) {
            case SNAPPY -> Snappy.decompress(stored.twin(), bytes);
            case GZIP -> gzip(new ByteArrayInputStream(stored.bytes(), from, length), bytes);
            case ZSTD -> zstd(bytes, stored.bytes(), from, length);
            default -> plain(stored, from, bytes);
        };
        if (filled != size) {
            throw stored.malformed("a compressed page of %d bytes".formatted(size));
        }
        return bytes;
    }

    private static int plain(Slice stored, int from, byte[] into) {
        if (stored.left() != into.length) {
            return -1;
        }
        System.arraycopy(stored.bytes(), from, into, 0, into.length);
        return into.length;
    }

    private static int gzip(ByteArrayInputStream stored, byte[] into) {
        try (var stream = new GZIPInputStream(stored)) {
            var filled = stream.readNBytes(into, 0, into.length);
            return stream.read() < 0 ? filled : -1;
        } catch (IOException e) {
            return -1; // the bytes are in memory: it can only mean that they are malformed
        }
    }

    private static int zstd(byte[] into, byte[] stored, int from, int length) {
        try {
            var filled = Zstd.decompressByteArray(into, 0, into.length, stored, from, length);
            return Zstd.isError(filled) ? -1 : (int) filled;
        } catch (ZstdException e) {
            return -1;
        }
    }
}
