package dev.ceyuan.proofs;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/// The definitions of RFC 6962, section 2.1, word by word and without a thought for speed: the oracle.
final class Rfc6962 {
    private Rfc6962() {}

    /// MTH(D[n]).
    static byte[] mth(List<byte[]> d) {
        var n = d.size();
        if (n == 0) {
            return sha256(new byte[0]);
        }
        if (n == 1) {
            return sha256(new byte[] {0}, d.getFirst());
        }
        var k = largestPowerOfTwoBelow(n);
        return sha256(new byte[] {1}, mth(d.subList(0, k)), mth(d.subList(k, n)));
    }

    /// PATH(m, D[n]).
    static List<byte[]> path(int m, List<byte[]> d) {
        var n = d.size();
        if (n == 1) {
            return List.of();
        }
        var k = largestPowerOfTwoBelow(n);
        return m < k
                ? append(path(m, d.subList(0, k)), mth(d.subList(k, n)))
                : append(path(m - k, d.subList(k, n)), mth(d.subList(0, k)));
    }

    /// PROOF(m, D[n]).
    static List<byte[]> proof(int m, List<byte[]> d) {
        return subproof(m, d, true);
    }

    private static List<byte[]> subproof(int m, List<byte[]> d, boolean complete) {
        var n = d.size();
        if (m == n) {
            return complete ? List.of() : List.of(mth(d));
        }
        var k = largestPowerOfTwoBelow(n);
        return m <= k
                ? append(subproof(m, d.subList(0, k), complete), mth(d.subList(k, n)))
                : append(subproof(m - k, d.subList(k, n), false), mth(d.subList(0, k)));
    }

    /// The root that an audit path leads to, by recursion on the tree instead of the bits of the index.
    static byte[] rootFromPath(byte[] leaf, int m, int n, List<byte[]> path) {
        if (n == 1) {
            return leaf;
        }
        var k = largestPowerOfTwoBelow(n);
        var beside = path.getLast();
        var below = path.subList(0, path.size() - 1);
        return m < k
                ? sha256(new byte[] {1}, rootFromPath(leaf, m, k, below), beside)
                : sha256(new byte[] {1}, beside, rootFromPath(leaf, m - k, n - k, below));
    }

    private static int largestPowerOfTwoBelow(int n) {
        var k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    private static List<byte[]> append(List<byte[]> list, byte[] last) {
        var longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var all = new ByteArrayOutputStream();
            for (var part : parts) {
                all.writeBytes(part);
            }
            return MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
