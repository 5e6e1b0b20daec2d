package dev.ceyuan.corpus.input;

import dev.ceyuan.corpus.wording.ErrorWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;

/// A first look at a file.
final class FileLook {
    private static final int HEAD = 1 << 16;
    private static final int MAGIC = 4;

    private FileLook() {}

    static InputFile at(Path path, String name, InputOptions options) throws IOException, Unreadable {
        var attributes = Files.readAttributes(path, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) { // opening a pipe would wait for its other end
            throw new Unreadable(Refusal.Reason.NOT_A_FILE, 0, ErrorWords.say("expected.regular-file"));
        }
        var size = attributes.size();
        var compression = compression(path, name, size);
        var head = head(path, compression, size, options.limits());
        var format = FileFormats.of(name, head);
        if (format == InputFormat.PARQUET && compression != Compression.NONE) {
            throw new Unreadable(Refusal.Reason.UNSUPPORTED, 0, ErrorWords.say("expected.plain-parquet"));
        }
        var encoding = format == InputFormat.JSON_LINES ? TextEncoding.ofLines(head) : TextEncoding.UTF_8;
        return new InputFile(path, name, format, compression, encoding, size, options);
    }

    static ByteSource source(Path path, Compression compression, long size, InputLimits limits) throws IOException {
        var stored = ChannelSource.open(path, 0, size);
        return switch (compression) {
            case NONE -> stored;
            case GZIP -> new BoundedSource(new GzipSource(stored), limits.decompressedFrom(size));
            case ZSTD -> new BoundedSource(new ZstdSource(stored), limits.decompressedFrom(size));
        };
    }

    private static Compression compression(Path path, String name, long size) throws IOException, Unreadable {
        var magic = new byte[MAGIC];
        try (var source = ChannelSource.open(path, 0, Math.min(size, MAGIC))) {
            fill(source, magic);
        }
        if (magic[0] == 0x1F && magic[1] == (byte) 0x8B) {
            return Compression.GZIP;
        }
        var isFrame = magic[0] == 0x28 && magic[1] == (byte) 0xB5 && magic[2] == 0x2F && magic[3] == (byte) 0xFD;
        var isSkipped = (magic[0] & 0xF0) == 0x50 && magic[1] == 0x2A && magic[2] == 0x4D && magic[3] == 0x18;
        if (isFrame || isSkipped) {
            return Compression.ZSTD;
        }
        if (FileFormats.saysCompressed(name)) {
            throw new Unreadable(Refusal.Reason.BROKEN_COMPRESSION, 0, ErrorWords.say("expected.compressed"));
        }
        return Compression.NONE;
    }

    /// The first bytes that come out; fewer if the file is short or damaged.
    private static byte[] head(Path path, Compression compression, long size, InputLimits limits) throws IOException {
        var head = new byte[HEAD];
        try (var source = source(path, compression, size, limits)) {
            return Arrays.copyOf(head, fill(source, head));
        }
    }

    private static int fill(ByteSource source, byte[] into) throws IOException {
        var filled = 0;
        try {
            while (filled < into.length) {
                var read = source.read(into, filled, into.length - filled);
                if (read < 0) {
                    return filled;
                }
                filled += read;
            }
        } catch (Unreadable e) {
            return filled; // whoever reads the file will come to it and say so
        }
        return filled;
    }
}
