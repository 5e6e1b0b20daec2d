package dev.ceyuan.proofs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The hashes of a proof as they stand in a file: one on each line.
final class ProofLines {
    /// No tree with a size of 63 bits has a longer way.
    static final int MOST = 63;

    private ProofLines() {}

    /// Reads them.
    ///
    /// @param from lines before the first
    /// @throws Malformed naming the line
    static List<Digest> parse(List<String> lines, int from) throws Malformed {
        var path = new ArrayList<Digest>();
        for (var i = from; i < lines.size(); i++) {
            path.add(Checkpoint.digest(lines.get(i), "line " + (i + 1)));
        }
        return path;
    }

    /// Writes them and the empty line that ends them.
    static String text(List<Digest> path) {
        return path.stream().map(hash -> hash + "\n").collect(Collectors.joining()) + "\n";
    }
}
