package dev.ceyuan.corpus.sensitive;

import dev.ceyuan.corpus.letters.CharKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Libraries and contexts, made ready for scanning: one automaton, and what each of its patterns means.
///
/// A pattern may be several things at once: a term of several risks, a phrase in which terms do not count,
/// a word of contexts. Shared by all threads; it never changes.
final class TermTable {
    private static final int WEIGHT_BITS = 4;
    private static final int WEIGHT_MASK = (1 << WEIGHT_BITS) - 1;

    private static final int LENGTH_MASK = (1 << 8) - 1;
    private static final int STARTS_IN_WORD = 1 << 8;
    private static final int ENDS_IN_WORD = 1 << 9;
    private static final int IN_CONTEXT = 1 << 10;
    private static final int CLASS_SHIFT = 11;

    private final Automaton automaton;
    private final int[] traits;
    private final int[] weights;
    private final String[] kinds;
    private final int[][] contexts;
    private final int[] contextSizes;
    private final int[] contextClasses;

    /// What a pattern means.
    private static final class Meaning {
        private final String symbols;
        private int weights;
        private int excused;
        private String kind = "";
        private int[] contexts = {};

        Meaning(String symbols) {
            this.symbols = symbols;
        }

        /// The same term may stand in several libraries: its largest weight counts.
        void weigh(String risk, int weight) {
            var shift = RiskClass.of(risk).ordinal() * WEIGHT_BITS;
            var known = weights >>> shift & WEIGHT_MASK;
            weights += Math.max(0, weight - known) << shift;
            if (kind.isEmpty()) {
                kind = RiskClass.of(risk).suffix() + (risk.length() > 3 ? "-" + risk.charAt(4) : "");
            }
        }

        void excuse(int classes) {
            excused |= classes;
        }

        void join(int context) {
            contexts = Arrays.copyOf(contexts, contexts.length + 1);
            contexts[contexts.length - 1] = context;
        }

        int weights() {
            var kept = weights;
            for (var each : RiskClass.values()) {
                kept &= (excused & each.bit()) == 0 ? -1 : ~(WEIGHT_MASK << (each.ordinal() * WEIGHT_BITS));
            }
            return kept;
        }

        int traits() {
            var classes = excused;
            for (var each : RiskClass.values()) {
                classes |= ((weights() >>> (each.ordinal() * WEIGHT_BITS)) & WEIGHT_MASK) > 0 ? each.bit() : 0;
            }
            return symbols.length()
                    | (isWord(symbols.charAt(0)) ? STARTS_IN_WORD : 0)
                    | (isWord(symbols.charAt(symbols.length() - 1)) ? ENDS_IN_WORD : 0)
                    | (contexts.length > 0 ? IN_CONTEXT : 0)
                    | classes << CLASS_SHIFT;
        }

        private static boolean isWord(char c) {
            return CharKind.of(c) == CharKind.WORD;
        }
    }

    private TermTable(Map<String, Meaning> patterns, List<Contexts.Context> ofContexts) {
        automaton = AutomatonBuilder.build(new ArrayList<>(patterns.keySet()));
        traits = patterns.values().stream().mapToInt(Meaning::traits).toArray();
        weights = patterns.values().stream().mapToInt(Meaning::weights).toArray();
        kinds = patterns.values().stream().map(meaning -> meaning.kind).toArray(String[]::new);
        contexts = patterns.values().stream().map(meaning -> meaning.contexts).toArray(int[][]::new);
        contextSizes = ofContexts.stream()
                .mapToInt(context -> (int)
                        context.words().stream().map(Symbols::of).distinct().count())
                .toArray();
        contextClasses = ofContexts.stream().mapToInt(Contexts.Context::classes).toArray();
    }

    /// Makes libraries ready.
    static TermTable of(List<TermLibrary> libraries, Contexts contexts) {
        var patterns = new LinkedHashMap<String, Meaning>();
        for (var library : libraries) {
            library.terms().forEach(term -> at(patterns, term.text()).weigh(term.risk(), term.weight()));
        }
        contexts.phrases().forEach(phrase -> at(patterns, phrase.text()).excuse(phrase.classes()));
        for (var i = 0; i < contexts.contexts().size(); i++) {
            var number = i;
            contexts.contexts().get(i).words().stream()
                    .map(Symbols::of)
                    .distinct()
                    .forEach(
                            word -> patterns.computeIfAbsent(word, Meaning::new).join(number));
        }
        return new TermTable(patterns, contexts.contexts());
    }

    private static Meaning at(Map<String, Meaning> patterns, String text) {
        return patterns.computeIfAbsent(Symbols.of(text), Meaning::new);
    }

    Automaton automaton() {
        return automaton;
    }

    /// How many patterns there are.
    int size() {
        return traits.length;
    }

    /// How many contexts there are.
    int contexts() {
        return contextSizes.length;
    }

    /// How many symbols a pattern has.
    int length(int pattern) {
        return traits[pattern] & LENGTH_MASK;
    }

    /// Whether a letter of a word may not stand before it.
    boolean startsInWord(int pattern) {
        return (traits[pattern] & STARTS_IN_WORD) != 0;
    }

    /// Whether a letter of a word may not stand after it.
    boolean endsInWord(int pattern) {
        return (traits[pattern] & ENDS_IN_WORD) != 0;
    }

    /// Whether it is a word of a context.
    boolean isInContext(int pattern) {
        return (traits[pattern] & IN_CONTEXT) != 0;
    }

    /// The set of classes of which a pattern is a term, or a phrase in which terms do not count.
    int classes(int pattern) {
        return traits[pattern] >>> CLASS_SHIFT;
    }

    /// The weight that a pattern has as a term of a class; 0 if it is none.
    int weight(int pattern, int riskClass) {
        return (weights[pattern] >>> (riskClass * WEIGHT_BITS)) & WEIGHT_MASK;
    }

    /// The risk of a term as spans are named, such as `a1-f`.
    String kind(int pattern) {
        return kinds[pattern];
    }

    /// The contexts of which it is a word.
    int[] contextsOf(int pattern) {
        return contexts[pattern];
    }

    /// How many words a context has.
    int contextSize(int context) {
        return contextSizes[context];
    }

    /// The set of classes that a context excuses.
    int contextClasses(int context) {
        return contextClasses[context];
    }
}
