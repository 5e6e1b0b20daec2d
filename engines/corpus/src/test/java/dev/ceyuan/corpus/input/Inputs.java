package dev.ceyuan.corpus.input;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/// Makes files to read.
final class Inputs {
    private Inputs() {}

    static InputFile file(Path folder, String name, byte[] content) {
        return file(folder, name, content, InputOptions.defaults());
    }

    static InputFile file(Path folder, String name, byte[] content, InputOptions options) {
        try {
            return InputFile.of(Files.write(folder.resolve(name), content), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputFile file(Path folder, String name, String content) {
        return file(folder, name, utf8(content));
    }

    /// Everything in a file with some content.
    static Taken taken(Path folder, String name, String content) {
        return Taken.of(file(folder, name, content), 1 << 20);
    }

    static Taken taken(Path folder, String name, byte[] content) {
        return Taken.of(file(folder, name, content), 1 << 20);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] in(String encoding, String text) {
        return text.getBytes(Charset.forName(encoding));
    }

    /// A member for each part.
    static byte[] gzip(byte[]... parts) {
        var members = new ByteArrayOutputStream();
        try {
            for (var part : parts) {
                try (var member = new GZIPOutputStream(members)) {
                    member.write(part);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return members.toByteArray();
    }

    /// A frame for each part.
    static byte[] zstd(byte[]... parts) {
        var frames = new ByteArrayOutputStream();
        for (var part : parts) {
            frames.writeBytes(Zstd.compress(part));
        }
        return frames.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] resource(String name) {
        try (InputStream stream = Inputs.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("No resource " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputOptions limited(InputLimits limits) {
        return new InputOptions("text", "id", limits);
    }
}
