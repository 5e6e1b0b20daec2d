package dev.ceyuan.corpus.contamination;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.contamination.BenchmarkItem.Layout;
import dev.ceyuan.corpus.contamination.FoundItems.Found;
import dev.ceyuan.corpus.contamination.FoundItems.Stretch;
import dev.ceyuan.corpus.document.Document;
import dev.ceyuan.corpus.document.Edit;
import dev.ceyuan.corpus.document.Limit;
import dev.ceyuan.corpus.document.Operator;
import dev.ceyuan.corpus.document.OperatorKind;
import dev.ceyuan.corpus.document.Parameters;
import dev.ceyuan.corpus.wording.ErrorWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Finds the items of benchmarks in documents, and drops such a document or takes the stretch out.
///
/// A document holds an item when it has at least `min-share` of the distinct n-grams of the item's letters
/// and digits, folded, whatever stands between them. What is found is compared letter by letter: nothing is
/// found that is not there.
///
/// | parameter | default | |
/// |---|---|---|
/// | `benchmarks` | – | files with one JSON object on each line; at least one |
/// | `fields` | question, prompt, text, input | whose texts count, also those in lists and objects |
/// | `id-field` | id | names an item in its file; else the number of the line does |
/// | `gram-length` | 13 | letters of an n-gram |
/// | `min-share` | 0.5 | of the n-grams of an item |
/// | `min-grams` | 5 | an item with fewer n-grams is not looked for |
/// | `max-items` | 10 | an n-gram that stands in more items is common speech and does not count |
/// | `action` | drop | or remove: takes out each stretch in which n-grams of the item stand |
/// | `max-spans` | 100 | items that are told by place |
///
/// Rule `items`: how many items are found; none may be. Measures: `grams`, the distinct n-grams of items in the
/// document; `share`, the largest share of one item. Spans: the longest stretch of each item, whose kind is
/// the item, such as `decontaminate.ceval-val#physics-12`; [ItemReport] counts them.
///
/// Source: 13-grams after Brown et al., Language Models are Few-Shot Learners (2020), appendix C, there of
/// words; the other defaults are our own.
final class Decontamination implements Operator {
    static final OperatorKind KIND = new OperatorKind("decontaminate", 1, Decontamination::read);

    private static final List<String> FIELDS = List.of("question", "prompt", "text", "input");
    private static final int GRAM_LENGTH = 13;
    private static final int LONGEST_GRAM = 64;
    private static final long MIN_SHARE = 500_000;
    private static final int MIN_GRAMS = 5;
    private static final int MAX_ITEMS = 10;
    private static final int MAX_SPANS = 100;

    private final Settings settings;
    private final Letters letters = new Letters();
    private final FoundItems found;

    /// What becomes of a document that holds an item.
    enum Action {
        DROP,
        REMOVE
    }

    /// What the recipe says, read once for all threads.
    ///
    /// @param names of the items by their numbers
    private record Settings(GramSet set, List<String> names, long minShare, Action action, long maxSpans) {}

    private Decontamination(Settings settings) {
        this.settings = settings;
        this.found = new FoundItems(settings.set(), settings.minShare());
    }

    static Supplier<Operator> read(Parameters parameters) {
        var files = parameters.contents("benchmarks", List.of());
        if (files.isEmpty()) {
            throw parameters.wrong("benchmarks", ErrorWords.say("expected.files"), files.keySet());
        }
        var layout = new Layout(parameters.texts("fields", FIELDS), parameters.text("id-field", "id"));
        var choice = choice(parameters);
        var minShare = Math.max(1, parameters.share("min-share", MIN_SHARE));
        var action = parameters.one("action", Action.DROP);
        var maxSpans = parameters.whole("max-spans", MAX_SPANS, 0);
        parameters.finish();
        var items = items(files, layout);
        var set = GramSetBuilder.build(items, choice);
        refuseIfEmpty(set, files.keySet());
        var names = items.stream().map(BenchmarkItem::name).toList();
        var settings = new Settings(set, names, minShare, action, maxSpans);
        return () -> new Decontamination(settings);
    }

    private static GramSetBuilder.Choice choice(Parameters parameters) {
        var gramLength = parameters.whole("gram-length", GRAM_LENGTH, 2);
        if (gramLength > LONGEST_GRAM) {
            throw parameters.wrong("gram-length", ErrorWords.say("expected.at-most", LONGEST_GRAM), gramLength);
        }
        return new GramSetBuilder.Choice(
                (int) gramLength, (int) Math.min(Integer.MAX_VALUE, parameters.whole("max-items", MAX_ITEMS, 1)), (int)
                        Math.min(Integer.MAX_VALUE, parameters.whole("min-grams", MIN_GRAMS, 1)));
    }

    private static List<BenchmarkItem> items(Map<String, byte[]> files, Layout layout) {
        var items = new ArrayList<BenchmarkItem>();
        var names = new HashMap<String, String>();
        files.forEach((file, content) -> {
            var other = names.putIfAbsent(BenchmarkItem.stem(file), file);
            if (other != null) {
                throw new CorpusException(
                        CorpusException.Kind.RECIPE, file, ErrorWords.say("benchmark.same-name", other));
            }
            items.addAll(BenchmarkItem.read(file, content, layout));
        });
        return items;
    }

    private static void refuseIfEmpty(GramSet set, Iterable<String> files) {
        if (set.size() == 0) {
            throw new CorpusException(
                    CorpusException.Kind.RECIPE, String.join(", ", files), ErrorWords.say("benchmark.no-grams"));
        }
    }

    @Override
    public void apply(Document document) {
        letters.take(document.folded().chars(), document.folded().length());
        found.begin();
        settings.set().find(letters.chars(), letters.size(), found::add);
        document.measure("grams", found.distinct());
        document.measure("share", found.largestShare());
        var items = found.enough();
        if (settings.action() == Action.DROP) {
            document.judge("items", items.size(), Limit.atMost(0));
        } else {
            document.measure("items", items.size());
        }
        if (!items.isEmpty()) {
            tell(document, items);
        }
    }

    private void tell(Document document, List<Found> items) {
        var places = letters.places();
        items.stream().limit(settings.maxSpans()).forEach(each -> {
            var stretch = edit(document, places, each.longest());
            document.found(settings.names().get(each.item()), stretch.start(), stretch.end());
        });
        if (settings.action() == Action.REMOVE) {
            document.edit(merged(items.stream()
                    .flatMap(each -> each.stretches().stream())
                    .map(stretch -> edit(document, places, stretch))
                    .sorted(Comparator.comparingInt(Edit::start))
                    .toList()));
        }
    }

    /// Takes a stretch of letters out of the text.
    private static Edit edit(Document document, int[] places, Stretch stretch) {
        var folded = document.folded();
        var start = folded.originalStart(places[stretch.start()]);
        return new Edit(start, folded.originalEnd(places[stretch.end() - 1] + 1), "");
    }

    private static List<Edit> merged(List<Edit> sorted) {
        var merged = new ArrayList<Edit>();
        for (var each : sorted) {
            if (!merged.isEmpty() && each.start() <= merged.getLast().end()) {
                var last = merged.removeLast();
                merged.add(new Edit(last.start(), Math.max(last.end(), each.end()), ""));
            } else {
                merged.add(each);
            }
        }
        return merged;
    }
}
