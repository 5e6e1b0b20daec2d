package dev.ceyuan.benchmarks;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// One large file of JSON lines made of a folder of compressed ones: first as they are, then again and again with
/// other ids and with Chinese characters changed here and there, by a seed, up to a size.
final class ReplicatedCorpus {
    private static final String ID = "{\"id\": \"";
    private static final int CHARS_OF_AN_EDIT = 500;
    private static final int FIRST_HAN = 0x4E00;
    private static final int COMMON_HAN = 0x5000;

    private final List<Path> files;
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20261129);

    /// @param folder with files `*.jsonl.zst`
    ReplicatedCorpus(Path folder) throws IOException {
        try (var found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".jsonl.zst"))
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no *.jsonl.zst (folder=%s)".formatted(folder));
        }
    }

    /// Writes so many bytes, to the end of the line.
    ///
    /// @return how many there are
    long write(Path to, long size) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(to), 1 << 20)) {
            var written = 0L;
            for (var copy = 0; written < size; copy++) {
                for (var file : files) {
                    written += write(file, copy, out, size - written);
                }
            }
        }
        return Files.size(to);
    }

    private long write(Path file, int copy, OutputStream out, long most) throws IOException {
        var written = 0L;
        try (var lines = new BufferedReader(
                new InputStreamReader(new ZstdInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null && written < most; line = lines.readLine()) {
                var bytes = ((copy == 0 ? line : edited(line, copy)) + "\n").getBytes(StandardCharsets.UTF_8);
                out.write(bytes);
                written += bytes.length;
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return written;
    }

    /// Another han character in the place of one in about 500 chars.
    private String edited(String line, int copy) {
        if (!line.startsWith(ID)) {
            throw new IllegalArgumentException(
                    "a line begins with its id (line=%s)".formatted(line.substring(0, Math.min(40, line.length()))));
        }
        var text = new StringBuilder(line);
        for (var edits = 1 + line.length() / CHARS_OF_AN_EDIT; edits > 0; edits--) {
            var at = random.nextInt(line.length());
            if (Character.UnicodeScript.of(text.charAt(at)) == Character.UnicodeScript.HAN) {
                text.setCharAt(at, (char) (FIRST_HAN + random.nextInt(COMMON_HAN)));
            }
        }
        return text.insert(ID.length(), "copy-" + copy + "/").toString();
    }
}
