package dev.ceyuan.corpus.dataset;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.digest.Sha256;
import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.corpus.wording.Wording;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;

/// A file that is there as a whole or not at all: it is written under another name, made durable, and
/// renamed. Its digest is taken on the way.
final class PartFile implements AutoCloseable {
    static final int BUFFER = 1 << 16;

    private static final int MOST_ATTEMPTS = 10_000;

    private final String name;
    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private final ByteBuffer buffer;
    private final MessageDigest digest = Sha256.begin();
    private long position;
    private boolean finished;

    private PartFile(String name, Path target, int buffer) throws IOException {
        this.name = name;
        this.target = target;
        this.buffer = ByteBuffer.allocate(buffer);
        Files.createDirectories(folder());
        this.temporary = begin(target);
        this.channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
    }

    /// Begins a file of a release.
    ///
    /// @param buffer how many bytes may wait; changes nothing in the file
    static PartFile create(Path release, String name, int buffer) {
        try {
            return new PartFile(name, release.resolve(Part.checkedName(name)), buffer);
        } catch (IOException e) {
            throw failed(ErrorWords.say("dataset.not-begun", e), name, e);
        }
    }

    /// On a cluster, several attempts at one file may be under way: each has a name of its own until it is whole.
    private static Path begin(Path target) throws IOException {
        for (var attempt = 0; ; attempt++) {
            try {
                return Files.createFile(target.resolveSibling(".%s.%d.tmp".formatted(target.getFileName(), attempt)));
            } catch (FileAlreadyExistsException e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Path folder() {
        return Objects.requireNonNull(target.toAbsolutePath().getParent(), "a file is in a folder");
    }

    /// Bytes so far.
    long position() {
        return position;
    }

    void write(Bytes bytes) {
        write(bytes.array(), 0, bytes.size());
    }

    void write(byte[] bytes, int from, int to) {
        if (finished) {
            throw new IllegalStateException("The file is finished (name=%s)".formatted(name));
        }
        digest.update(bytes, from, to - from);
        position += to - from;
        try {
            if (buffer.remaining() < to - from) {
                drain();
            }
            if (buffer.remaining() < to - from) {
                write(ByteBuffer.wrap(bytes, from, to - from));
            } else {
                buffer.put(bytes, from, to - from);
            }
        } catch (IOException e) {
            throw failed(ErrorWords.say("dataset.not-written", e), name, e);
        }
    }

    private void drain() throws IOException {
        write(buffer.flip());
        buffer.clear();
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /// Makes the file durable and gives it its name. One that was there before is gone.
    Part finish(Part.Kind kind, long rows) {
        try {
            drain();
            channel.force(true);
            channel.close();
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            finished = true;
            forceFolder();
        } catch (IOException e) {
            throw failed(ErrorWords.say("dataset.not-finished", e), name, e);
        }
        return new Part(name, kind, rows, position, HexFormat.of().formatHex(digest.digest()));
    }

    /// The name of a file is durable when its folder is. Windows cannot open one, and keeps names by
    /// itself.
    private void forceFolder() throws IOException {
        if (target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var folder = FileChannel.open(folder(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    /// Leaves nothing behind if the file was not finished.
    @Override
    public void close() {
        try {
            channel.close();
            if (!finished) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw failed(ErrorWords.say("dataset.not-closed", e), name, e);
        }
    }

    private static CorpusException failed(Wording message, String name, IOException e) {
        return new CorpusException(CorpusException.Kind.STORAGE, name, message, e);
    }
}
