package dev.ceyuan.matching;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The index of needs and offers, in a directory or in memory.
///
/// Safe for use by several threads. What `put` and `remove` have returned from is found by the next call; what `commit`
/// has returned from survives a crash. The index is a copy: the database is the truth, and [#revisions(Side)] tells
/// what has to be put again after a crash.
public final class MatchIndex implements AutoCloseable {

    /// What opening a directory led to.
    public sealed interface Opening {
        /// The index can be used. It is empty if the directory was.
        record Ready(MatchIndex index) implements Opening {}

        /// The directory holds something that this version cannot use. Delete it with [MatchIndex#discard(Path)], open
        /// again and put every item.
        record Unusable(Reason reason, String detail) implements Opening {}

        /// Why a directory cannot be used.
        enum Reason {
            /// A file is missing, cut or has a wrong checksum.
            CORRUPT,
            /// It was written by another version of the engine, with another encoder or with other passage lengths.
            FOREIGN_VERSION,
            /// It holds files that are not of an index.
            NOT_AN_INDEX
        }
    }

    private MatchIndex() {}

    /// Opens or creates the index in a directory.
    ///
    /// @throws MatchingException of kind DIRECTORY_IN_USE if another writer has it, of kind STORAGE if
    ///     the directory cannot be read or written
    public static Opening open(Path directory, MatchingSpecification specification, TextEncoder encoder) {
        throw new UnsupportedOperationException();
    }

    /// An empty index that lives in memory.
    public static MatchIndex inMemory(MatchingSpecification specification, TextEncoder encoder) {
        throw new UnsupportedOperationException();
    }

    /// Deletes the index in a directory and keeps the cached vectors. Other files are not touched.
    public static void discard(Path directory) {
        throw new UnsupportedOperationException();
    }

    public MatchingSpecification specification() {
        throw new UnsupportedOperationException();
    }

    /// The same index seen with another specification; rules, weights and limits apply at once. Closing either closes
    /// both.
    ///
    /// @throws IllegalArgumentException if the passages or the title weight differ, for these are in the files
    public MatchIndex with(MatchingSpecification specification) {
        throw new UnsupportedOperationException();
    }

    /// Adds the items, replacing those with the same side and id.
    public void put(Collection<Item> items) {
        put(items, ProgressListener.NONE);
    }

    /// Adds the items, replacing those with the same side and id, and says how far it has come.
    public void put(Collection<Item> items, ProgressListener listener) {
        throw new UnsupportedOperationException();
    }

    /// Removes items; ids that are not there are ignored.
    public void remove(Side side, Collection<String> ids) {
        throw new UnsupportedOperationException();
    }

    /// Makes everything put and removed so far durable.
    public void commit() {
        throw new UnsupportedOperationException();
    }

    /// The revision of every item of a side, by id.
    public Map<String, Long> revisions(Side side) {
        throw new UnsupportedOperationException();
    }

    /// An item as it was put.
    public Optional<Item> find(Side side, String id) {
        throw new UnsupportedOperationException();
    }

    /// The items of the other side that fit best. Every result keeps every hard rule and every filter.
    public MatchList match(MatchRequest request) {
        throw new UnsupportedOperationException();
    }

    /// Items of a side whose title or text begins to say what is typed; the last word may be unfinished.
    public List<SearchHit> search(String typed, Side side, List<Filter> filters, int top) {
        throw new UnsupportedOperationException();
    }

    /// Why an offer is not on the list of a need, whose length is given by the specification.
    public WhyNot whyNot(String needId, String offerId) {
        throw new UnsupportedOperationException();
    }

    /// The smallest changes of one or two demands of a need that make more offers eligible, fewest changes and most
    /// offers first. Each is true: matching [Relaxation#applyTo(Item)] finds the added offers eligible.
    public List<Relaxation> relaxations(Item need) {
        throw new UnsupportedOperationException();
    }

    /// The indexed items of the other side whose list this item enters, best first. The item need not be in the index.
    public List<Affected> affected(Item item) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
