package dev.ceyuan.corpus.input;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The header of a record of a WARC file (ISO 28500:2017, section 4).
///
/// @param length  of the header itself, with the empty line behind it
/// @param content length of what follows
/// @param fields  by name in lower case; the first of several
record WarcHeader(int length, long content, Map<String, String> fields) {
    private static final String LENGTH = "content-length";
    private static final int MOST_DIGITS = 15;

    /// @param length of the header; 0 if its end was not found
    /// @throws Unreadable at an offset from the beginning of the header
    static WarcHeader read(byte[] bytes, int from, int length) throws Unreadable {
        if (length == 0) {
            throw new Unreadable(Refusal.Reason.BROKEN_WARC, 0, "a header that ends with an empty line");
        }
        var fields = new HashMap<String, String>();
        var lines =
                new String(bytes, from, length, StandardCharsets.UTF_8).lines().iterator();
        if (!lines.next().matches("WARC/\\d\\.\\d+")) {
            throw new Unreadable(Refusal.Reason.BROKEN_WARC, 0, "WARC/ and a version");
        }
        while (lines.hasNext()) {
            var line = lines.next();
            var colon = line.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return new WarcHeader(length, content(fields), Map.copyOf(fields));
    }

    private static long content(Map<String, String> fields) throws Unreadable {
        var written = fields.getOrDefault(LENGTH, "");
        if (written.isEmpty()
                || written.length() > MOST_DIGITS
                || !written.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw new Unreadable(Refusal.Reason.BROKEN_WARC, 0, "a field Content-Length with a number");
        }
        return Long.parseLong(written);
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /// Whether such a record may hold a page or text.
    boolean mayHoldText() {
        return switch (field("warc-type").toLowerCase(Locale.ROOT)) {
            case "response", "resource", "conversion" -> true;
            default -> false;
        };
    }

    /// What the record is called: the address of the page, or its own id.
    String key() {
        var uri = field("warc-target-uri");
        var key = uri.isEmpty() ? field("warc-record-id") : uri;
        return key.startsWith("<") && key.endsWith(">") ? key.substring(1, key.length() - 1) : key;
    }
}
