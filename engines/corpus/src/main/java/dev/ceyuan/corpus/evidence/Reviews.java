package dev.ceyuan.corpus.evidence;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.input.SmallFile;
import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.corpus.wording.Wording;
import dev.ceyuan.tables.ProblemText;
import dev.ceyuan.tables.RejectedRow;
import dev.ceyuan.tables.TableFile;
import dev.ceyuan.tables.TableLimits;
import dev.ceyuan.tables.TableProgress;
import dev.ceyuan.tables.TableRefused;
import dev.ceyuan.tables.TableRow;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// Reads the sheet that reviewers filled in.
public final class Reviews {
    /// The sheet holds the texts that were looked at.
    private static final int LARGEST = 1 << 29;

    private static final TableLimits LIMITS = TableLimits.defaults().withFileBytes(LARGEST);

    private final Map<String, TableRow> rows;
    private final Map<String, long[]> bySource = new TreeMap<>(); // items, passed
    private long sampleItems;
    private long samplePassed;
    private long open;
    private long agreed;
    private long reviewed;

    private Reviews(Map<String, TableRow> rows) {
        this.rows = rows;
    }

    /// Counts what the reviewers found in a file.
    ///
    /// @param sample what was drawn; what the sheet lacks is open
    /// @throws CorpusException that names file, row and column of what is wrong
    public static ManualSample read(Path file, List<Drawn> sample) {
        return read(String.valueOf(file.getFileName()), SmallFile.read(file, LARGEST), sample);
    }

    /// Counts what the reviewers found.
    ///
    /// @param name    of the file, .csv or .xlsx
    /// @param sample  what was drawn; what the sheet lacks is open
    /// @throws CorpusException that names file, row and column of what is wrong
    public static ManualSample read(String name, byte[] content, List<Drawn> sample) {
        var reviews = new Reviews(rows(name, content));
        sample.forEach(reviews::count);
        if (!reviews.rows.isEmpty()) {
            var strange = reviews.rows.values().iterator().next();
            throw wrong(name, ErrorWords.say("reviews.not-drawn", strange.row()));
        }
        return reviews.result();
    }

    private static Map<String, TableRow> rows(String name, byte[] content) {
        var rows = new HashMap<String, TableRow>();
        try (var file = TableFile.open(name, content, LIMITS)) {
            var schema = ReviewSheet.schema();
            var mapping = file.recognise(schema);
            if (!mapping.missing(schema).isEmpty()) {
                throw wrong(name, ErrorWords.say("reviews.no-ticket"));
            }
            try (var results = file.rows(schema, mapping, TableProgress.SILENT)) {
                results.forEach(result -> {
                    var row = switch (result) {
                        case TableRow good -> good;
                        case RejectedRow bad ->
                            throw wrong(
                                    name,
                                    inBoth(locale ->
                                            ProblemText.render(bad.problems().getFirst(), locale)));
                    };
                    if (rows.put(row.text("ticket").orElseThrow(), row) != null) {
                        throw wrong(name, ErrorWords.say("reviews.twice", row.row()));
                    }
                });
            }
        } catch (TableRefused e) {
            throw new CorpusException(
                    CorpusException.Kind.INPUT, name, inBoth(locale -> ProblemText.render(e, locale)), e);
        }
        return rows;
    }

    private static Wording inBoth(Function<Locale, String> words) {
        return new Wording(words.apply(Locale.CHINESE), words.apply(Locale.ENGLISH));
    }

    private static CorpusException wrong(String name, Wording message) {
        return new CorpusException(CorpusException.Kind.INPUT, name, message);
    }

    private void count(Drawn item) {
        var row = Optional.ofNullable(rows.remove(item.ticket()));
        var verdicts = ReviewSheet.REVIEWERS.stream()
                .map(reviewer -> row.flatMap(each -> each.text(reviewer)).orElse(""))
                .toList();
        var decided = verdict(verdicts);
        if (decided.isEmpty()) {
            open++;
            return;
        }
        var passed = decided.equals("pass") ? 1 : 0;
        var seen = bySource.computeIfAbsent(item.stratum().source(), _ -> new long[2]);
        seen[0]++;
        seen[1] += passed;
        if (item.part() == Drawn.Part.SAMPLE) {
            sampleItems++;
            samplePassed += passed;
        }
    }

    /// What both say, or what the third says where they differ; empty if it is not known yet.
    private String verdict(List<String> verdicts) {
        var first = verdicts.get(0);
        var second = verdicts.get(1);
        if (first.isEmpty() || second.isEmpty()) {
            return "";
        }
        reviewed++;
        if (Objects.equals(first, second)) {
            agreed++;
            return first;
        }
        return verdicts.get(2);
    }

    private ManualSample result() {
        var inspected = new TreeMap<String, Inspected>();
        bySource.forEach((source, seen) -> inspected.put(source, new Inspected(seen[0], seen[1])));
        return new ManualSample(new Inspected(sampleItems, samplePassed), inspected, open, agreed, reviewed);
    }
}
