package dev.ceyuan.corpus.input;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The one block of a file of which nothing can be read.
final class RefusedFile implements ComputedBlocks.Cutter {
    private final InputFile file;
    private final Unreadable why;
    private boolean given;

    RefusedFile(InputFile file, Unreadable why) {
        this.file = file;
        this.why = why;
    }

    @Override
    public @Nullable Block next() {
        if (given) {
            return null;
        }
        given = true;
        return new Block(file, 0, new Block.Stretch(0, 0, file.size()), this::read);
    }

    private void read(RecordSink sink) throws IOException {
        sink.refused(new Refusal(
                file.name(),
                0,
                0,
                file.size(),
                why.at(),
                why.reason(),
                why.expected(),
                Digest.of(file.path(), file.size()),
                true));
    }

    @Override
    public void close() {
        // nothing is open
    }
}
