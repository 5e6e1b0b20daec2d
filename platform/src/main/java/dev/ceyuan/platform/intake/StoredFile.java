package dev.ceyuan.platform.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

/// An upload as a temporary file, so that memory does not grow with it. Closing deletes it.
final class StoredFile implements AutoCloseable {
    private final Path path;
    private final long bytes;
    private final String sha256;

    private StoredFile(Path path, long bytes, String sha256) {
        this.path = path;
        this.bytes = bytes;
        this.sha256 = sha256;
    }

    /// Reads an upload, at most one byte more than `most`: the tables library then refuses the file as too
    /// large.
    static StoredFile read(InputStream upload, long most) {
        var digest = sha256();
        return write(
                path -> {
                    try (var out = Files.newOutputStream(path)) {
                        copy(new DigestInputStream(upload, digest), out, most + 1);
                    }
                },
                digest);
    }

    /// Writes a temporary file.
    static StoredFile write(Writing writing) {
        return write(writing, sha256());
    }

    private static StoredFile write(Writing writing, MessageDigest digest) {
        try {
            var path = Files.createTempFile("ceyuan-import-", ".tmp");
            var written = false;
            try {
                writing.to(path);
                written = true;
                return new StoredFile(path, Files.size(path), HexFormat.of().formatHex(digest.digest()));
            } finally {
                if (!written) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    long bytes() {
        return bytes;
    }

    /// In lower-case hexadecimal.
    String sha256Hex() {
        return sha256;
    }

    /// Hands over the content piece by piece.
    void forEachChunk(int chunkBytes, Consumer<byte[]> receiver) {
        try (var in = Files.newInputStream(path)) {
            for (var chunk = in.readNBytes(chunkBytes); chunk.length > 0; chunk = in.readNBytes(chunkBytes)) {
                receiver.accept(chunk);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(InputStream in, OutputStream out, long most) throws IOException {
        var buffer = new byte[1 << 16];
        for (var left = most; left > 0; ) {
            var read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                return;
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /// Fills a file.
    @FunctionalInterface
    interface Writing {
        void to(Path path) throws IOException;
    }
}
