package dev.ceyuan.corpus.input;

import dev.ceyuan.corpus.input.RecordSink.Passed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Makes records of lines of JSON.
final class LineRecords {
    private final InputFile file;
    private final RecordSink sink;
    private final JsonLine json;

    LineRecords(InputFile file, RecordSink sink) {
        this.file = file;
        this.sink = sink;
        this.json = new JsonLine(file.options());
    }

    /// Reads the lines that begin in a range of a plain file.
    static void readRange(InputFile file, long begin, long end, RecordSink sink) throws IOException {
        var before = Math.max(0, begin - 1); // a line feed there makes a line begin at `begin`
        try (var source = ChannelSource.open(file.path(), Math.min(before, file.size()), file.size())) {
            var lines = lines(source, before, file);
            if (begin > 0) {
                lines.skipRest(end);
            }
            new LineRecords(file, sink).read(lines, end);
        }
    }

    static Lines lines(ByteSource source, long offset, InputFile file) {
        return new Lines(
                source,
                offset,
                file.encoding().lineEnd(),
                file.options().limits().lineBytes());
    }

    /// Reads the lines that begin before an offset.
    void read(Lines lines, long end) throws IOException {
        while (lines.nextOffset() < end) {
            switch (lines.next()) {
                case LINE -> line(lines);
                case TOO_LONG, DAMAGE -> sink.refused(refusal(file, lines));
                case END -> {
                    return;
                }
            }
        }
    }

    /// A line that is too long, or the end of a file that cannot be read on.
    static Refusal refusal(InputFile file, Lines lines) {
        var damage = lines.damage();
        if (damage == null) {
            var most = file.options().limits().lineBytes();
            return refusal(
                    file,
                    lines,
                    new Unreadable(Refusal.Reason.LINE_TOO_LARGE, most, "at most %d bytes a line".formatted(most)));
        }
        return new Refusal(
                file.name(),
                lines.offset(),
                lines.length(),
                lines.offset() + lines.length(),
                damage.reason(),
                damage.expected(),
                lines.length() == 0 ? "" : lines.sha256(),
                true);
    }

    private static Refusal refusal(InputFile file, Lines lines, Unreadable why) {
        return new Refusal(
                file.name(),
                lines.offset(),
                lines.length(),
                lines.offset() + why.at(),
                why.reason(),
                why.expected(),
                lines.sha256(),
                false);
    }

    private void line(Lines lines) {
        try {
            if (file.encoding() == TextEncoding.UTF_8) {
                utf8(lines);
            } else {
                other(lines);
            }
        } catch (Unreadable e) {
            sink.refused(refusal(file, lines, e));
        }
    }

    /// Behind the byte order mark, if it is the first line.
    private int begin(Lines lines) {
        var from = lines.from();
        return lines.offset() > 0 ? from : from + file.encoding().markLength(lines.bytes(), from, lines.to());
    }

    private void utf8(Lines lines) throws Unreadable {
        try {
            parse(lines, lines.bytes(), begin(lines), lines.to());
        } catch (Unreadable e) {
            throw new Unreadable(e.reason(), e.at() - lines.from(), e.expected());
        }
    }

    /// A line in another encoding is written anew in UTF-8; what is wrong in it is told by the line alone.
    private void other(Lines lines) throws Unreadable {
        byte[] bytes;
        try {
            bytes = StrictText.of(file.encoding(), lines.bytes(), begin(lines), lines.to())
                    .getBytes(StandardCharsets.UTF_8);
        } catch (Unreadable e) {
            throw new Unreadable(e.reason(), e.at() - lines.from(), e.expected());
        }
        try {
            parse(lines, bytes, 0, bytes.length);
        } catch (Unreadable e) {
            throw new Unreadable(e.reason(), 0, e.expected());
        }
    }

    private void parse(Lines lines, byte[] bytes, int from, int to) throws Unreadable {
        if (isBlank(bytes, from, to)) {
            sink.passed(Passed.BLANK, lines.offset(), lines.length());
            return;
        }
        json.read(bytes, from, to);
        sink.record(new RawRecord(json.id(), json.text(), lines.offset(), lines.length()));
    }

    private static boolean isBlank(byte[] bytes, int from, int to) {
        for (var i = from; i < to; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r' && bytes[i] != '\n') {
                return false;
            }
        }
        return true;
    }
}
