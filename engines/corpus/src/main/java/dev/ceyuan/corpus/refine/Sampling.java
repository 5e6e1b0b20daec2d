package dev.ceyuan.corpus.refine;

import dev.ceyuan.corpus.document.Share;
import dev.ceyuan.corpus.flow.DocumentKey;
import java.util.Map;

/// Which part of each source is taken. A document is drawn by its id and a public seed: anybody can draw again.
///
/// @param seed   public
/// @param shares in millionths, by source; all of a source that is not named
public record Sampling(long seed, Map<String, Long> shares) {
    public static final Sampling ALL = new Sampling(0, Map.of());

    public Sampling {
        shares = Map.copyOf(shares);
    }

    /// Whether everything is taken.
    public boolean isWhole() {
        return shares.values().stream().allMatch(share -> share >= Share.ONE);
    }

    /// What is taken of a source, in millionths.
    long share(String source) {
        return shares.getOrDefault(source, Share.ONE);
    }

    /// A number from 0 to 999,999 that a document always draws; it is taken if the number is below the share.
    long draw(String source, DocumentKey id) {
        if (!shares.containsKey(source)) {
            return 0;
        }
        var z = id.high() ^ seed * 0x9E37_79B9_7F4A_7C15L;
        z = (z ^ z >>> 30) * 0xbf58_476d_1ce4_e5b9L ^ id.low();
        z = (z ^ z >>> 27) * 0x94d0_49bb_1331_11ebL;
        return Long.remainderUnsigned(z ^ z >>> 31, Share.ONE);
    }
}
