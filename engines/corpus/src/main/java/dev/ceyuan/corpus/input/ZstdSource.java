package dev.ceyuan.corpus.input;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.nio.ByteBuffer;

/// What comes out of a Zstandard file of one frame or several (RFC 8878).
///
/// A frame may look back 128 MiB, which is the default of the format's library; that memory lies outside
/// the heap. Input and output go through buffers of fixed size, so that a damage is always met at the same
/// byte; up to 128 KiB before it do not come out.
final class ZstdSource implements ByteSource {
    private static final int OUTPUT = 1 << 17;

    private final ByteSource source;
    private final ZstdDecompressCtx context = new ZstdDecompressCtx();
    private final byte[] chunk = new byte[Window.CHUNK];
    private final ByteBuffer input = ByteBuffer.allocateDirect(Window.CHUNK).limit(0);
    private final ByteBuffer output = ByteBuffer.allocateDirect(OUTPUT).limit(0);
    private boolean inFrame;
    private boolean full;

    ZstdSource(ByteSource source) {
        this.source = source;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException, Unreadable {
        if (!output.hasRemaining() && !decompress()) {
            return -1;
        }
        var read = Math.min(most, output.remaining());
        output.get(into, from, read);
        return read;
    }

    private boolean decompress() throws IOException, Unreadable {
        output.clear();
        while (output.position() == 0) {
            if (!input.hasRemaining() && !full && !refill()) {
                if (inFrame) {
                    throw new Unreadable(
                            Refusal.Reason.CUT_SHORT,
                            stored(),
                            "more of a zstd frame behind byte %d of the compressed file".formatted(stored()));
                }
                output.limit(0);
                return false;
            }
            try {
                inFrame = !context.decompressDirectByteBufferStream(output, input);
            } catch (ZstdException e) {
                output.limit(0);
                throw new Unreadable(
                        Refusal.Reason.BROKEN_COMPRESSION,
                        stored(),
                        "a zstd frame behind byte %d of the compressed file (%s)".formatted(stored(), e.getMessage()));
            }
            full = inFrame && !output.hasRemaining();
        }
        output.flip();
        return true;
    }

    private boolean refill() throws IOException, Unreadable {
        var filled = 0;
        while (filled < chunk.length) {
            var read = source.read(chunk, filled, chunk.length - filled);
            if (read < 0) {
                break;
            }
            filled += read;
        }
        input.clear().put(chunk, 0, filled).flip();
        return filled > 0;
    }

    @Override
    public long stored() {
        return source.stored() - input.remaining();
    }

    @Override
    public void close() throws IOException {
        context.close();
        source.close();
    }
}
