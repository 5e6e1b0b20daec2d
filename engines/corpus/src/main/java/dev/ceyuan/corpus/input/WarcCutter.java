package dev.ceyuan.corpus.input;

import dev.ceyuan.corpus.input.RecordSink.Passed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts a WARC file into blocks of records that are in memory already.
///
/// Where a header or the end of a record is malformed, reading goes on at the next line that begins like a
/// record.
final class WarcCutter implements ComputedBlocks.Cutter {
    private static final int LONGEST_HEADER = 1 << 16;
    private static final byte[] MARK = "\nWARC/".getBytes(StandardCharsets.US_ASCII);

    private final InputFile file;
    private final long blockBytes;
    private final ByteSource source;
    private final Window window;
    private long number;
    private boolean over;
    private List<Block.Content> parts = new ArrayList<>();

    private WarcCutter(InputFile file, long blockBytes, ByteSource source) {
        this.file = file;
        this.blockBytes = blockBytes;
        this.source = source;
        this.window = new Window(source, 0);
    }

    static WarcCutter open(InputFile file, long blockBytes) throws IOException {
        return new WarcCutter(file, blockBytes, file.source());
    }

    @Override
    public @Nullable Block next() throws IOException {
        var begin = window.offset();
        parts = new ArrayList<>();
        while (!over && window.offset() - begin < blockBytes) {
            try {
                record();
            } catch (Unreadable e) {
                damaged(new Digest(), e);
            }
        }
        if (parts.isEmpty()) {
            return null;
        }
        var content = List.copyOf(parts);
        var stretch = new Block.Stretch(begin, window.offset(), window.stored());
        return new Block(file, number++, stretch, sink -> {
            for (var part : content) {
                part.read(sink);
            }
        });
    }

    private void record() throws IOException, Unreadable {
        passBlank();
        if (!window.has(1)) {
            over = true;
            return;
        }
        WarcHeader header;
        try {
            header = WarcHeader.read(window.bytes(), window.begin(), headerLength());
        } catch (Unreadable e) {
            goOn(1, e);
            return;
        }
        if (header.content() > file.options().limits().textBytes()) {
            large(header);
        } else {
            whole(header);
        }
    }

    private void passBlank() throws IOException, Unreadable {
        var blank = 0;
        while (window.has(blank + 1) && isLineEnd(blank)) {
            blank++;
        }
        if (blank > 0) {
            pass(Passed.BLANK, blank);
        }
    }

    private boolean isLineEnd(int index) {
        var next = window.bytes()[window.begin() + index];
        return next == '\r' || next == '\n';
    }

    /// With the empty line behind it; 0 if there is none.
    private int headerLength() throws IOException, Unreadable {
        var feeds = 0;
        for (var at = 0; at < LONGEST_HEADER && window.has(at + 1); at++) {
            var next = window.bytes()[window.begin() + at];
            if (next == '\n') {
                feeds++;
            } else if (next != '\r') {
                feeds = 0;
            }
            if (feeds == 2) {
                return at + 1;
            }
        }
        return 0;
    }

    private void whole(WarcHeader header) throws IOException, Unreadable {
        var content = header.length() + (int) header.content();
        if (!window.has(content)) {
            throw cut(header);
        }
        var length = content;
        while (length < content + 4 && window.has(length + 1) && isLineEnd(length)) {
            length++;
        }
        if (length == content && window.has(length + 1)) {
            goOn(length, new Unreadable(Refusal.Reason.BROKEN_WARC, content, "an empty line behind the content"));
        } else if (header.mayHoldText()) {
            var record = new WarcRecord(file, header, window.offset(), window.copy(length));
            parts.add(record::read);
            window.drop(length);
        } else {
            pass(Passed.NO_TEXT, length);
        }
    }

    /// A record that is too large to be held.
    private void large(WarcHeader header) throws IOException {
        var begin = window.offset();
        var digest = new Digest();
        var left = header.length() + header.content();
        try {
            while (left > 0 && window.has(1)) {
                var taken = (int) Math.min(left, window.length());
                take(digest, taken);
                left -= taken;
            }
            if (left > 0) {
                throw cut(header);
            }
        } catch (Unreadable e) {
            damaged(digest, e);
            return;
        }
        if (header.mayHoldText()) {
            var most = file.options().limits().textBytes();
            var expected = "at most %d bytes of content".formatted(most);
            refuse(digest, new Unreadable(Refusal.Reason.TEXT_TOO_LARGE, begin + most, expected));
        } else {
            var length = digest.length();
            parts.add(sink -> sink.passed(Passed.NO_TEXT, begin, length));
        }
    }

    private Unreadable cut(WarcHeader header) {
        var expected = "%d bytes of content".formatted(header.content());
        return new Unreadable(Refusal.Reason.CUT_SHORT, window.offset(), expected);
    }

    /// Refuses what there is up to the next line that begins like a record.
    ///
    /// @param from where it may begin, in bytes from here
    private void goOn(int from, Unreadable why) throws IOException {
        var refused = new Unreadable(why.reason(), window.offset() + why.at(), why.expected());
        var digest = new Digest();
        var scanned = from;
        try {
            var found = mark(scanned);
            while (found < 0 && !over) {
                var taken = Math.max(0, window.length() - MARK.length);
                take(digest, taken);
                scanned = Math.max(0, scanned - taken);
                over = !window.more();
                found = mark(scanned);
            }
            take(digest, found < 0 ? window.length() : found);
            refuse(digest, refused);
        } catch (Unreadable e) {
            damaged(digest, e);
        }
    }

    /// Where a line begins like a record, in bytes from here, or -1.
    private int mark(int from) {
        var bytes = window.bytes();
        for (var i = window.begin() + from; i + MARK.length <= window.end(); i++) {
            if (bytes[i] == '\n' && Arrays.equals(bytes, i, i + MARK.length, MARK, 0, MARK.length)) {
                return i + 1 - window.begin();
            }
        }
        return -1;
    }

    private void damaged(Digest digest, Unreadable damage) {
        over = true;
        take(digest, window.length());
        refuse(digest, new Unreadable(damage.reason(), window.offset(), damage.expected()));
    }

    private void take(Digest into, int bytes) {
        into.add(window.bytes(), window.begin(), window.begin() + bytes);
        window.drop(bytes);
    }

    private void pass(Passed what, int length) {
        var offset = window.offset();
        parts.add(sink -> sink.passed(what, offset, length));
        window.drop(length);
    }

    /// @param digest of the bytes before here
    private void refuse(Digest digest, Unreadable why) {
        var length = digest.length();
        var refusal = new Refusal(
                file.name(),
                window.offset() - length,
                length,
                why.at(),
                why.reason(),
                why.expected(),
                length == 0 ? "" : digest.hex(),
                over);
        parts.add(sink -> sink.refused(refusal));
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
