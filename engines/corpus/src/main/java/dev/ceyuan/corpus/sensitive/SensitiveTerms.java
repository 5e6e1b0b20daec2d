package dev.ceyuan.corpus.sensitive;

import dev.ceyuan.corpus.document.Document;
import dev.ceyuan.corpus.document.Operator;
import dev.ceyuan.corpus.document.OperatorKind;
import dev.ceyuan.corpus.document.Parameters;
import dev.ceyuan.corpus.letters.CharKind;
import dev.ceyuan.text.FoldedChars;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Finds the terms of keyword libraries in the folded text, and drops a document where they stand too densely.
///
/// What someone puts between the letters of a term to hide it is skipped, up to `max-gap` chars at each
/// place; a comma, a bracket or the end of a line is a border. Letters of a word that is written with spaces
/// have nothing between them, and a term that begins or ends in such letters is a whole word.
///
/// | parameter | default | |
/// |---|---|---|
/// | `libraries` | `ceyuan:sensitive-terms.csv` | files of terms; the one that comes with the engine is an example |
/// | `contexts` | `ceyuan:sensitive-contexts.csv` | files of contexts in which a term does not count |
/// | `max-gap` | 2 | chars that are no letters between two letters of a term |
/// | `max-spans` | 20 | hits that are told by place |
///
/// Further parameters, rules and measures: [SensitiveLimits]. Tag: `risk-classes`, those with a hit.
final class SensitiveTerms implements Operator {
    static final OperatorKind KIND = new OperatorKind(SensitiveOperators.TERMS, 1, SensitiveTerms::read);

    private static final List<String> LIBRARIES = List.of("ceyuan:sensitive-terms.csv");
    private static final List<String> CONTEXTS = List.of("ceyuan:sensitive-contexts.csv");
    private static final int MAX_GAP = 2;
    private static final int MAX_SPANS = 20;
    /// A context reaches no further than this many letters where a text has no ends of sentences.
    private static final int LONGEST_SENTENCE = 1024;
    /// So many letters are read at once before that is looked at.
    private static final int LONGEST_RUN = 256;
    /// Holds the places of a sentence, and those of a term that began in the one before.
    private static final int PLACES = 2 * LONGEST_SENTENCE;

    private final TermTable table;
    private final Automaton automaton;
    private final SensitiveLimits limits;
    private final int maxGap;
    private final int maxSpans;
    private final Sentence sentence;
    private final Tally tally;
    private final int[] places = new int[PLACES];
    private char[] chars = new char[0];
    private int length;
    private int state;
    private int symbols;
    private int border;
    private int[] spans = new int[0];
    private int spanCount;
    private int classesFound;

    /// What the recipe says, read once for all threads.
    private record Settings(TermTable table, SensitiveLimits limits, int maxGap, int maxSpans) {}

    private SensitiveTerms(Settings settings) {
        table = settings.table();
        automaton = table.automaton();
        limits = settings.limits();
        maxGap = settings.maxGap();
        maxSpans = settings.maxSpans();
        tally = new Tally(table.size());
        sentence = new Sentence(table, this::count);
    }

    static Supplier<Operator> read(Parameters parameters) {
        var libraries = new ArrayList<TermLibrary>();
        parameters
                .contents(SensitiveOperators.LIBRARIES, LIBRARIES)
                .forEach((name, content) -> libraries.add(TermLibrary.read(name, content)));
        var contexts = parameters.contents("contexts", CONTEXTS).entrySet().stream()
                .map(file -> Contexts.read(file.getKey(), file.getValue()))
                .reduce(Contexts.NONE, Contexts::with);
        var maxGap = (int) Math.min(Symbols.MAX_LENGTH, parameters.whole("max-gap", MAX_GAP, 0));
        var maxSpans = (int) Math.min(Integer.MAX_VALUE / 4, parameters.whole("max-spans", MAX_SPANS, 0));
        var limits = SensitiveLimits.read(parameters);
        parameters.finish();
        var settings = new Settings(TermTable.of(libraries, contexts), limits, maxGap, maxSpans);
        return () -> new SensitiveTerms(settings);
    }

    @Override
    public void apply(Document document) {
        var folded = document.folded();
        chars = folded.chars();
        length = folded.length();
        tally.begin();
        sentence.begin();
        spanCount = 0;
        classesFound = 0;
        scan();
        tell(document, folded);
        limits.judge(document, tally, symbols);
    }

    /// Leads the automaton over the text: over what is between letters, over letters, and so on.
    private void scan() {
        state = Automaton.ROOT;
        symbols = 0;
        border = 0;
        var at = 0;
        while (at < length) {
            at = passLetters(passGap(at));
        }
        endSentence(CharKind.LINE);
    }

