package dev.ceyuan.corpus.trial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The openly licensed corpora beside the project, for measurements at full size. They are not part of it.
public final class PublicCorpora {
    private static final String TEXT = "\"text\": \"";

    private PublicCorpora() {}

    /// The files of a folder whose names end so.
    public static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /// The texts of a file; `zstdcat` unpacks it.
    public static List<String> texts(Path file) throws IOException {
        var process = new ProcessBuilder("zstdcat", "--force", file.toString()).start();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var texts = new ArrayList<String>();
            lines.lines().forEach(line -> texts.add(text(line)));
            return texts;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String text(String line) {
        var start = line.indexOf(TEXT) + TEXT.length();
        var text = new StringBuilder(line.length());
        var at = start;
        while (line.charAt(at) != '"') {
            if (line.charAt(at) != '\\') {
                text.append(line.charAt(at++));
            } else if (line.charAt(at + 1) == 'u') {
                text.append((char) Integer.parseInt(line.substring(at + 2, at + 6), 16));
                at += 6;
            } else {
                text.append("\"\\/\b\f\n\r\t".charAt("\"\\/bfnrt".indexOf(line.charAt(at + 1))));
                at += 2;
            }
        }
        return text.toString();
    }

    /// How many bytes texts take in UTF-8.
    public static long bytes(List<String> texts) {
        return texts.stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }
}
