package dev.ceyuan.corpus.input;

import java.io.Closeable;
import java.io.IOException;

/// The bytes of a file one after another, as they are when decompressed.
///
/// Which bytes come before a damage depends on the file alone, not on how many are asked for at a time.
interface ByteSource extends Closeable {
    /// @param most to read, at least 1
    /// @return how many were read, at least 1, or -1 at the end
    /// @throws Unreadable if what follows is damaged; no more is to be read then
    int read(byte[] into, int from, int most) throws IOException, Unreadable;

    /// How many bytes of the file itself were used so far.
    long stored();
}
