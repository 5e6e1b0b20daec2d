package dev.ceyuan.matching;

import dev.ceyuan.matching.MatchIndex.Opening.Ready;
import dev.ceyuan.matching.MatchingException.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.store.ByteBuffersDirectory;

/// The index of needs and offers, in a directory or in memory.
///
/// Safe for use by several threads. What `put` and `remove` have returned from is found by the next call;
/// what `commit` or `close` has returned from survives a crash. The index is a copy: the database is the
/// truth, and [#revisions(Side)] tells what has to be put again after a crash.
public final class MatchIndex implements AutoCloseable {

    /// What opening a directory led to.
    public sealed interface Opening {
        /// The index can be used. It is empty if the directory was.
        record Ready(MatchIndex index) implements Opening {}

        /// The directory holds something that this version cannot use. Unless it is not an index at all,
        /// delete it with [MatchIndex#discard(Path)], open again and put every item.
        record Unusable(Reason reason, String detail) implements Opening {}

        /// Why a directory cannot be used.
        enum Reason {
            /// A file is missing, cut or has a wrong checksum.
            CORRUPT,
            /// It was written by another version of the engine, with another encoder, title weight or
            /// passage length.
            FOREIGN_VERSION,
            /// It holds files that are not of an index.
            NOT_AN_INDEX
        }
    }

    /// Items whose passages are encoded together.
    private static final int PUT_STEP = 1000;

    private final IndexStore store;
    private final MatchingSpecification specification;
    private final StandingLists lists;

    private MatchIndex(IndexStore store, MatchingSpecification specification, StandingLists lists) {
        this.store = store;
        this.specification = specification;
        this.lists = lists;
    }

    /// Opens or creates the index in a directory. Reads every file once to see that it is whole.
    ///
    /// @throws MatchingException of kind DIRECTORY_IN_USE if another writer has it, of kind
    public static Opening open(Path directory, MatchingSpecification specification, TextEncoder encoder) {
        var identity = IndexDirectory.identity(specification, encoder);
        var files = new IndexDirectory(directory);
        try {
            var unusable = files.check(identity);
            if (unusable.isPresent()) {
                return unusable.get();
            }
            var store = files.open(encoder, specification.limits().exactScan(), identity);
            return new Ready(new MatchIndex(store, specification, new StandingLists()));
        } catch (IOException e) {
            throw new MatchingException(Kind.STORAGE, directory.toString(), "the directory cannot be opened", e);
        }
    }

    /// An empty index that lives in memory.
    public static MatchIndex inMemory(MatchingSpecification specification, TextEncoder encoder) {
        return inMemory(specification, VectorCache.inMemory(encoder));
    }

    static MatchIndex inMemory(MatchingSpecification specification, VectorCache vectors) {
        try {
            var store = IndexStore.on(
                    new ByteBuffersDirectory(), vectors, specification.limits().exactScan(), Map.of());
            return new MatchIndex(store, specification, new StandingLists());
        } catch (IOException e) {
            throw new MatchingException(Kind.STORAGE, "memory", "the index cannot be created", e);
        }
    }

    /// Deletes the index in a directory and keeps the cached vectors. Other files are not touched.
    public static void discard(Path directory) {
        try {
            new IndexDirectory(directory).discard();
        } catch (IOException e) {
            throw new MatchingException(Kind.STORAGE, directory.toString(), "the index cannot be deleted", e);
        }
    }

    public MatchingSpecification specification() {
        return specification;
    }

    /// The same index seen with another specification, whose rules, weights and limits apply at once.
    /// Closing either closes both.
    ///
    /// @throws IllegalArgumentException if the passages or the title weight differ, for these are in the files
    public MatchIndex with(MatchingSpecification other) {
        if (!other.passages().equals(specification.passages())
                || other.weights().title() != specification.weights().title()) {
            throw new IllegalArgumentException(
                    "passages and title weight are fixed when an index is created (%s, title=%d)"
                            .formatted(
                                    specification.passages(),
                                    specification.weights().title()));
        }
        return new MatchIndex(store, other, new StandingLists());
    }

    /// Adds the items, replacing those with the same side and id.
    public void put(Collection<Item> items) {
        put(items, ProgressListener.NONE);
    }

    /// Adds the items, replacing those with the same side and id, and says how far it has come.
    public void put(Collection<Item> items, ProgressListener listener) {
        var rest = List.copyOf(items);
        for (var from = 0; from < rest.size(); from += PUT_STEP) {
            putStep(rest.subList(from, Math.min(rest.size(), from + PUT_STEP)), from, rest.size(), listener);
        }
    }

