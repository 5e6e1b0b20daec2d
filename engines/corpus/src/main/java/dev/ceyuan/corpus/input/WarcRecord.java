package dev.ceyuan.corpus.input;

import dev.ceyuan.corpus.input.RecordSink.Passed;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;

/// A record of a WARC file in memory, of a kind that may hold text.
///
/// @param bytes of the record as they stand in the file
record WarcRecord(InputFile file, WarcHeader header, long offset, byte[] bytes) {
    private static final String HTTP = "application/http";

    /// A page or text that was found.
    ///
    /// @param type     its media type in lower case, without parameters; empty if nobody says
    /// @param encoding that it was sent with
    private record Payload(byte[] bytes, String type, @Nullable String encoding) {}

    void read(RecordSink sink) {
        try {
            var text = text(payload());
            if (text == null) {
                sink.passed(Passed.NO_TEXT, offset, bytes.length);
            } else {
                sink.record(new RawRecord(header.key(), text, offset, bytes.length));
            }
        } catch (Unreadable e) {
            sink.refused(new Refusal(
                    file.name(),
                    offset,
                    bytes.length,
                    offset + header.length() + e.at(),
                    e.reason(),
                    e.expected(),
                    Digest.of(bytes, 0, bytes.length),
                    false));
        }
    }

    private @Nullable String text(@Nullable Payload payload) throws Unreadable {
        if (payload == null || payload.bytes().length == 0) {
            return null;
        }
        var limits = file.options().limits();
        return switch (payload.type()) {
            case "text/html", "application/xhtml+xml" -> PageText.html(payload.bytes(), payload.encoding(), limits);
            case "text/plain" -> PageText.plain(
                    payload.bytes(), 0, payload.bytes().length, payload.encoding());
            case "" -> FileFormats.looksLikeHtml(payload.bytes())
                    ? PageText.html(payload.bytes(), payload.encoding(), limits)
                    : null;
            default -> null;
        };
    }

    private @Nullable Payload payload() throws Unreadable {
        var declared = header.field("content-type");
        if (!mediaType(declared).equals(HTTP)) {
            var content = Arrays.copyOfRange(
                    bytes, header.length(), header.length() + (int) header.content());
            return new Payload(content, mediaType(declared), HtmlLabel.label(declared));
        }
        try (var channel = new ArrayChannel(bytes, header.length(), header.length() + (int) header.content())) {
            return http(HttpResponse.parse(channel));
        } catch (IOException | IllegalArgumentException e) { // both are the library's ways to say malformed
            throw new Unreadable(Refusal.Reason.BROKEN_WARC, 0, "a well-formed response of HTTP");
        }
    }

    private @Nullable Payload http(HttpResponse response) throws IOException, Unreadable {
        if (response.status() / 100 != 2) {
            return null;
        }
        var most = file.options().limits().textBytes();
        try (var body = response.bodyDecoded().stream()) {
            var content = body.readNBytes(most + 1);
            if (content.length > most) {
                throw new Unreadable(Refusal.Reason.TEXT_TOO_LARGE, 0, "at most %d bytes of text".formatted(most));
            }
            var type = response.headers().first("Content-Type").orElse("");
            return new Payload(content, mediaType(type), HtmlLabel.label(type));
        }
    }

    private static String mediaType(String declared) {
        var end = declared.indexOf(';');
        return (end < 0 ? declared : declared.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
