package dev.ceyuan.corpus.refine;

import dev.ceyuan.corpus.dataset.DatasetRow;
import dev.ceyuan.corpus.dataset.JsonlPart;
import dev.ceyuan.corpus.dataset.ParquetPart;
import dev.ceyuan.corpus.dataset.Part;
import dev.ceyuan.corpus.dataset.Verdict;
import dev.ceyuan.corpus.dataset.VerdictPart;
import dev.ceyuan.corpus.flow.Channel;
import dev.ceyuan.corpus.flow.Row;
import dev.ceyuan.corpus.flow.RowBuilder;
import dev.ceyuan.corpus.flow.RowSource;
import dev.ceyuan.corpus.flow.TaskOutput;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The last step: writes one part of the release, its documents and all verdicts.
public final class Writing {
    /// Number of a part; then what is to be known of one of its files.
    public static final Channel FILES = new Channel("files", 4);

    private static final long MEDIUM_QUALITY = 500_000;

    private final Path release;
    private final Map<String, Source> sources;
    private final Judge judge;

    /// @param release the folder
    /// @param sources by id
    public Writing(Path release, Map<String, Source> sources, Steps steps) {
        this.release = release;
        this.sources = Map.copyOf(sources);
        this.judge = steps.judge();
    }

    /// @param inputs verdicts of the first step; then what [Survivors] takes
    public void write(int number, List<RowSource> inputs, TaskOutput out) {
        var name = "part-%05d".formatted(number);
        try (var jsonl = JsonlPart.create(release, "data/" + name + ".jsonl.zst");
                var parquet = ParquetPart.create(release, "data/" + name + ".parquet");
                var verdicts = VerdictPart.create(release, "verdicts/" + name + ".jsonl.zst")) {
            var findings = new FindingsInput();
            var early = new Early(inputs.getFirst(), findings);
            var survivors = new Survivors(inputs.subList(1, inputs.size()));
            var outcomes = new Outcomes();
            while (survivors.next()) {
                var fate = judge.fate(survivors);
                var judged = judge.verdict(survivors, fate, findings);
                early.before(judged.id(), verdict -> write(verdict, verdicts, outcomes));
                write(judged, verdicts, outcomes);
                if (fate.isKept()) {
                    var row = row(judged, survivors.text().text());
                    jsonl.write(row);
                    parquet.write(row);
                }
            }
            early.rest(verdict -> write(verdict, verdicts, outcomes));
            outcomes.count(name, out);
            put(number, jsonl.finish(), out);
            put(number, parquet.finish(), out);
            put(number, verdicts.finish(), out);
        }
    }

    private static void write(Verdict verdict, VerdictPart verdicts, Outcomes outcomes) {
        verdicts.write(verdict);
        var drop = verdict.drop();
        outcomes.add(
                new Outcomes.Place(verdict.source(), verdict.outcome(), drop == null ? "" : drop.rule()),
                verdict.bytes());
    }

    private DatasetRow row(Verdict verdict, String text) {
        var source = sources.get(verdict.source());
        if (source == null) {
            throw new IllegalStateException("No such source (id=%s)".formatted(verdict.source()));
        }
        var tags = new TreeMap<>(verdict.tags());
        var script = tags.getOrDefault("script", "");
        var language = tags.getOrDefault("language", "zh");
        return new DatasetRow(
                verdict.id(),
                verdict.source(),
                verdict.key(),
                text,
                language,
                script,
                verdict.measures().getOrDefault("quality-model.score", MEDIUM_QUALITY),
                source.licence(),
                1,
                Map.of(source.id(), source.terms()),
                tags);
    }

    private static void put(int number, Part part, TaskOutput out) {
        var row = new RowBuilder().begin().putInt(number << 16).putText(part.name());
        row.putByte(part.kind().ordinal()).putCount(part.rows()).putCount(part.bytes());
        out.put(FILES, row.putText(part.sha256()));
    }

    /// What a row of [#FILES] says.
    public static Part part(Row row) {
        row.readInt();
        return new Part(
                row.readText(), Part.Kind.values()[row.readByte()], row.readCount(), row.readCount(), row.readText());
    }

    /// Verdicts of the first step, in the order of their ids.
    private static final class Early {
        private final RowSource rows;
        private final FindingsInput findings;
        private @Nullable Verdict ahead;

        Early(RowSource rows, FindingsInput findings) {
            this.rows = rows;
            this.findings = findings;
            advance();
        }

        private void advance() {
            var row = rows.next();
            ahead = row == null ? null : StoredVerdict.read(row, findings);
        }

        void before(String id, java.util.function.Consumer<Verdict> to) {
            for (var next = ahead; next != null && next.id().compareTo(id) <= 0; next = ahead) {
                to.accept(next);
                advance();
            }
        }

        void rest(java.util.function.Consumer<Verdict> to) {
            for (var next = ahead; next != null; next = ahead) {
                to.accept(next);
                advance();
            }
        }
    }
}
