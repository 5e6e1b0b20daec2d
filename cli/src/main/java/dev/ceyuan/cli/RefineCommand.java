package dev.ceyuan.cli;

import dev.ceyuan.corpus.CorpusFiles;
import dev.ceyuan.corpus.CorpusRun;
import dev.ceyuan.corpus.Publication;
import dev.ceyuan.corpus.Recipe;
import dev.ceyuan.corpus.RunSettings;
import dev.ceyuan.corpus.dataset.Conservation;
import dev.ceyuan.corpus.dataset.Manifest;
import dev.ceyuan.corpus.input.InputLimits;
import dev.ceyuan.corpus.input.InputOptions;
import dev.ceyuan.corpus.licence.Sources;
import dev.ceyuan.corpus.wording.Numbers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ceyuan refine`: raw text in, a dataset out, with a reason for every document.
@Command(
        name = "refine",
        customSynopsis = {
            "ceyuan refine [RECIPE] --in FILE... --out DIR [--resume]",
            "              [--sources FILE --release FILE] [--threads N] [--memory SIZE]",
            "              [--text-field NAME] [--id-field NAME]",
            "       ceyuan refine COMMAND ..."
        },
        subcommands = {
            RefineExplainCommand.class,
            RefineCompareCommand.class,
            RefineVerifyCommand.class,
            RefineSampleCommand.class,
            RefineEvidenceCommand.class,
            RefineTakeBackCommand.class,
            RefineTrainCommand.class
        })
final class RefineCommand implements Callable<Integer> {
    private static final long MEGA = 1L << 20;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RECIPE", descriptionKey = "RECIPE", arity = "0..1")
    private @Nullable Path recipe;

    @Option(names = "--in", paramLabel = "FILE", arity = "1..*")
    private List<Path> in = List.of();

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    @Option(names = "--sources", paramLabel = "FILE")
    private @Nullable Path sources;

    @Option(names = "--release", paramLabel = "FILE")
    private @Nullable Path publication;

    @Option(names = "--threads", paramLabel = "N")
    private @Nullable Integer threads;

    @Option(names = "--memory", paramLabel = "SIZE")
    private @Nullable ByteSize memory;

    @Option(names = "--resume")
    private boolean resume;

    @Option(names = "--text-field", paramLabel = "NAME", defaultValue = "text")
    private String textField;

    @Option(names = "--id-field", paramLabel = "NAME", defaultValue = "id")
    private String idField;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    RefineCommand() {}

    @Override
    public Integer call() {
        var wording = new Wording(spec.resourceBundle());
        var folder = out;
        if (in.isEmpty() || folder == null) {
            throw wrong(wording.text("usage.missing", in.isEmpty() ? "--in FILE..." : "--out DIR"));
        }
        if (!InputOptions.isField(textField) || !InputOptions.isField(idField) || textField.equals(idField)) {
            throw wrong(wording.text("refine.usage.fields"));
        }
        requireNoRecipe(wording);
        var manifest = run(folder.toAbsolutePath().normalize(), wording);
        if (Conservation.nothingWasRead(manifest.conservation())) {
            say(wording.text("refine.nothing-read"));
            return ExitCodes.INPUT;
        }
        return ExitCodes.DONE;
    }

    private Manifest run(Path folder, Wording wording) {
        var settings = settings(wording);
        var chosen = recipe == null ? Recipe.chinese() : Recipe.read(recipe);
        var files = files(new InputOptions(textField, idField, InputLimits.DEFAULTS), wording);
        var run = new CorpusRun(chosen, files, folder);
        say(wording.text(
                "refine.begins",
                Terminal.oneLine(chosen.name()),
                files.size(),
                Numbers.bytes(run.bytes()),
                settings.threads(),
                settings.memory() / MEGA));
        if (files.hidden() > 0) {
            say(wording.text("refine.hidden", files.hidden()));
        }
        var begun = System.nanoTime();
        Manifest manifest;
        try (var bars = new RefineProgress(wording)) {
            manifest = run.run(settings, bars);
        }
        CorpusWords.tables(manifest.conservation(), wording).forEach(this::say);
        CorpusWords.refused(manifest.conservation(), folder, wording).forEach(this::say);
        say(wording.text(
                "refine.done",
                folder,
                Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1e3));
        say(wording.text("refine.root", manifest.root().hex()));
        if (publication == null) {
            say(wording.text("refine.unexamined"));
        }
        return manifest;
    }

    /// `--in` takes all that follows: a recipe there would be read as a text, and that of ours be used.
    private void requireNoRecipe(Wording wording) {
        for (var file : in) {
            if (recipe == null && file.toString().matches("(?i).*\\.ya?ml")) {
                throw wrong(wording.text("refine.recipe-behind-in", file));
            }
        }
    }

    private CorpusFiles files(InputOptions options, Wording wording) {
        var known = sources;
        var asked = publication;
        if (known == null && asked == null) {
            return CorpusFiles.of(in, options);
        }
        if (known == null || asked == null) {
            throw wrong(wording.text("refine.usage.together"));
        }
        return CorpusFiles.of(in, options, Sources.read(known), Publication.read(asked));
    }

    private RunSettings settings(Wording wording) {
        var machine = RunSettings.ofThisMachine();
        var heap = Runtime.getRuntime().maxMemory();
        var chosen = threads == null ? machine.threads() : threads;
        var bytes = memory == null ? machine.memory() : memory.bytes();
        if (chosen < 1 || chosen > RunSettings.MOST_THREADS) {
            throw wrong(wording.text("refine.usage.threads", RunSettings.MOST_THREADS, Integer.toString(chosen)));
        }
        var least = RunSettings.leastMemory(chosen);
        if (least > heap) {
            throw wrong(wording.text("refine.usage.heap", chosen, least / MEGA, heap / MEGA));
        }
        if (memory != null && bytes > heap) {
            throw wrong(wording.text("refine.more-than-heap", heap / MEGA));
        }
        if (bytes < least) {
            throw wrong(wording.text("refine.usage.memory", chosen, least / MEGA, bytes / MEGA));
        }
        return new RunSettings(chosen, bytes, resume);
    }

    private ParameterException wrong(String said) {
        return new ParameterException(spec.commandLine(), said);
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
