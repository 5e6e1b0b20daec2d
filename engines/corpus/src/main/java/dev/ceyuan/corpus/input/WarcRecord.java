package dev.ceyuan.corpus.input;

import dev.ceyuan.corpus.input.RecordSink.Passed;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;

/// A record of a WARC file in memory, of a kind that may hold text.
final class WarcRecord {
    private static final String HTTP = "application/http";

    private final InputFile file;
    private final WarcHeader header;
    private final long offset;
    private final byte[] bytes;

    /// A page or text that was found.
    ///
    /// @param type     its media type in lower case, without parameters; empty if nobody says
    /// @param encoding that it was sent with
    private record Payload(
            byte[] bytes, String type, @Nullable String encoding) {}

    /// @param bytes of the record as they stand in the file
    WarcRecord(InputFile file, WarcHeader header, long offset, byte[] bytes) {
        this.file = file;
        this.header = header;
        this.offset = offset;
        this.bytes = bytes;
    }

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
                    offset + header.length() + (isHttp() ? 0 : e.at()), // what HTTP sends may be encoded
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
            case "text/plain" -> PageText.plain(payload.bytes(), 0, payload.bytes().length, payload.encoding());
            case "" ->
                FileFormats.looksLikeHtml(payload.bytes())
                        ? PageText.html(payload.bytes(), payload.encoding(), limits)
                        : null;
            default -> null;
        };
    }

    private boolean isHttp() {
        return mediaType(header.field("content-type")).equals(HTTP);
    }

    private @Nullable Payload payload() throws Unreadable {
        var declared = header.field("content-type");
        if (!isHttp()) {
            var content = Arrays.copyOfRange(bytes, header.length(), header.length() + (int) header.content());
            return new Payload(content, mediaType(declared), HtmlLabel.label(declared));
        }
        try (var channel = new ArrayChannel(bytes, header.length(), header.length() + (int) header.content())) {
            return http(HttpResponse.parse(channel));
        } catch (IOException | RuntimeException e) { // nothing is read but memory: it is the message
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