    private int passGap(int from) {
        var broken = false;
        var at = from;
        while (at < length) {
            var kind = CharKind.of(chars[at]);
            if (kind <= CharKind.RARE) {
                break;
            }
            at += kind == CharKind.SYMBOL ? 2 : 1;
            broken |= kind >= CharKind.BREAK;
            if (kind >= CharKind.SENTENCE) {
                endSentence(kind);
            }
        }
        if (broken) {
            state = Automaton.ROOT;
        } else if (from < at && 0 < from && at < length) {
            cross(from, at);
        }
        return Math.min(at, length);
    }

    /// Goes on after a gap within a sentence, which stands for itself between two words.
    private void cross(int from, int to) {
        var betweenWords = CharKind.of(chars[from - 1]) == CharKind.WORD && CharKind.of(chars[to]) == CharKind.WORD;
        if (to - from > (betweenWords ? Math.max(1, maxGap) : maxGap)) {
            state = Automaton.ROOT;
        } else if (betweenWords) {
            places[symbols++ & (PLACES - 1)] = from;
            state = automaton.step(state, Symbols.SPACE);
        }
    }

    private int passLetters(int from) {
        if (symbols - border >= LONGEST_SENTENCE) {
            sentence.end();
            border = symbols;
        }
        var end = Math.min(length, from + LONGEST_RUN);
        var now = state;
        var count = symbols;
        var at = from;
        while (at < end && CharKind.isLetter(chars[at])) {
            if (now == Automaton.ROOT) {
                var begins = passWhatBeginsNothing(at, end, count);
                count += begins - at;
                at = begins;
            }
            places[count++ & (PLACES - 1)] = at;
            now = automaton.step(now, chars[at]);
            if (now != Automaton.ROOT && automaton.report(now) != Automaton.NONE) {
                note(automaton.report(now), count, at);
            }
            at++;
        }
        state = now;
        symbols = count;
        return at;
    }

    /// Passes letters from the root as long as no pattern begins with one and the next.
    ///
    /// @return offset of the first one with which one may, or of the last one before `end` or a gap
    private int passWhatBeginsNothing(int from, int end, int count) {
        var to = places;
        var at = from;
        var code = automaton.code(chars[at]);
        while (at + 1 < end && CharKind.isLetter(chars[at + 1])) {
            var next = automaton.code(chars[at + 1]);
            if (automaton.mayBegin(code, next)) {
                break;
            }
            to[count + at - from & (PLACES - 1)] = at;
            code = next;
            at++;
        }
        return at;
    }

    private void note(int report, int count, int at) {
        var wordGoesOn = at + 1 < length && CharKind.of(chars[at + 1]) == CharKind.WORD;
        for (var each = report; each != Automaton.NONE; each = automaton.next(each)) {
            var pattern = automaton.pattern(each);
            var start = count - table.length(pattern);
            var place = places[start & (PLACES - 1)];
            var inWord = table.startsInWord(pattern) && place > 0 && CharKind.of(chars[place - 1]) == CharKind.WORD;
            if (!inWord && !(wordGoesOn && table.endsInWord(pattern))) {
                sentence.add(pattern, start);
            }
        }
    }

    private void endSentence(int kind) {
        sentence.end();
        border = symbols;
        if (kind == CharKind.LINE) {
            tally.endLine();
        }
    }

    private void count(int pattern, int start, int classes) {
        classesFound |= classes;
        for (var rest = classes; rest != 0; rest &= rest - 1) {
            var each = Integer.numberOfTrailingZeros(rest);
            tally.hit(pattern, each, table.weight(pattern, each));
        }
        if (spanCount < maxSpans) {
            if (3 * spanCount == spans.length) {
                spans = Arrays.copyOf(spans, Math.max(3 * 16, 2 * spans.length));
            }
            spans[3 * spanCount] = pattern;
            spans[3 * spanCount + 1] = places[start & (PLACES - 1)];
            spans[3 * spanCount + 2] = places[start + table.length(pattern) - 1 & (PLACES - 1)] + 1;
            spanCount++;
        }
    }

    private void tell(Document document, FoldedChars folded) {
        for (var i = 0; i < spanCount; i++) {
            var start = folded.originalStart(spans[3 * i + 1]);
            document.found(table.kind(spans[3 * i]), start, folded.originalEnd(spans[3 * i + 2]));
        }
        if (classesFound != 0) {
            document.tag("risk-classes", codes(classesFound));
        }
    }

    private static String codes(int classes) {
        return List.of(RiskClass.values()).stream()
                .filter(each -> (classes & each.bit()) != 0)
                .map(RiskClass::code)
                .collect(Collectors.joining(" "));
    }
}
