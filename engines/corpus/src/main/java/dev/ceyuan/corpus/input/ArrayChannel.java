package dev.ceyuan.corpus.input;

import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/// A part of an array as a channel to read from.
final class ArrayChannel implements SeekableByteChannel {
    private final ByteBuffer bytes;

    ArrayChannel(byte[] bytes, int from, int to) {
        this.bytes = ByteBuffer.wrap(bytes, from, to - from).slice();
    }

    @Override
    public int read(ByteBuffer into) {
        if (!bytes.hasRemaining()) {
            return -1;
        }
        var read = Math.min(into.remaining(), bytes.remaining());
        into.put(bytes.slice(bytes.position(), read));
        bytes.position(bytes.position() + read);
        return read;
    }

    @Override
    public long position() {
        return bytes.position();
    }

    @Override
    public SeekableByteChannel position(long position) {
        bytes.position((int) Math.min(position, bytes.limit()));
        return this;
    }

    @Override
    public long size() {
        return bytes.limit();
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {
        // there is nothing to give back
    }
}
