package dev.ceyuan.corpus.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A stretch of a file as it is stored.
final class ChannelSource implements ByteSource {
    private final SeekableByteChannel channel;
    private final long end;
    private long position;

    private ChannelSource(SeekableByteChannel channel, long begin, long end) {
        this.channel = channel;
        this.position = begin;
        this.end = end;
    }

    /// @param end offset after the last byte, which the file is known to have
    static ChannelSource open(Path path, long begin, long end) throws IOException {
        var channel = Files.newByteChannel(path, StandardOpenOption.READ);
        channel.position(begin);
        return new ChannelSource(channel, begin, end);
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException, Unreadable {
        if (position >= end) {
            return -1;
        }
        var read = channel.read(ByteBuffer.wrap(into, from, (int) Math.min(most, end - position)));
        if (read <= 0) {
            throw new Unreadable(
                    Refusal.Reason.CUT_SHORT, position, "%d bytes as when the file was found".formatted(end));
        }
        position += read;
        return read;
    }

    @Override
    public long stored() {
        return position;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
