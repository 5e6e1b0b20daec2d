package dev.ceyuan.corpus.input;

import java.util.Iterator;

/// Cuts a file into blocks, one after another. Used by one thread; each block may go to another.
///
/// What a block holds is read when it is: of plain JSON lines, Parquet, text and pages nothing is read
/// before, of other files a block that is passed over costs its decompression. Failing storage ends in a
/// [dev.ceyuan.corpus.CorpusException].
public interface BlockReader extends Iterator<Block>, AutoCloseable {
    @Override
    void close();
}