    private void putStep(List<Item> items, int before, int total, ProgressListener listener) {
        forgetLists(items);
        var passages = new ArrayList<String>();
        var ends = new int[items.size()];
        for (var i = 0; i < ends.length; i++) {
            Passage.cut(items.get(i), specification.passages()).forEach(passage -> passages.add(passage.words()));
            ends[i] = passages.size();
        }
        var vectors = store.vectors()
                .vectors(
                        passages,
                        VectorCache.Keep.IN_FILE,
                        (done, all) ->
                                listener.progressed(before + (int) ((long) done * (items.size() - 1) / all), total));
        for (var i = 0; i < ends.length; i++) {
            var item = items.get(i);
            var block = Schema.documents(
                    item,
                    vectors.subList(i == 0 ? 0 : ends[i - 1], ends[i]),
                    specification.weights().title());
            store.replace(Schema.key(item.side(), item.id()), block);
        }
        store.refresh();
        listener.progressed(before + items.size(), total);
    }

    private void forgetLists(List<Item> items) {
        store.read(searcher -> {
            for (var item : items) {
                lists.forget(item.side(), item.id());
                if (SideView.of(item.side(), searcher, store.layouts()).slotOf(item.id()) >= 0) {
                    lists.forgetAll(item.side().opposite());
                }
            }
            return items.size();
        });
    }

    /// Removes items; ids that are not there are ignored.
    public void remove(Side side, Collection<String> ids) {
        ids.forEach(id -> lists.forget(side, id));
        lists.forgetAll(side.opposite());
        store.remove(ids.stream().map(id -> Schema.key(side, id)).toList());
        store.refresh();
    }

    /// Makes everything put and removed so far durable.
    public void commit() {
        store.commit();
    }

    /// The revision of every item of a side, by id.
    public Map<String, Long> revisions(Side side) {
        return store.read(searcher -> {
            var view = SideView.of(side, searcher, store.layouts());
            var revisions = new TreeMap<String, Long>();
            for (var item : allItems(view)) {
                revisions.put(item.id(), item.revision());
            }
            return revisions;
        });
    }

    private static List<Item> allItems(SideView view) throws IOException {
        var live = view.eligible(List.of());
        var items = new ArrayList<Item>();
        for (var slot = 0; slot < view.slots(); slot++) {
            if (live.get(slot)) {
                items.add(view.facetsAt(slot));
            }
        }
        return items;
    }

    /// An item as it was put.
    public Optional<Item> find(Side side, String id) {
        return store.read(searcher -> {
            var view = SideView.of(side, searcher, store.layouts());
            var slot = view.slotOf(id);
            return slot < 0 ? Optional.<Item>empty() : Optional.of(view.itemAt(slot));
        });
    }

    /// The items of the other side that fit best. Every result keeps every hard rule and every filter.
    public MatchList match(MatchRequest request) {
        return reasoner().match(request);
    }

    /// Items of a side whose title or text says what is typed; the last word may be unfinished.
    public List<SearchHit> search(String typed, Side side, List<Filter> filters, int top) {
        return store.read(searcher -> {
            var view = SideView.of(side, searcher, store.layouts());
            return TypedSearch.search(view, typed, view.eligible(Eligibility.conditions(filters)), top);
        });
    }

    /// Why an offer is not on the list of a need, whose length is given by the specification.
    public WhyNot whyNot(String needId, String offerId) {
        return whyNot(needId, offerId, List.of());
    }

    /// The same for the list under filters: what they leave out is neither counted nor named. An offer that they
    /// leave out itself is absent.
    public WhyNot whyNot(String needId, String offerId, List<Filter> filters) {
        return reasoner().whyNot(needId, offerId, filters);
    }

    /// The smallest changes of one or two demands of a need that make more offers eligible, fewest changes
    /// and most offers first. Each is true: under [Relaxation#applyTo(Item)] exactly the added offers
    /// become eligible.
    public List<Relaxation> relaxations(Item need) {
        return reasoner().relaxations(need);
    }

    /// The indexed items of the other side whose list this item enters, best first.
    ///
    /// @throws IllegalArgumentException if the item is not in the index
    public List<Affected> affected(Item item) {
        return reasoner().affected(item.side(), item.id());
    }

    private Reasoner reasoner() {
        return new Reasoner(store, specification, lists);
    }

    @Override
    public void close() {
        store.close();
    }
}
