package dev.ceyuan.corpus.input;

import java.io.IOException;

/// A compressed file of which no more comes out than is allowed.
final class BoundedSource implements ByteSource {
    private final ByteSource source;
    private final long limit;
    private final byte[] next = new byte[1];
    private long position;

    BoundedSource(ByteSource source, long limit) {
        this.source = source;
        this.limit = limit;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException, Unreadable {
        if (position == limit) {
            if (source.read(next, 0, 1) < 0) {
                return -1;
            }
            throw new Unreadable(Refusal.Reason.TOO_DENSE, position, "at most %d decompressed bytes".formatted(limit));
        }
        var read = source.read(into, from, (int) Math.min(most, limit - position));
        position += Math.max(read, 0);
        return read;
    }

    @Override
    public long stored() {
        return source.stored();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
