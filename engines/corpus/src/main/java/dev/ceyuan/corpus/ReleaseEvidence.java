package dev.ceyuan.corpus;

import dev.ceyuan.corpus.dataset.DatasetRow;
import dev.ceyuan.corpus.dataset.Manifest;
import dev.ceyuan.corpus.dataset.Part;
import dev.ceyuan.corpus.dataset.Release;
import dev.ceyuan.corpus.dataset.Tally;
import dev.ceyuan.corpus.digest.Sha256;
import dev.ceyuan.corpus.evidence.Assessment;
import dev.ceyuan.corpus.evidence.Blacklist;
import dev.ceyuan.corpus.evidence.Census;
import dev.ceyuan.corpus.evidence.CorpusFacts;
import dev.ceyuan.corpus.evidence.Drawn;
import dev.ceyuan.corpus.evidence.DroppedBy;
import dev.ceyuan.corpus.evidence.Inspected;
import dev.ceyuan.corpus.evidence.KeywordLibrary;
import dev.ceyuan.corpus.evidence.ManualSample;
import dev.ceyuan.corpus.evidence.RulePack;
import dev.ceyuan.corpus.evidence.SamplePlan;
import dev.ceyuan.corpus.input.SmallFile;
import dev.ceyuan.corpus.licence.Lineage;
import dev.ceyuan.corpus.licence.Sources;
import dev.ceyuan.corpus.sensitive.KeywordCoverage.Library;
import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.corpus.yaml.YamlMap;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The compliance evidence about a release, made from nothing but the release and what people add to it: whoever
/// has the release can make it again.
public final class ReleaseEvidence implements AutoCloseable {
    private static final int LARGEST_PAPER = 1 << 26;

    private final Path folder;
    private final Release release;
    private final RulePack rules;

    /// @param rules by which it is assessed
    /// @throws CorpusException if there is no release in the folder
    public ReleaseEvidence(Path folder, RulePack rules) {
        this.folder = folder;
        this.release = Release.open(folder);
        this.rules = rules;
    }

    /// Documents for people to look at.
    ///
    /// @param plan  how many of which stratum, and by which seed
    /// @param drawn those documents
    public record Sample(SamplePlan plan, List<Drawn> drawn) {
        public Sample {
            drawn = List.copyOf(drawn);
        }

        /// SHA-256 of the ids in the order of their tickets, each with a line feed: whoever draws again has the
        /// same.
        public String digest() {
            return Sha256.hex(drawn.stream()
                    .sorted(Comparator.comparing(Drawn::ticket))
                    .map(item -> item.id() + "\n")
                    .collect(Collectors.joining()));
        }
    }

    /// What people add to what the release says itself.
    ///
    /// @param publication what the release was to be
    /// @param day       of the assessment
    /// @param sample    that was drawn
    /// @param manual    what reviewers found in it
    /// @param blacklist sources that nothing is collected from any more
    public record Additions(
            Publication publication,
            LocalDate day,
            Optional<Sample> sample,
            Optional<ManualSample> manual,
            Optional<Blacklist> blacklist) {}

    /// Draws the sample for people: stratified by source, length and quality, by a public seed. The same seed
    /// gives the same sample to everybody.
    public Sample draw(String seed) {
        var census = new Census(rules.classes());
        release.documents().rows().forEachRemaining(row -> census.add(row.source(), chars(row), row.quality()));
        var plan = SamplePlan.of(seed, census, rules.sampleSize());
        var draw = plan.draw();
        release.documents()
                .rows()
                .forEachRemaining(row -> draw.offer(row.id(), row.source(), chars(row), row.quality()));
        return new Sample(plan, draw.sample());
    }

    private static long chars(DatasetRow row) {
        return row.text().codePointCount(0, row.text().length());
    }

    /// The texts of the documents of a sample.
    public DrawnTexts texts(Sample sample) {
        var ids = sample.drawn().stream().map(Drawn::id).collect(Collectors.toSet());
        return DrawnTexts.of(release.documents().rows(), ids);
    }

