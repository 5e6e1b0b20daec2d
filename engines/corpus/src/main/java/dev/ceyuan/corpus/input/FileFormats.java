package dev.ceyuan.corpus.input;

import dev.ceyuan.corpus.wording.ErrorWords;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/// Tells what a file holds. The rule, in this order: `PAR1` and `WARC/` at its beginning; the ending of its
/// name, without that of the compression; an opening brace, which begins JSON lines; a tag of HTML in the
/// first KiB behind an opening angle bracket; an encoding that is known, without control characters.
final class FileFormats {
    private static final Map<String, InputFormat> ENDINGS = Map.ofEntries(
            Map.entry("jsonl", InputFormat.JSON_LINES),
            Map.entry("ndjson", InputFormat.JSON_LINES),
            Map.entry("json", InputFormat.JSON_LINES),
            Map.entry("parquet", InputFormat.PARQUET),
            Map.entry("warc", InputFormat.WARC),
            Map.entry("wet", InputFormat.WARC),
            Map.entry("txt", InputFormat.TEXT),
            Map.entry("text", InputFormat.TEXT),
            Map.entry("md", InputFormat.TEXT),
            Map.entry("html", InputFormat.HTML),
            Map.entry("htm", InputFormat.HTML),
            Map.entry("xhtml", InputFormat.HTML));
    private static final int NEAR = 1 << 10;
    private static final int ESCAPE = 0x1B;

    private FileFormats() {}

    static InputFormat of(String name, byte[] head) throws Unreadable {
        if (begins(head, "PAR1") || begins(head, "PARE")) {
            return InputFormat.PARQUET;
        }
        if (begins(head, "WARC/")) {
            return InputFormat.WARC;
        }
        var said = ENDINGS.get(ending(uncompressed(name)));
        if (said == InputFormat.PARQUET || said == InputFormat.WARC) {
            throw new Unreadable(
                    Refusal.Reason.UNKNOWN_FORMAT,
                    0,
                    said == InputFormat.WARC ? ErrorWords.say("expected.warc") : ErrorWords.say("expected.parquet"));
        }
        return said != null ? said : ofContent(head);
    }

    private static InputFormat ofContent(byte[] head) throws Unreadable {
        var encoding = TextEncoding.of(head, 0, head.length, null);
        if (encoding == null || (encoding.lineEnd() == LineEnd.BYTE && hasControls(head))) {
            throw new Unreadable(Refusal.Reason.UNKNOWN_FORMAT, 0, ErrorWords.say("expected.known-format"));
        }
        var first = firstVisible(head, encoding.markLength(head, 0, head.length));
        if (first == '{') {
            return InputFormat.JSON_LINES;
        }
        return first == '<' && looksLikeHtml(head) ? InputFormat.HTML : InputFormat.TEXT;
    }

    /// Whether the first KiB has a tag that only pages have.
    static boolean looksLikeHtml(byte[] head) {
        var near =
                new String(head, 0, Math.min(head.length, NEAR), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return near.contains("<!doctype html") || near.contains("<html") || near.contains("<body");
    }

    static boolean saysCompressed(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return !uncompressed(lower).equals(lower);
    }

    private static String uncompressed(String name) {
        return switch (ending(name)) {
            case "gz", "gzip", "zst", "zstd" -> name.substring(0, name.lastIndexOf('.'));
            default -> name;
        };
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean begins(byte[] head, String with) {
        if (head.length < with.length()) {
            return false;
        }
        return new String(head, 0, with.length(), StandardCharsets.ISO_8859_1).equals(with);
    }

    private static int firstVisible(byte[] head, int from) {
        for (var i = from; i < head.length; i++) {
            if (head[i] > ' ' || head[i] < 0) {
                return head[i];
            }
        }
        return -1;
    }

    private static boolean hasControls(byte[] head) {
        for (var next : head) {
            if (next >= 0 && next < ' ' && !Character.isWhitespace(next) && next != ESCAPE) {
                return true;
            }
        }
        return false;
    }
}
