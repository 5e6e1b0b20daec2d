package dev.ceyuan.cli;

import dev.ceyuan.corpus.ReleaseEvidence;
import dev.ceyuan.corpus.ReleaseEvidence.Sample;
import dev.ceyuan.corpus.evidence.ReviewSheet;
import dev.ceyuan.corpus.evidence.RulePack;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ceyuan refine sample`: draws the documents that people look at, and writes the sheet that they fill in.
@Command(name = "sample")
final class RefineSampleCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", descriptionKey = "DIR")
    private Path release;

    @Option(names = "--seed", paramLabel = "TEXT", required = true)
    private String seed;

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path sheet;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    RefineSampleCommand() {}

    private enum Format {
        CSV,
        XLSX,
        JSONL
    }

    @Override
    public Integer call() throws IOException {
        var wording = new Wording(spec.resourceBundle());
        var format = format(wording);
        RefineSeeds.requireOneLine(seed, spec);
        try (var evidence = new ReleaseEvidence(release, RulePack.shipped());
                var file = OutputFile.at(sheet, List.of(), wording)) {
            var sample = evidence.draw(seed);
            try (var texts = evidence.texts(sample);
                    var out = file.open()) {
                write(format, out, sample, new ReviewSheet.Reading(texts::text, wording.locale()));
            } catch (IOException e) {
                throw file.incomplete();
            }
            file.complete();
            say(sample, wording);
            return ExitCodes.DONE;
        }
    }

    private Format format(Wording wording) {
        var name = sheet.toString().toLowerCase(Locale.ROOT);
        for (var format : Format.values()) {
            if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        throw new ParameterException(spec.commandLine(), wording.text("refine.usage.sheet", sheet));
    }

    private static void write(Format format, OutputStream out, Sample sample, ReviewSheet.Reading texts) {
        var classes = sample.plan().classes();
        switch (format) {
            case CSV -> ReviewSheet.csv(out, sample.drawn(), classes, texts);
            case XLSX -> ReviewSheet.xlsx(out, sample.drawn(), classes, texts);
            case JSONL -> ReviewSheet.jsonLines(out, sample.drawn(), classes, texts);
        }
    }

    private void say(Sample sample, Wording wording) {
        var out = spec.commandLine().getOut();
        var plan = sample.plan();
        out.println(wording.text(
                "refine.sample.done",
                plan.items(),
                plan.supplement(),
                plan.documents(),
                plan.quotas().size(),
                sheet));
        out.println(wording.text("refine.sample.digest", seed, sample.digest()));
        out.flush();
    }
}
