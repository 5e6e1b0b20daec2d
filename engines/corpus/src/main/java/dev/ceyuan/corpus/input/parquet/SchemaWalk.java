package dev.ceyuan.corpus.input.parquet;

import java.util.ArrayList;
import java.util.List;

/// Finds the leaves of a schema, which is written as its elements in the order of a walk.
final class SchemaWalk {
    private static final int DEEPEST = 32;
    private static final int REPEATED = 2;
    private static final Place ROOT = new Place("", 0, 0, false);

    private final List<Footer.Node> nodes;
    private final Slice slice;
    private final List<Leaf> leaves = new ArrayList<>();
    private int next;

    /// Where the walk is.
    ///
    /// @param prefix     of the paths below
    /// @param depth      below the root
    /// @param definition levels so far
    private record Place(String prefix, int depth, int definition, boolean repeated) {
        Place below(Footer.Node node) {
            return new Place(
                    prefix + node.name() + ".",
                    depth + 1,
                    definition + (node.repetition() == 0 ? 0 : 1),
                    repeated || node.repetition() == REPEATED);
        }
    }

    private SchemaWalk(List<Footer.Node> nodes, Slice slice) {
        this.nodes = nodes;
        this.slice = slice;
    }

    static List<Leaf> leaves(List<Footer.Node> nodes, Slice slice) throws ParquetDamage {
        var walk = new SchemaWalk(nodes, slice);
        walk.below(walk.take(), ROOT);
        if (walk.next != nodes.size()) {
            throw slice.malformed("a schema of one tree");
        }
        return List.copyOf(walk.leaves);
    }

    private Footer.Node take() throws ParquetDamage {
        if (next >= nodes.size()) {
            throw slice.malformed("as many elements in the schema as it says");
        }
        return nodes.get(next++);
    }

    private void below(Footer.Node parent, Place place) throws ParquetDamage {
        if (parent.children() < 0 || place.depth() > DEEPEST) {
            throw slice.malformed("a schema of at most %d levels".formatted(DEEPEST));
        }
        for (var i = 0; i < parent.children(); i++) {
            var node = take();
            if (node.repetition() < 0 || node.repetition() > REPEATED) {
                throw slice.malformed("a column that is required, optional or repeated");
            }
            var at = place.below(node);
            if (node.children() != 0) {
                below(node, at);
            } else {
                var path = at.prefix().substring(0, at.prefix().length() - 1);
                leaves.add(new Leaf(path, node.type(), at.definition(), at.repeated()));
            }
        }
    }
}
