package dev.ceyuan.corpus;

import dev.ceyuan.corpus.dataset.Conservation;
import dev.ceyuan.corpus.dataset.Manifest;
import dev.ceyuan.corpus.dataset.Part;
import dev.ceyuan.corpus.dataset.RefusedRecords;
import dev.ceyuan.corpus.digest.Sha256;
import dev.ceyuan.corpus.duplicate.Components;
import dev.ceyuan.corpus.duplicate.ExactDuplicates;
import dev.ceyuan.corpus.duplicate.NearDuplicates;
import dev.ceyuan.corpus.duplicate.RepeatedLines;
import dev.ceyuan.corpus.flow.Channel;
import dev.ceyuan.corpus.flow.Flow;
import dev.ceyuan.corpus.flow.Flow.Step;
import dev.ceyuan.corpus.flow.PartTask;
import dev.ceyuan.corpus.flow.RowSet;
import dev.ceyuan.corpus.refine.Counts;
import dev.ceyuan.corpus.refine.InputPiece;
import dev.ceyuan.corpus.refine.Source;
import dev.ceyuan.corpus.refine.Steps;
import dev.ceyuan.corpus.refine.StoredRows;
import dev.ceyuan.corpus.refine.Writing;
import dev.ceyuan.corpus.wording.ErrorWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// One run: raw text in, a release out. The order of its steps; what a step does is in
/// [dev.ceyuan.corpus.refine], how rows get from one to the next in [dev.ceyuan.corpus.flow].
///
/// | step | reads | writes |
/// |---|---|---|
/// | `read` | blocks of files | documents, verdicts of what is dropped alone, refusals, digests of texts, lines |
/// | `copies` | digests | which documents are copies |
/// | `lines-that-go` | lines | which lines go |
/// | `bands`, `pairs` | documents | which documents may be alike |
/// | `links`, `candidates`, `near` | pairs, documents | which documents go for which |
/// | `count` | all of that | how much is kept, and lost, of each source |
/// | `write` | all of that | the files of the release |
final class Refinement {
    private static final String ENGINE = "ceyuan-corpus/1";

    private final Recipe recipe;
    private final TreeMap<String, Source> sources; // which can be sent to other machines
    private final Papers papers;
    private final Flow flow;
    private final Steps steps;
    private final List<RowSet> known = new ArrayList<>();

    Refinement(Recipe recipe, CorpusFiles corpus, Flow flow) {
        this.recipe = recipe;
        this.sources = new TreeMap<>(corpus.sources());
        this.papers = corpus.papers();
        this.flow = flow;
        this.steps = new Steps(recipe);
    }

    /// Goes through all steps.
    ///
    /// @param pieces of the input, all of it
    /// @throws CorpusException if something is in the way; what was done is kept for another attempt
    Manifest run(Iterator<? extends InputPiece> pieces, Path release) {
        var steps = this.steps; // a task takes what it needs along, not the whole run
        var read = flow.read(
                "read",
                pieces,
                (piece, out) -> piece.read(steps, out),
                List.of(
                        StoredRows.DOCUMENTS,
                        StoredRows.VERDICTS,
                        StoredRows.REFUSALS,
                        ExactDuplicates.TEXTS,
                        RepeatedLines.LINES));
        known.add(rows(read, StoredRows.DOCUMENTS));
        known.add(copies(rows(read, ExactDuplicates.TEXTS)));
        known.add(lines(rows(read, RepeatedLines.LINES)));
        known.add(near());
        flow.step(all("count"), known, List.of(), (_, inputs, out) -> steps.count(inputs, out));
        var counts = new Counts(flow.counters());
        counts.requireNoSourceIsLost(recipe.maxLoss());
        return write(read, counts, release);
    }

    private Step all(String name) {
        return new Step(name, flow.parts());
    }

    private static RowSet rows(Map<Channel, RowSet> rows, Channel channel) {
        return Objects.requireNonNull(rows.get(channel));
    }

    /// A step over all parts that writes to one channel.
    private RowSet step(String name, List<RowSet> inputs, Channel output, PartTask task) {
        return rows(flow.step(all(name), inputs, List.of(output), task), output);
    }

    /// Rows of a channel about which nobody asked: none.
    private RowSet none(String name, Channel channel) {
        return step(name, List.of(), channel, (_, _, _) -> {});
    }

    private RowSet copies(RowSet texts) {
        if (!recipe.copies()) {
            return none("copies", ExactDuplicates.COPIES);
        }
        return step(
                "copies",
                List.of(texts),
                ExactDuplicates.COPIES,
                (_, inputs, out) -> ExactDuplicates.decide(inputs, out));
    }