    /// Holds the release against the rules.
    ///
    /// @param recipe  by which it was made
    /// @param sources that it was made from
    /// @throws CorpusException if the recipe is another one or looks for no sensitive terms, or if sources or
    ///                         publication are not those of the release
    public Assessment assess(Recipe recipe, Sources sources, Additions additions) {
        var manifest = release.manifest();
        requireMadeBy(recipe);
        requireMadeFrom(sources, additions.publication());
        var scan = new ReleaseScan(recipe, sources);
        release.verdicts().rows().forEachRemaining(scan::take);
        release.documents().rows().forEachRemaining(scan::take);
        var tallies = scan.tallies();
        var documents =
                manifest.parts(Part.Kind.JSONL).stream().mapToLong(Part::rows).sum();
        var facts = new CorpusFacts(
                additions.publication().title(),
                additions.publication().id(),
                manifest.root().hex(),
                additions.day(),
                tallies,
                dropped(),
                additions.sample().map(Sample::plan),
                additions.manual(),
                Optional.of(new Inspected(documents, documents - scan.harmfulAfter())),
                keywords(recipe),
                additions.blacklist());
        return Assessment.of(rules, facts);
    }

    private void requireMadeBy(Recipe recipe) {
        if (!recipe.digest().equals(release.manifest().recipe())) {
            throw new CorpusException(
                    CorpusException.Kind.RECIPE,
                    recipe.name(),
                    ErrorWords.say(
                            "release.other-recipe",
                            recipe.digest(),
                            release.manifest().recipe()));
        }
    }

    /// Holds what the release is said to be made from, and for, against its own papers.
    ///
    /// @param sources may be more than those of the release
    /// @throws CorpusException that names the source or agreement, and the clause that differs
    public void requireMadeFrom(Sources sources, Publication publication) {
        if (release.manifest().part(Lineage.NAME).isEmpty()) {
            throw new CorpusException(
                    CorpusException.Kind.RELEASE, folder.toString(), ErrorWords.say("release.no-lineage"));
        }
        requireAsListed(Lineage.NAME);
        requireAsListed(Manifest.SOURCES);
        Lineage.requireSame(folder, publication.title(), publication.release(), sources);
        requireSamePriorities(sources);
    }

    private void requireAsListed(String paper) {
        var listed = release.manifest().part(paper).map(Part::sha256);
        if (!listed.equals(Optional.of(Sha256.hex(paper(paper))))) {
            throw new CorpusException(
                    CorpusException.Kind.RELEASE,
                    folder.resolve(paper).toString(),
                    ErrorWords.say("release.other-paper"));
        }
    }

    private byte[] paper(String name) {
        var file = folder.resolve(name);
        if (!Files.exists(file)) {
            throw new CorpusException(
                    CorpusException.Kind.RELEASE, file.toString(), ErrorWords.say("release.part-missing"));
        }
        return SmallFile.read(file, LARGEST_PAPER);
    }

    /// The lineage does not have them: they decide which of two equal documents stays.
    private void requireSamePriorities(Sources sources) {
        for (var line : new String(paper(Manifest.SOURCES), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            var named = YamlMap.read(Manifest.SOURCES, line.getBytes(StandardCharsets.UTF_8));
            var id = named.text("id");
            var given = sources.source(id)
                    .map(source -> Integer.toString(source.priority()))
                    .orElse("");
            if (!given.equals(named.json("priority"))) {
                throw new CorpusException(
                        CorpusException.Kind.RECIPE,
                        ErrorWords.say("subject.source-key", id, "priority"),
                        ErrorWords.say("release.other-clause", given, named.json("priority")),
                        null);
            }
        }
    }

    private List<DroppedBy> dropped() {
        var sums = new TreeMap<String, Tally>();
        for (var table : release.manifest().conservation()) {
            table.dropped().forEach((rule, tally) -> sums.merge(rule, tally, Tally::plus));
        }
        var dropped = new ArrayList<DroppedBy>();
        sums.forEach(
                (rule, sum) -> dropped.add(new DroppedBy(rule, RecipeWords.rule(rule), sum.documents(), sum.bytes())));
        return dropped;
    }

    private static Optional<KeywordLibrary> keywords(Recipe recipe) {
        var covered = recipe.keywords();
        var counts = new TreeMap<String, Long>();
        covered.termsByRisk().forEach((risk, terms) -> counts.put(risk, (long) terms));
        return covered.libraries().stream()
                .map(Library::effective)
                .max(Comparator.naturalOrder())
                .map(updated -> new KeywordLibrary(updated, counts));
    }

    @Override
    public void close() {
        release.close();
    }
}
