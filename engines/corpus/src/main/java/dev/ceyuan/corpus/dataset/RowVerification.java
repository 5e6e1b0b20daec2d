package dev.ceyuan.corpus.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Holds the rows of a release against its manifest: reads every verdict and every document once, side by
/// side.
final class RowVerification {
    private final Path release;
    private final Manifest manifest;

    RowVerification(Path release, Manifest manifest) {
        this.release = release;
        this.manifest = manifest;
    }

    Optional<Discrepancy> first() {
        return counted(Part.Kind.JSONL)
                .or(() -> counted(Part.Kind.VERDICTS))
                .or(this::forms)
                .or(this::verdicts);
    }

    private List<Path> paths(Part.Kind kind) {
        return manifest.parts(kind).stream()
                .map(part -> release.resolve(part.name()))
                .toList();
    }

    /// What the indexes say; whether the rows are there is seen when they are read.
    private Optional<Discrepancy> counted(Part.Kind kind) {
        for (var part : manifest.parts(kind)) {
            try (var file = FramedFile.open(release.resolve(part.name()))) {
                var rows = file.index().rows();
                if (rows != part.rows()) {
                    return Optional.of(new Discrepancy.RowsWrong(part.name(), part.rows(), rows));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Discrepancy> forms() {
        var jsonl = rows(Part.Kind.JSONL);
        var parquet = rows(Part.Kind.PARQUET);
        var both = !manifest.parts(Part.Kind.JSONL).isEmpty()
                && !manifest.parts(Part.Kind.PARQUET).isEmpty();
        return both && jsonl != parquet ? Optional.of(new Discrepancy.FormsDiffer(jsonl, parquet)) : Optional.empty();
    }

    private long rows(Part.Kind kind) {
        return manifest.parts(kind).stream().mapToLong(Part::rows).sum();
    }

    private Optional<Discrepancy> verdicts() {
        var tallies = new Tallies();
        try (var documents = JsonlPart.open(paths(Part.Kind.JSONL));
                var verdicts = VerdictPart.open(paths(Part.Kind.VERDICTS))) {
            var given = documents.all();
            for (var rows = verdicts.all(); rows.hasNext(); ) {
                var verdict = rows.next();
                tallies.add(verdict);
                if (verdict.outcome() == Outcome.KEPT) {
                    var found = keeps(verdict, given.nextOrNull());
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            if (given.hasNext()) {
                return Optional.of(new Discrepancy.VerdictMissing(given.next().id()));
            }
        }
        return tables(tallies);
    }

    private static Optional<Discrepancy> keeps(Verdict verdict, @Nullable DatasetRow row) {
        if (row == null || row.id().compareTo(verdict.id()) > 0) {
            return Optional.of(new Discrepancy.DocumentMissing(verdict.id()));
        }
        var same = row.id().equals(verdict.id())
                && row.source().equals(verdict.source())
                && row.key().equals(verdict.key());
        return same ? Optional.empty() : Optional.of(new Discrepancy.VerdictMissing(row.id()));
    }

    private Optional<Discrepancy> tables(Tallies tallies) {
        var stated = bySource(manifest.conservation());
        var found = bySource(tallies.conservation(tallies.read()));
        var sources = new TreeSet<>(stated.keySet());
        sources.addAll(found.keySet());
        return sources.stream()
                .filter(source -> !table(stated, source).equals(table(found, source)))
                .<Discrepancy>map(source ->
                        new Discrepancy.ConservationWrong(source, table(stated, source), table(found, source)))
                .findFirst();
    }

    private static Map<String, Conservation> bySource(List<Conservation> tables) {
        return tables.stream()
                .collect(Collectors.toMap(Conservation::source, Function.identity(), (one, _) -> one, TreeMap::new));
    }

    /// Nothing for a source of which nothing was read: it has no verdicts.
    private static Optional<Conservation> table(Map<String, Conservation> tables, String source) {
        return Optional.ofNullable(tables.get(source))
                .filter(table -> !table.read().equals(Tally.NONE));
    }
}
