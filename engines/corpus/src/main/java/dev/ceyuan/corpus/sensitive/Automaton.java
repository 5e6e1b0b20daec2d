package dev.ceyuan.corpus.sensitive;

/// Finds all of many patterns in one pass: an Aho-Corasick automaton in a double array.
///
/// A state is a place in `cells`. It has four numbers there, so that a step reads two lines of the cache at
/// most: `BASE`, where its children begin; `CHECK`, whose child it is; `FAIL`, the state of the longest
/// proper suffix; `REPORT`, the nearest state among itself and its suffixes at which a pattern ends. The
/// child for a char of code c stands at `BASE + c` if `CHECK` there names the parent. Chars that are in no
/// pattern have code 0 and lead to the root at once; children of the root stand in a table of their own.
///
/// Sources: A. V. Aho and M. J. Corasick, Efficient string matching (CACM 18/6, 1975); J.-I. Aoe, An
/// efficient digital search algorithm by using a double-array structure (IEEE TSE 15/9, 1989).
final class Automaton {
    /// The state before the first char.
    static final int ROOT = 0;
    /// No pattern ends here.
    static final int NONE = 0;

    static final int STRIDE = 4;
    static final int BASE = 0;
    static final int CHECK = 1;
    static final int FAIL = 2;
    static final int REPORT = 3;

    private final char[] codes;
    private final int[] first;
    private final int[] cells;
    private final int[] patterns;
    private final Alphabet alphabet;

    /// @param alphabet of the patterns
    /// @param first    the child of the root for each code
    /// @param cells    of each state
    /// @param patterns which ends at a state, for each state in turn; -1 if none
    Automaton(Alphabet alphabet, int[] first, int[] cells, int[] patterns) {
        this.alphabet = alphabet;
        this.codes = alphabet.codes();
        this.first = first;
        this.cells = cells;
        this.patterns = patterns;
    }

    /// The code of a char, 0 if it is in no pattern.
    int code(char c) {
        return codes[c];
    }

    /// Whether a pattern may begin with two codes; if not, a step from the root over the first of them leads
    /// nowhere that the second would not.
    boolean mayBegin(int code, int next) {
        return alphabet.mayBegin(code, next);
    }

    /// The state after a char.
    int step(int state, char c) {
        var code = codes[c];
        if (code == 0) {
            return ROOT;
        }
        var from = state;
        while (from != ROOT) {
            var to = cells[from + BASE] + code * STRIDE;
            if (cells[to + CHECK] == from) {
                return to;
            }
            from = cells[from + FAIL];
        }
        return first[code];
    }

    /// The longest pattern that ends at a state, as the state at which it ends; [#NONE] if none does.
    int report(int state) {
        return cells[state + REPORT];
    }

    /// The next shorter pattern that ends where a reported one does.
    int next(int report) {
        return cells[cells[report + FAIL] + REPORT];
    }

    /// The number of the pattern of a report.
    int pattern(int report) {
        return patterns[report / STRIDE];
    }

    /// How many bytes it takes.
    long bytes() {
        return 4L * (cells.length + patterns.length + first.length) + alphabet.bytes();
    }
}
