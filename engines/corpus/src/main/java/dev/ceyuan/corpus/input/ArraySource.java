package dev.ceyuan.corpus.input;

/// Bytes that are in memory already.
final class ArraySource implements ByteSource {
    private final byte[] bytes;
    private final int end;
    private int position;

    ArraySource(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    @Override
    public int read(byte[] into, int from, int most) {
        if (position == end) {
            return -1;
        }
        var read = Math.min(most, end - position);
        System.arraycopy(bytes, position, into, from, read);
        position += read;
        return read;
    }

    @Override
    public long stored() {
        return position;
    }

    @Override
    public void close() {
        position = end;
    }
}
