package dev.ceyuan.corpus.input;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The lines of a source, one after another. No more than one line is held, and none beyond the limit.
final class Lines {
    private final Window window;
    private final LineEnd end;
    private final int longest;
    private long begin;
    private int length;
    private @Nullable Digest digest;
    private @Nullable Unreadable damage;
    private boolean over;

    /// What [#next] came upon.
    enum Found {
        /// A line with its line end; the last one may be without.
        LINE,
        /// A line that is too long. It was read and digested, but is not held.
        TOO_LONG,
        /// The source cannot be read on; what came of the line before is the line.
        DAMAGE,
        /// No more lines.
        END
    }

    /// @param offset  of the next byte of the source
    /// @param longest line in bytes
    Lines(ByteSource source, long offset, LineEnd end, int longest) {
        this.window = new Window(source, offset);
        this.end = end;
        this.longest = longest;
    }

    /// Passes over the rest of a line that began before the source.
    ///
    /// @param limit offset at which to give up looking for the next line
    void skipRest(long limit) throws IOException {
        try {
            while (window.offset() < limit) {
                var after = end.after(window.bytes(), window.begin(), window.end());
                if (after >= 0) {
                    window.drop(after - window.begin());
                    return; // to the beginning of a line
                }
                window.drop(window.length());
                if (!window.more()) {
                    over = true;
                    return;
                }
            }
        } catch (Unreadable e) {
            over = true; // whoever reads the line from its beginning will say so
        }
    }

    Found next() throws IOException {
        pass();
        var scanned = 0;
        try {
            while (!over) {
                var after = end.after(window.bytes(), window.begin() + scanned, window.end());
                length = (after >= 0 ? after : window.end()) - window.begin();
                if (length > longest) {
                    return tooLong();
                }
                if (after >= 0) {
                    return Found.LINE;
                }
                scanned = end.whole(length);
                over = !window.more();
            }
        } catch (Unreadable e) {
            return damage(e);
        }
        length = window.length();
        return length == 0 ? Found.END : Found.LINE;
    }

    /// Digests a line instead of holding it.
    private Found tooLong() throws IOException, Unreadable {
        var into = new Digest();
        digest = into;
        length = 0;
        while (!over) {
            var after = end.after(window.bytes(), window.begin(), window.end());
            digest(into, after >= 0 ? after - window.begin() : end.whole(window.length()));
            if (after >= 0) {
                return Found.TOO_LONG;
            }
            over = !window.more();
        }
        digest(into, window.length());
        return Found.TOO_LONG;
    }

    private void digest(Digest into, int bytes) {
        into.add(window.bytes(), window.begin(), window.begin() + bytes);
        window.drop(bytes);
    }

    /// Moves behind the line that was found.
    private void pass() {
        window.drop(length);
        length = 0;
        digest = null;
        begin = window.offset();
    }

    /// Offset of the line that was found.
    long offset() {
        return begin;
    }

    /// Offset of the line behind the one that was found.
    long nextOffset() {
        return window.offset() + length;
    }

    /// What holds the line, from [#from] to [#to].
    byte[] bytes() {
        return window.bytes();
    }

    int from() {
        return window.begin();
    }

    int to() {
        return window.begin() + length;
    }

    /// In bytes, with what is not held.
    long length() {
        return digest == null ? length : digest.length();
    }

    String sha256() {
        return digest == null ? Digest.of(bytes(), from(), to()) : digest.hex();
    }

    /// Why the source cannot be read on; null if it can.
    @Nullable
    Unreadable damage() {
        return damage;
    }

    long stored() {
        return window.stored();
    }

    private Found damage(Unreadable found) {
        damage = found;
        over = true;
        if (digest == null) {
            length = window.length();
        } else {
            digest(digest, window.length());
        }
        return Found.DAMAGE;
    }
}
