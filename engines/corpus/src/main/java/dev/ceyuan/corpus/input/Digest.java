package dev.ceyuan.corpus.input;

import dev.ceyuan.corpus.digest.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/// A SHA-256 in the making, and how many bytes went into it.
final class Digest {
    private final MessageDigest sha256 = Sha256.begin();
    private long length;

    /// Of bytes in memory, in hexadecimal digits.
    static String of(byte[] bytes, int from, int to) {
        return new Digest().add(bytes, from, to).hex();
    }

    /// Of a file, as far as it can be read.
    static String of(Path path, long size) throws IOException {
        return of(path, 0, size);
    }

    /// Of a stretch of a file, as far as it can be read.
    static String of(Path path, long from, long to) throws IOException {
        var digest = new Digest();
        var chunk = new byte[Window.CHUNK];
        try (var source = ChannelSource.open(path, from, to)) {
            for (var read = source.read(chunk, 0, chunk.length); read > 0; ) {
                digest.add(chunk, 0, read);
                read = source.read(chunk, 0, chunk.length);
            }
        } catch (Unreadable e) {
            return digest.hex(); // it became shorter meanwhile
        }
        return digest.hex();
    }

    Digest add(byte[] bytes, int from, int to) {
        sha256.update(bytes, from, to - from);
        length += to - from;
        return this;
    }

    long length() {
        return length;
    }

    /// Ends it.
    String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
