package dev.ceyuan.corpus.input;

import dev.ceyuan.corpus.input.RecordSink.Passed;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The one block of a file that is one document. A worker reads the file, unless it is compressed: then only
/// reading it tells where the block ends.
final class WholeFile implements ComputedBlocks.Cutter {
    private final InputFile file;
    private final int most;
    private boolean given;

    /// What the file holds, or why it is refused.
    private record Whole(byte[] bytes, @Nullable Refusal refusal) {
        long length() {
            return refusal == null ? bytes.length : refusal.length();
        }
    }

    WholeFile(InputFile file) {
        this.file = file;
        this.most = file.options().limits().textBytes();
    }

    @Override
    public @Nullable Block next() throws IOException {
        if (given) {
            return null;
        }
        given = true;
        if (file.compression() == Compression.NONE) {
            return block(file.size(), sink -> document(whole(), sink));
        }
        var whole = whole();
        return block(whole.length(), sink -> document(whole, sink));
    }

    private Block block(long end, Block.Content content) {
        return new Block(file, 0, new Block.Stretch(0, end, file.size()), content);
    }

    private Whole whole() throws IOException {
        try (var source = file.source()) {
            var window = new Window(source, 0);
            try {
                if (!window.has(most + 1)) {
                    return new Whole(window.copy(window.length()), null);
                }
                return new Whole(new byte[0], refusal(digest(window), tooLarge()));
            } catch (Unreadable e) {
                var digest = digest(window);
                var damage = new Unreadable(e.reason(), digest.length(), e.expected());
                return new Whole(new byte[0], refusal(digest, damage));
            }
        }
    }

    private Unreadable tooLarge() {
        return new Unreadable(Refusal.Reason.TEXT_TOO_LARGE, most, "at most %d bytes of text".formatted(most));
    }

    /// Of all that can be read.
    private static Digest digest(Window window) throws IOException {
        var digest = new Digest();
        try {
            do {
                digest.add(window.bytes(), window.begin(), window.end());
                window.drop(window.length());
            } while (window.more());
        } catch (Unreadable e) {
            return digest; // refused already, for this or for its size
        }
        return digest;
    }

    private Refusal refusal(Digest digest, Unreadable why) {
        return new Refusal(file.name(), 0, digest.length(), why.at(), why.reason(), why.expected(), digest.hex(), true);
    }

    private void document(Whole whole, RecordSink sink) {
        if (whole.refusal() != null) {
            sink.refused(whole.refusal());
            return;
        }
        var bytes = whole.bytes();
        try {
            var text = file.format() == InputFormat.HTML
                    ? PageText.html(bytes, null, file.options().limits())
                    : PageText.plain(bytes, 0, bytes.length, null);
            if (text.isBlank() && file.format() == InputFormat.TEXT) {
                sink.passed(Passed.BLANK, 0, bytes.length);
            } else {
                sink.record(new RawRecord(file.name(), text, 0, bytes.length));
            }
        } catch (Unreadable e) {
            sink.refused(refusal(new Digest().add(bytes, 0, bytes.length), e));
        }
    }

    @Override
    public void close() {
        // the file is closed as soon as it was read
    }
}
