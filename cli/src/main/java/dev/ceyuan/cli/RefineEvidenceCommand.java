package dev.ceyuan.cli;

import dev.ceyuan.corpus.Publication;
import dev.ceyuan.corpus.Recipe;
import dev.ceyuan.corpus.ReleaseEvidence;
import dev.ceyuan.corpus.ReleaseEvidence.Additions;
import dev.ceyuan.corpus.evidence.Assessment;
import dev.ceyuan.corpus.evidence.Blacklist;
import dev.ceyuan.corpus.evidence.Conclusion;
import dev.ceyuan.corpus.evidence.Reviews;
import dev.ceyuan.corpus.evidence.RulePack;
import dev.ceyuan.corpus.evidence.report.EvidenceReport;
import dev.ceyuan.corpus.licence.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ceyuan refine evidence`: holds a release against the rules for training data, as a page, as a Word document
/// and as data.
@Command(name = "evidence")
final class RefineEvidenceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", descriptionKey = "DIR")
    private Path release;

    @Option(names = "--recipe", paramLabel = "RECIPE")
    private @Nullable Path recipe;

    @Option(names = "--sources", paramLabel = "FILE", required = true)
    private Path sources;

    @Option(names = "--release", paramLabel = "FILE", required = true)
    private Path publication;

    @Option(names = "--seed", paramLabel = "TEXT", required = true)
    private String seed;

    @Option(names = "--reviews", paramLabel = "FILE")
    private @Nullable Path reviews;

    @Option(names = "--blacklist", paramLabel = "FILE")
    private @Nullable Path blacklist;

    @Option(names = "--day", paramLabel = "DAY")
    private @Nullable LocalDate day;

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path folder;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    RefineEvidenceCommand() {}

    @Override
    public Integer call() {
        var wording = new Wording(spec.resourceBundle());
        RefineSeeds.requireOneLine(seed, spec);
        var published = Publication.read(publication);
        var chosen = recipe == null ? Recipe.chinese() : Recipe.read(recipe);
        try (var evidence = new ReleaseEvidence(release, RulePack.shipped())) {
            var known = Sources.read(sources);
            evidence.requireMadeFrom(known, published);
            var sample = evidence.draw(seed);
            var reviewed = reviews == null ? null : Reviews.read(reviews, sample.drawn());
            var additions = new Additions(
                    published,
                    day == null ? published.day() : day,
                    Optional.of(sample),
                    Optional.ofNullable(reviewed),
                    Optional.ofNullable(blacklist).map(Blacklist::read));
            var assessment = evidence.assess(chosen, known, additions);
            write(assessment, wording);
            say(assessment, wording);
            return ExitCodes.DONE;
        }
    }

    private void write(Assessment assessment, Wording wording) {
        var report = new EvidenceReport(assessment);
        try {
            Files.createDirectories(folder);
            for (var locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                var name = "evidence-" + locale.getLanguage();
                Files.writeString(folder.resolve(name + ".html"), report.html(locale), StandardCharsets.UTF_8);
                try (var out = Files.newOutputStream(folder.resolve(name + ".docx"))) {
                    report.word(locale, out);
                }
            }
            Files.writeString(folder.resolve("evidence.json"), report.json(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw wording.unusable("refine.evidence.unwritable", folder);
        }
    }

    private void say(Assessment assessment, Wording wording) {
        var out = spec.commandLine().getOut();
        out.println(wording.text(
                "refine.evidence.done",
                assessment.findings().size(),
                assessment.count(Conclusion.MET),
                assessment.count(Conclusion.NOT_MET),
                assessment.count(Conclusion.OPEN),
                folder));
        for (var finding : assessment.findings()) {
            out.println("  %s %s: %s"
                    .formatted(
                            finding.rule().id(),
                            wording.text("refine.evidence." + finding.conclusion()),
                            finding.measured().in(wording.locale())));
        }
        out.flush();
    }
}
