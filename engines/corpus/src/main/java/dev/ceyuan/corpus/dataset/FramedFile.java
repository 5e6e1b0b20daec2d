package dev.ceyuan.corpus.dataset;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.corpus.wording.Wording;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file of frames with its index, open for reading. Several threads may read it, until one of them is
/// interrupted while it reads: that closes the file.
final class FramedFile implements AutoCloseable {
    private final String name;
    private final FileChannel channel;
    private final FrameIndex index;

    private FramedFile(String name, FileChannel channel, FrameIndex index) {
        this.name = name;
        this.channel = channel;
        this.index = index;
    }

    /// @throws CorpusException if it cannot be read, or has no index that fits it
    static FramedFile open(Path path) {
        var name = path.toString();
        try {
            var channel = FileChannel.open(path, StandardOpenOption.READ);
            var opened = false;
            try {
                var file = new FramedFile(name, channel, index(channel));
                opened = true;
                return file;
            } finally {
                if (!opened) {
                    channel.close();
                }
            }
        } catch (IOException e) {
            throw failed(name, e);
        } catch (Damaged e) {
            throw damaged(Wording.same(name), e);
        }
    }

    private static FrameIndex index(FileChannel channel) throws IOException, Damaged {
        var size = channel.size();
        if (size < FrameIndex.FOOTER) {
            throw new Damaged("dataset.no-index");
        }
        var length = FrameIndex.length(read(channel, size - FrameIndex.FOOTER, FrameIndex.FOOTER));
        if (length > size) {
            throw new Damaged("dataset.other-index");
        }
        return FrameIndex.read(read(channel, size - length, length), size - length);
    }

    String name() {
        return name;
    }

    FrameIndex index() {
        return index;
    }

    /// The content of a frame.
    byte[] content(int number) {
        var frame = index.frames().get(number);
        try {
            return Compressor.decompress(read(channel, frame.offset(), frame.length()), frame.size());
        } catch (IOException e) {
            throw failed(name, e);
        } catch (Damaged e) {
            throw damaged(place(number), e);
        }
    }

    Wording place(int number) {
        return ErrorWords.say(
                "subject.frame", name, number, index.frames().get(number).offset());
    }

    private static byte[] read(FileChannel channel, long from, int length) throws IOException, Damaged {
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, from + buffer.position()) < 0) {
                throw new Damaged("dataset.ends", from + buffer.position());
            }
        }
        return buffer.array();
    }

    static CorpusException damaged(Wording place, Damaged e) {
        return new CorpusException(CorpusException.Kind.RELEASE, place, e.wording(), e);
    }

    private static CorpusException failed(String name, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new CorpusException(CorpusException.Kind.RELEASE, name, ErrorWords.say("release.part-missing"));
        }
        return new CorpusException(CorpusException.Kind.STORAGE, name, ErrorWords.say("dataset.unreadable", e), e);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw failed(name, e);
        }
    }
}
