package dev.ceyuan.corpus.evidence;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Shares out a number of items in proportion to sizes by largest remainders (Hamilton's method); of
/// equal remainders the first key comes first.
final class Apportionment {
    private Apportionment() {}

    /// At least one for each size that is not 0. Sizes whose quota is below one get one and leave; the
    /// others share what is left.
    ///
    /// @param items as many as sizes at least, and as the sum of the sizes at most
    static <K extends Comparable<K>> SortedMap<K, Long> atLeastOne(SortedMap<K, Long> sizes, long items) {
        var shares = new TreeMap<K, Long>();
        var rest = new TreeMap<>(sizes);
        rest.values().removeIf(size -> size == 0);
        var left = items;
        var small = below(rest, left);
        while (!small.isEmpty()) {
            for (var key : small) {
                shares.put(key, 1L);
                rest.remove(key);
            }
            left -= small.size();
            small = below(rest, left);
        }
        shares.putAll(proportional(rest, left));
        return shares;
    }

    private static <K extends Comparable<K>> List<K> below(SortedMap<K, Long> sizes, long items) {
        var total = total(sizes);
        return sizes.entrySet().stream()
                .filter(entry -> product(items, entry.getValue()).compareTo(BigInteger.valueOf(total)) < 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// @param items as the sum of the sizes at most
    static <K extends Comparable<K>> SortedMap<K, Long> proportional(SortedMap<K, Long> sizes, long items) {
        var total = total(sizes);
        if (items < 0 || items > total) {
            throw new IllegalArgumentException("Cannot share out (items=%d, total=%d)".formatted(items, total));
        }
        var shares = new TreeMap<K, Long>();
        var remainders = new TreeMap<K, BigInteger>();
        var left = items;
        for (var entry : sizes.entrySet()) {
            var parts = total == 0
                    ? new BigInteger[] {BigInteger.ZERO, BigInteger.ZERO}
                    : product(items, entry.getValue()).divideAndRemainder(BigInteger.valueOf(total));
            shares.put(entry.getKey(), parts[0].longValueExact());
            remainders.put(entry.getKey(), parts[1]);
            left -= parts[0].longValueExact();
        }
        var order = new ArrayList<>(sizes.keySet());
        order.sort(Comparator.comparing(remainders::get, Comparator.<BigInteger>reverseOrder()));
        order.stream().limit(left).forEach(key -> shares.merge(key, 1L, Long::sum));
        return shares;
    }

    private static BigInteger product(long items, long size) {
        return BigInteger.valueOf(items).multiply(BigInteger.valueOf(size));
    }

    private static long total(SortedMap<?, Long> sizes) {
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }
}