    private RowSet lines(RowSet lines) {
        var steps = this.steps;
        if (recipe.lines() == null) {
            return none("lines-that-go", RepeatedLines.LINES_THAT_GO);
        }
        return step(
                "lines-that-go",
                List.of(lines),
                RepeatedLines.LINES_THAT_GO,
                (_, inputs, out) -> steps.linesThatGo(inputs, out));
    }

    private RowSet near() {
        if (recipe.near() == null) {
            return none("near", NearDuplicates.NEAR);
        }
        var steps = this.steps;
        var bands = step("bands", known, NearDuplicates.BANDS, (_, inputs, out) -> steps.bands(inputs, out));
        var pairs = step(
                "pairs",
                List.of(bands),
                NearDuplicates.PAIRS,
                (_, inputs, out) -> steps.nearDuplicates().pair(inputs, out));
        var components = components(pairs);
        var links = step(
                "links",
                List.of(pairs),
                NearDuplicates.LINKS,
                (_, inputs, out) -> NearDuplicates.link(inputs, components, out));
        var candidates = step(
                "candidates",
                known,
                NearDuplicates.CANDIDATES,
                (_, inputs, out) -> steps.candidates(inputs, components, out));
        return step(
                "near",
                List.of(links, candidates),
                NearDuplicates.NEAR,
                (_, inputs, out) -> steps.nearDuplicates().decide(inputs, out));
    }

    private Components components(RowSet pairs) {
        var components = new Components();
        flow.eachPart(pairs, components::read);
        return components.settle();
    }

    private Manifest write(Map<Channel, RowSet> read, Counts counts, Path release) {
        var tasks = counts.parts();
        if (tasks > flow.parts()) {
            throw new IllegalStateException("Too few parts (asked=%d, parts=%d)".formatted(tasks, flow.parts()));
        }
        var steps = this.steps;
        var sources = this.sources;
        var folder = release.toString();
        var inputs = new ArrayList<RowSet>();
        inputs.add(rows(read, StoredRows.VERDICTS));
        inputs.addAll(known);
        var written = flow.step(
                new Step("write", tasks),
                inputs,
                List.of(Writing.FILES),
                (part, rows, out) -> new Writing(Path.of(folder), sources, steps).write(part, rows, out));
        var parts = parts(rows(written, Writing.FILES));
        var named = Source.written(sources.values());
        var after = new Counts(flow.counters());
        var contents = new Papers.Contents(List.copyOf(parts), after.conservation(), named, held(parts, after));
        parts.addAll(papers.write(release, recipe, contents));
        var manifest = new Manifest(ENGINE, recipe.digest(), Sha256.hex(named), parts, contents.tables());
        listRefused(rows(read, StoredRows.REFUSALS), contents.tables(), release);
        removeBrokenOff(release);
        manifest.write(release);
        return manifest;
    }

    /// Before the manifest: a release that is there has its list.
    private void listRefused(RowSet refusals, List<Conservation> tables, Path release) {
        if (tables.stream().allMatch(table -> table.refused().isEmpty())) {
            return; // reading many parts that are empty takes its time on a cluster
        }
        var list = new RefusedRecords();
        for (var part = 0; part < flow.parts(); part++) {
            try (var rows = flow.rows(refusals, part)) {
                for (var row = rows.next(); row != null; row = rows.next()) {
                    list.add(StoredRows.refused(row));
                }
            }
        }
        list.write(release);
    }

    /// Attempts at a file that were killed leave it under another name.
    private static void removeBrokenOff(Path release) {
        try (var files = Files.walk(release, 2)) {
            for (var file : files.filter(path -> path.getFileName().toString().matches("\\..*\\.tmp"))
                    .toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new CorpusException(
                    CorpusException.Kind.STORAGE, release.toString(), ErrorWords.say("storage.not-cleaned"), e);
        }
    }

    private List<Papers.Held> held(List<Part> parts, Counts counts) {
        var held = new ArrayList<Papers.Held>();
        for (var part : parts) {
            for (var source : sources.keySet()) {
                var documents = counts.held(part, source);
                if (documents > 0) {
                    held.add(new Papers.Held(part.name(), source, documents));
                }
            }
        }
        return held;
    }

    private List<Part> parts(RowSet files) {
        var parts = new ArrayList<Part>();
        for (var part = 0; part < flow.parts(); part++) {
            try (var rows = flow.rows(files, part)) {
                for (var row = rows.next(); row != null; row = rows.next()) {
                    parts.add(Writing.part(row));
                }
            }
        }
        parts.sort(Comparator.comparing(Part::name));
        return parts;
    }
}
