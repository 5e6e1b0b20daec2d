package dev.ceyuan.corpus.duplicate;

import dev.ceyuan.corpus.flow.Channel;
import dev.ceyuan.corpus.flow.DocumentKey;
import dev.ceyuan.corpus.flow.Row;
import dev.ceyuan.corpus.flow.RowBuilder;
import dev.ceyuan.corpus.flow.RowChars;
import dev.ceyuan.corpus.flow.RowSource;
import dev.ceyuan.corpus.flow.TaskOutput;
import dev.ceyuan.text.FoldedChars;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The steps that find near duplicates; see [dev.ceyuan.corpus.duplicate].
public final class NearDuplicates {
    /// Key of a band, rank, id.
    public static final Channel BANDS = new Channel("bands", 32);

    /// Two ids whose documents share a band, the smaller in front.
    public static final Channel PAIRS = new Channel("pairs", 32);

    /// Component, then the two ids of a pair.
    public static final Channel LINKS = new Channel("links", 40);

    /// Component, rank, id; then the shingles.
    public static final Channel CANDIDATES = new Channel("candidates", 32);

    /// Id; then 1 if it goes or 0 if it was spared as one of a family, the id of the survivor, and their similarity.
    public static final Channel NEAR = new Channel("near", 16);

    private final NearDuplicateSettings settings;

    public NearDuplicates(NearDuplicateSettings settings) {
        this.settings = settings;
    }

    /// What one thread needs to take documents up.
    public final class Signing {
        private final FoldedChars folded = new FoldedChars();
        private final Shingles shingles = new Shingles();
        private final MinHash minHash = new MinHash(settings.bands(), settings.rows());
        private final long[] keys = new long[settings.bands()];
        private final RowBuilder row = new RowBuilder();

        /// Writes the bands of a document.
        public void sign(Identity document, RowChars text, TaskOutput out) {
            var count = shingles.hash(folded.fold(text.chars(), text.length()));
            if (count == 0) {
                return;
            }
            minHash.keys(shingles.hashes(), count, keys);
            for (var key : keys) {
                row.begin().putLong(key).putLong(document.rank());
                out.put(BANDS, document.id().swapped().putInto(row));
            }
        }

        /// Writes a document that has to be compared.
        ///
        /// @param components of which it is in one
        public void compare(Identity document, RowChars text, Components components, TaskOutput out) {
            row.begin().putLong(components.of(document.id().high())).putLong(document.rank());
            document.id().swapped().putInto(row);
            var set = shingles.of(folded.fold(text.chars(), text.length()));
            out.put(CANDIDATES, row.putInts(set, set.length));
        }
    }

    /// A document in the order of survivors.
    public record Identity(DocumentKey id, long rank) {}

    /// Buckets to pairs: each document of a bucket with those that come first in it, and with the one before it.
    public void pair(List<RowSource> bands, TaskOutput out) {
        var source = bands.getFirst();
        var bucket = new Bucket(out);
        var key = 0L;
        for (var row = source.next(); row != null; row = source.next()) {
            var next = row.readLong();
            if (next != key) {
                bucket.pair();
                key = next;
            }
            row.readLong(); // the rank has put it into its place
            bucket.add(DocumentKey.read(row).swapped());
        }
        bucket.pair();
    }

    /// The documents that share a band, in the order of survivors.
    private final class Bucket {
        private final LongArrayList ids = new LongArrayList();
        private final RowBuilder row = new RowBuilder();
        private final TaskOutput out;

        Bucket(TaskOutput out) {
            this.out = out;
        }

        void add(DocumentKey id) {
            ids.add(id.high());
            ids.add(id.low());
        }

        /// Proposes pairs, and is empty then.
        void pair() {
            var members = ids.size() / 2;
            for (var member = 1; member < members; member++) {
                var leaders = Math.min(member, settings.leaders());
                for (var leader = 0; leader < leaders; leader++) {
                    put(key(leader), key(member));
                }
                if (leaders < member) {
                    put(key(member - 1), key(member));
                }
            }
            if (members > settings.leaders()) {
                out.count("near-duplicates/large-buckets", 1);
            }
            ids.clear();
        }

        private DocumentKey key(int member) {
            return new DocumentKey(ids.getLong(2 * member), ids.getLong(2 * member + 1));
        }

        private void put(DocumentKey one, DocumentKey other) {
            var ordered = one.compareTo(other) < 0;
            (ordered ? one : other).putInto(row.begin());
            out.put(PAIRS, (ordered ? other : one).putInto(row));
        }
    }

    /// Pairs to links: each once, with its component in front.
    public static void link(List<RowSource> pairs, Components components, TaskOutput out) {
        var source = pairs.getFirst();
        var row = new RowBuilder();
        var last = new byte[0];
        for (var pair = source.next(); pair != null; pair = source.next()) {
            if (pair.hasKeyOf(last, last.length) && last.length > 0) {
                continue;
            }
            last = pair.copy();
            var one = DocumentKey.read(pair);
            row.begin().putLong(components.of(one.high()));
            one.putInto(row);
            out.put(LINKS, DocumentKey.read(pair).putInto(row));
            out.count("near-duplicates/pairs", 1);
        }
    }

    /// Links and candidates to what goes, component by component.
    public void decide(List<RowSource> linksAndCandidates, TaskOutput out) {
        var links = linksAndCandidates.getFirst();
        var candidates = linksAndCandidates.getLast();
        var link = links.next();
        Leaders leaders = null;
        for (var candidate = candidates.next(); candidate != null; candidate = candidates.next()) {
            var component = candidate.readLong();
            if (leaders == null || leaders.component() != component) {
                finish(leaders, out);
                leaders = new Leaders(component, settings);
                link = readLinks(leaders, links, link);
            }
            var rank = candidate.readLong();
            leaders.take(new Identity(DocumentKey.read(candidate).swapped(), rank), candidate.readInts());
        }
        finish(leaders, out);
    }

    private static @Nullable Row readLinks(Leaders leaders, RowSource links, @Nullable Row first) {
        var link = first;
        while (link != null) {
            var component = link.rewind().readLong();
            var order = Long.compareUnsigned(component, leaders.component());
            if (order > 0) {
                break;
            }
            if (order == 0) {
                leaders.link(DocumentKey.read(link), DocumentKey.read(link));
            }
            link = links.next();
        }
        return link;
    }

    private static void finish(@Nullable Leaders leaders, TaskOutput out) {
        if (leaders != null) {
            leaders.finish(out);
        }
    }
}
