package dev.ceyuan.corpus.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads documents of `{"id": …, "text": …}` lines, compressed by zstd.
final class Texts {
    /// A document.
    record Text(String id, String text) {}

    private Texts() {}

    static List<Text> read(Path file, int every) throws IOException {
        var zstd = new ProcessBuilder("zstd", "-dc", file.toString()).start();
        var texts = new ArrayList<Text>();
        try (var in = new BufferedReader(new InputStreamReader(zstd.getInputStream(), StandardCharsets.UTF_8))) {
            var number = 0;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (number++ % every == 0) {
                    texts.add(new Text(value(line, "\"id\": \""), value(line, "\"text\": \"")));
                }
            }
        }
        return texts;
    }

    private static String value(String line, String key) {
        var value = new StringBuilder();
        var i = line.indexOf(key) + key.length();
        while (line.charAt(i) != '"') {
            if (line.charAt(i) != '\\') {
                value.append(line.charAt(i++));
            } else if (line.charAt(i + 1) == 'u') {
                value.append((char) Integer.parseInt(line.substring(i + 2, i + 6), 16));
                i += 6;
            } else {
                value.append(escaped(line.charAt(i + 1)));
                i += 2;
            }
        }
        return value.toString();
    }

    private static char escaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> c;
        };
    }
}
