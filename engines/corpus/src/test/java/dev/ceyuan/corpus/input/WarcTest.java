package dev.ceyuan.corpus.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.corpus.input.RecordSink.Passed;
import dev.ceyuan.corpus.input.Refusal.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;

class WarcTest {
    private static final String PAGE = "标题\n正文的第一段，有足够多的字，也有句号。\n正文的第二段，同样有足够多的字和句号。";

    @TempDir
    private Path folder;

    @Test
    void givesPagesAndTextByTheirAddress() {
        var taken = Inputs.taken(
                folder, "a.warc.gz", Inputs.gzip(Samples.warcInfo(), Samples.response(), Samples.conversion()));

        assertThat(taken.keys()).containsExactly("https://example.org/新闻", "https://example.org/a");
        assertThat(taken.texts()).containsExactly(PAGE, "网页的文字。\n第二行。");
        assertThat(taken.gaps()).extracting(Taken.Gap::what).containsExactly(Passed.NO_TEXT);
        assertThat(taken.refusals()).isEmpty();
    }

    @Test
    void passesOverWhatIsNoPage() {
        var moved = response("HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\n\r\n<html>正文。</html>");
        var image = response("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\u0001\u0002");
        var bare = response("HTTP/1.1 200 OK\r\n\r\n");
        var request = Samples.warc("WARC-Type: request\r\nContent-Type: application/http", Inputs.utf8("GET /"));

        var taken = Inputs.taken(folder, "a.warc", Inputs.joined(moved, image, bare, request));

        assertThat(taken.gaps())
                .extracting(Taken.Gap::what)
                .containsOnly(Passed.NO_TEXT)
                .hasSize(4);
        assertThat(taken.events()).hasSize(4);
    }

    @Test
    void undoesChunksAndTheEncodingOfContent() {
        var chunked = response("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "3\r\n一\r\n3\r\n二\r\n0\r\n\r\n");
        var gzipped = Samples.warc(
                "WARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http",
                Inputs.joined(
                        Inputs.utf8("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\n\r\n"),
                        Inputs.gzip(Inputs.utf8("三"))));

        var taken = Inputs.taken(folder, "a.warc", Inputs.joined(chunked, gzipped));

        assertThat(taken.texts()).containsExactly("一二", "三");
        assertThat(taken.keys()).containsExactly("https://example.org/", "urn:uuid:1");
    }

    @Test
    void refusesWhatStandsBetweenRecordsAndGoesOn() {
        var taken = Inputs.taken(folder, "a.warc", Samples.crawl());

        assertThat(taken.texts()).hasSize(3);
        assertThat(taken.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.BROKEN_WARC);
            assertThat(refusal.length()).isEqualTo("noise\r\n".length());
            assertThat(refusal.sha256()).isEqualTo(Digest.of(Inputs.utf8("noise\r\n"), 0, 7));
        });
    }

    @Test
    void refusesARecordWhoseLengthIsWrong() {
        var wrong = Inputs.utf8("WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 2\r\n\r\nabc\r\n\r\n");
        var none = Inputs.utf8("WARC/1.0\r\nWARC-Type: conversion\r\n\r\nabc\r\n\r\n");

        var taken = Inputs.taken(folder, "a.warc", Inputs.joined(wrong, none, Samples.conversion()));

        assertThat(taken.records()).hasSize(1);
        assertThat(taken.reasons()).containsExactly(Reason.BROKEN_WARC, Reason.BROKEN_WARC);
    }

    @Test
    void aCutRecordEndsTheFile() {
        var record = Samples.conversion();

        var taken = Inputs.taken(folder, "a.warc", Inputs.joined(record, Arrays.copyOf(record, record.length - 10)));

        assertThat(taken.records()).hasSize(1);
        assertThat(taken.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.CUT_SHORT);
            assertThat(refusal.at()).isEqualTo(2L * record.length - 10);
            assertThat(refusal.endsFile()).isTrue();
        });
    }

    @Test
    void doesNotHoldWhatIsTooLarge() {
        var options = Inputs.limited(new InputLimits(100, 1000, 1 << 20, 100, 100, 1000));
        var page = response("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n" + "字".repeat(50));
        var metadata = Samples.warc("WARC-Type: metadata", new byte[200]);
        var content = Inputs.joined(page, metadata, Samples.conversion());

        var taken = Taken.of(Inputs.file(folder, "a.warc", content, options), 1);

        assertThat(taken.texts()).containsExactly("网页的文字。\n第二行。");
        assertThat(taken.reasons()).containsExactly(Reason.TEXT_TOO_LARGE);
        assertThat(taken.length()).isEqualTo(content.length);
    }

    @Test
    void findsTheRecordsThatJwarcFinds() throws IOException {
        var expected = new ArrayList<String>();
        var content = Inputs.joined(Samples.warcInfo(), Samples.response(), Samples.conversion(), Samples.conversion());
        try (var reader = new WarcReader(new ByteArrayInputStream(content))) {
            for (var record : reader) {
                expected.add(reader.position() + " " + record.type());
            }
        }

        var found = Inputs.taken(folder, "a.warc", content).events().stream()
                .filter(event -> !(event instanceof Taken.Gap gap && gap.what() == Passed.BLANK))
                .map(event -> switch (event) {
                    case RawRecord raw -> raw.offset() + (raw.text().startsWith("网页") ? " conversion" : " response");
                    case Taken.Gap gap -> gap.offset() + " warcinfo";
                    default -> "?";
                })
                .toList();
        assertThat(found).isEqualTo(expected);
    }

    private static byte[] response(String http) {
        return Samples.warc(
                "WARC-Type: response\r\nWARC-Target-URI: https://example.org/\r\nContent-Type: application/http",
                Inputs.utf8(http));
    }
}
