package dev.ceyuan.corpus.input;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Cuts JSON lines that can only be read from the beginning into blocks that hold their bytes.
///
/// A block ends with the line that reaches its size, and also behind a line that is not held.
final class LineCutter implements ComputedBlocks.Cutter {
    private static final int LARGEST = 1 << 28;

    private final InputFile file;
    private final int blockBytes;
    private final ByteSource source;
    private final Lines lines;
    private long number;

    private LineCutter(InputFile file, int blockBytes, ByteSource source) {
        this.file = file;
        this.blockBytes = blockBytes;
        this.source = source;
        this.lines = LineRecords.lines(source, 0, file);
    }

    static LineCutter open(InputFile file, long blockBytes) throws IOException {
        return new LineCutter(file, (int) Math.min(blockBytes, LARGEST), file.source());
    }

    @Override
    public @Nullable Block next() throws IOException {
        var begin = lines.nextOffset();
        var held = new byte[Math.min(blockBytes, Window.CHUNK)];
        var length = 0;
        while (length < blockBytes) {
            var found = lines.next();
            if (found == Lines.Found.END) {
                break;
            }
            if (found != Lines.Found.LINE) {
                return block(begin, held, length, LineRecords.refusal(file, lines));
            }
            var line = (int) lines.length();
            if (held.length - length < line) {
                held = Arrays.copyOf(held, Math.max(length + line, Math.min(2 * held.length, blockBytes)));
            }
            System.arraycopy(lines.bytes(), lines.from(), held, length, line);
            length += line;
        }
        return length == 0 ? null : block(begin, held, length, null);
    }

    private Block block(long begin, byte[] held, int length, @Nullable Refusal behind) {
        return new Block(
                file,
                number++,
                new Block.Stretch(begin, lines.nextOffset(), lines.stored()),
                sink -> read(begin, new ArraySource(held, length), behind, sink));
    }

    private void read(long begin, ByteSource held, @Nullable Refusal behind, RecordSink sink) throws IOException {
        new LineRecords(file, sink).read(LineRecords.lines(held, begin, file), Long.MAX_VALUE);
        if (behind != null) {
            sink.refused(behind);
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
