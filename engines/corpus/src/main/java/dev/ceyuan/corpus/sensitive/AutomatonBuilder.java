package dev.ceyuan.corpus.sensitive;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Lays out an automaton, level by level, so that whatever a suffix leads to is there before it is needed.
final class AutomatonBuilder {
    private final char[] codes = new char[1 << 16];
    private final char[][] keys;
    private final int[] numbers;
    private final BitSet taken = new BitSet();
    private final ArrayDeque<Node> queue = new ArrayDeque<>();
    private final int[] first;
    private final int span;
    private int[] cells = new int[1 << 12];
    private int[] patterns = new int[1 << 10];
    private int firstFree = 1;
    private int end = 1;

    /// A state whose patterns are those from `low` to before `high` in their order.
    private record Node(int state, int depth, int low, int high) {}

    /// A run of patterns with the same code at some depth.
    private record Child(char code, int low, int high) {}

    private AutomatonBuilder(List<String> texts) {
        span = giveCodes(texts) * Automaton.STRIDE;
        numbers = IntStream.range(0, texts.size())
                .boxed()
                .map(number -> new Key(coded(texts.get(number)), number))
                .sorted(Comparator.comparing(Key::code, Arrays::compare))
                .mapToInt(Key::number)
                .toArray();
        keys = new char[numbers.length][];
        for (var i = 0; i < numbers.length; i++) {
            keys[i] = coded(texts.get(numbers[i]));
            if (keys[i].length == 0 || (i > 0 && Arrays.equals(keys[i], keys[i - 1]))) {
                throw new IllegalArgumentException("Empty or twice (pattern=%s)".formatted(texts.get(numbers[i])));
            }
        }
        first = new int[span / Automaton.STRIDE + 1];
        Arrays.fill(patterns, -1);
    }

    private record Key(char[] code, int number) {}

    /// An automaton for patterns, of which none is empty and none stands twice.
    static Automaton build(List<String> patterns) {
        var builder = new AutomatonBuilder(patterns);
        builder.layOut();
        return builder.finished();
    }

    /// Gives the most frequent chars the smallest codes, which packs the array.
    ///
    /// @return the largest code
    private int giveCodes(List<String> texts) {
        var counts = new int[1 << 16];
        for (var text : texts) {
            text.chars().forEach(c -> counts[c]++);
        }
        var used = IntStream.range(0, counts.length)
                .filter(c -> counts[c] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer c) -> -counts[c]).thenComparing(c -> c))
                .toList();
        for (var i = 0; i < used.size(); i++) {
            codes[used.get(i)] = (char) (i + 1);
        }
        return used.size();
    }

    private char[] coded(String text) {
        var key = text.toCharArray();
        for (var i = 0; i < key.length; i++) {
            key[i] = codes[key[i]];
        }
        return key;
    }

    private void layOut() {
        taken.set(0);
        place(new Node(Automaton.ROOT, 0, 0, keys.length));
        while (!queue.isEmpty()) {
            place(queue.remove());
        }
    }

    private void place(Node node) {
        var children = children(node);
        if (children.length == 0) {
            return;
        }
        var base = baseFor(children);
        if (node.state() != Automaton.ROOT) {
            cells[node.state() + Automaton.BASE] = base * Automaton.STRIDE;
        }
        for (var child : children) {
            var slot = base + child.code();
            taken.set(slot);
            var state = slot * Automaton.STRIDE;
            grow(slot);
            cells[state + Automaton.CHECK] = node.state();
            if (node.state() == Automaton.ROOT) {
                first[child.code()] = state;
            } else {
                cells[state + Automaton.FAIL] = after(cells[node.state() + Automaton.FAIL], child.code());
            }
            enter(node, child, state);
        }
    }

    /// Notes the pattern that ends at a child, and queues it.
    private void enter(Node node, Child child, int state) {
        var depth = node.depth() + 1;
        var low = child.low();
        if (keys[low].length == depth) {
            patterns[state / Automaton.STRIDE] = numbers[low];
            cells[state + Automaton.REPORT] = state;
            low++;
        } else {
            cells[state + Automaton.REPORT] = cells[cells[state + Automaton.FAIL] + Automaton.REPORT];
        }
        queue.add(new Node(state, depth, low, child.high()));
    }

    private Child[] children(Node node) {
        var children = new Child[node.high() - node.low()];
        var count = 0;
        var low = node.low();
        while (low < node.high()) {
            var code = keys[low][node.depth()];
            var high = low + 1;
            while (high < node.high() && keys[high][node.depth()] == code) {
                high++;
            }
            children[count++] = new Child(code, low, high);
            low = high;
        }
        return Arrays.copyOf(children, count);
    }

    /// The first place where all children fit.
    private int baseFor(Child[] children) {
        var least = children[0].code();
        firstFree = taken.nextClearBit(firstFree);
        var slot = taken.nextClearBit(Math.max(firstFree, least));
        while (!fits(slot - least, children)) {
            slot = taken.nextClearBit(slot + 1);
        }
        return slot - least;
    }

    private boolean fits(int base, Child[] children) {
        for (var child : children) {
            if (taken.get(base + child.code())) {
                return false;
            }
        }
        return true;
    }

    /// The state that a code leads to among those laid out by now.
    private int after(int state, char code) {
        var from = state;
        while (from != Automaton.ROOT) {
            var to = cells[from + Automaton.BASE] + code * Automaton.STRIDE;
            if (to < cells.length && cells[to + Automaton.CHECK] == from) {
                return to;
            }
            from = cells[from + Automaton.FAIL];
        }
        return first[code];
    }

    private void grow(int slot) {
        end = Math.max(end, slot + 1);
        if (slot >= patterns.length) {
            var before = patterns.length;
            patterns = Arrays.copyOf(patterns, Math.max(slot + 1, 2 * before));
            Arrays.fill(patterns, before, patterns.length, -1);
            cells = Arrays.copyOf(cells, patterns.length * Automaton.STRIDE);
        }
    }

    /// Leaves so much room behind the last state that no step leads out of the array.
    private Automaton finished() {
        var used = end * Automaton.STRIDE;
        var all = Arrays.copyOf(cells, used + span + Automaton.STRIDE);
        return new Automaton(new Alphabet(codes, List.of(keys)), first, all, patterns);
    }
}
