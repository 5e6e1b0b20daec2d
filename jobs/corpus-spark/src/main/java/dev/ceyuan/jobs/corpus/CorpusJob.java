package dev.ceyuan.jobs.corpus;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.CorpusFiles;
import dev.ceyuan.corpus.CorpusRun;
import dev.ceyuan.corpus.Publication;
import dev.ceyuan.corpus.Recipe;
import dev.ceyuan.corpus.RunSettings;
import dev.ceyuan.corpus.dataset.Conservation;
import dev.ceyuan.corpus.dataset.Manifest;
import dev.ceyuan.corpus.dataset.RefusedRecords;
import dev.ceyuan.corpus.input.InputLimits;
import dev.ceyuan.corpus.input.InputOptions;
import dev.ceyuan.corpus.licence.Sources;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// What `spark-submit` starts: as `./ceyuan refine`, on the machines of a cluster.
@Command(name = "corpus-job", mixinStandardHelpOptions = true, sortOptions = false)
public final class CorpusJob implements Callable<Integer> {
    private static final String SERIALIZER = "org.apache.spark.serializer.JavaSerializer";
    private static final int LEAST_MEGABYTES = 64;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RECIPE", arity = "0..1", descriptionKey = "recipe")
    private @Nullable Path recipe;

    @Option(names = "--in", paramLabel = "FILE", arity = "1..*", required = true, descriptionKey = "in")
    private List<Path> in = List.of();

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "out")
    private Path out = Path.of("");

    @Option(names = "--sources", paramLabel = "FILE", descriptionKey = "sources")
    private @Nullable Path sources;

    @Option(names = "--release", paramLabel = "FILE", descriptionKey = "release")
    private @Nullable Path publication;

    @Option(names = "--task-memory", paramLabel = "MB", defaultValue = "512", descriptionKey = "task-memory")
    private int taskMegabytes;

    @Option(names = "--piece", paramLabel = "MB", defaultValue = "64", descriptionKey = "piece")
    private int pieceMegabytes;

    @Option(names = "--text-field", paramLabel = "NAME", defaultValue = "text", descriptionKey = "text-field")
    private String textField = "text";

    @Option(names = "--id-field", paramLabel = "NAME", defaultValue = "id", descriptionKey = "id-field")
    private String idField = "id";

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    CorpusJob() {}

    /// @param arguments see `--help`
    public static void main(String[] arguments) {
        var status = commandLine().execute(arguments);
        if (status != ExitCode.OK) {
            System.exit(status);
        }
    }

    static CommandLine commandLine() {
        var command = new CommandLine(new CorpusJob());
        command.setResourceBundle(ResourceBundle.getBundle("dev.ceyuan.jobs.corpus.messages", Locale.getDefault()));
        var words = new Words(command.getResourceBundle());
        command.registerConverter(Path.class, given -> path(given, words));
        command.setExecutionExceptionHandler(CorpusJob::refused);
        return command;
    }

    /// Java takes an empty path for the folder that one is in.
    private static Path path(String given, Words words) {
        if (given.isEmpty()) {
            throw new TypeConversionException(words.text("empty-path"));
        }
        return Path.of(given);
    }

    /// What is wrong with recipe, input or folder is said in a line; what is wrong with us, with all we know.
    private static int refused(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CorpusException refusal) {
                var words = new Words(command.getResourceBundle());
                var kind = "refused." + refusal.kind();
                var locale = words.bundle().getLocale();
                command.getErr().println(words.text(kind, refusal.wording().in(locale)));
                return ExitCode.SOFTWARE;
            }
        }
        throw e;
    }

    @Override
    public Integer call() {
        var words = new Words(spec.resourceBundle());
        if (taskMegabytes < LEAST_MEGABYTES || pieceMegabytes < 1) {
            throw wrong(words.text("too-small", LEAST_MEGABYTES, taskMegabytes, pieceMegabytes));
        }
        if (!InputOptions.isField(textField) || !InputOptions.isField(idField) || textField.equals(idField)) {
            throw wrong(words.text("fields"));
        }
        if ((sources == null) != (publication == null)) {
            throw wrong(words.text("together"));
        }
        return done(refine(words), words);
    }

    private Manifest refine(Words words) {
        var run = run();
        var settings = new RunSettings(1, (long) taskMegabytes << 20, false);
        var said = spec.commandLine().getOut();
        try (var spark = new JavaSparkContext(configuration(new SparkConf()))) {
            var flow = new SparkFlow(
                    spark,
                    new FlowSettings(run.partBits(), settings.rowMemory()),
                    (step, tasks) -> say(said, words.text("step", step, tasks)));
            return run.run(flow, (long) pieceMegabytes << 20);
        }
    }

    /// An empty dataset that nobody meant is a failure, as it is to the command.
    private int done(Manifest manifest, Words words) {
        tell(manifest, words);
        if (Conservation.nothingWasRead(manifest.conservation())) {
            spec.commandLine().getErr().println(words.text("nothing-read"));
            return ExitCode.SOFTWARE;
        }
        return ExitCode.OK;
    }

    private CommandLine.ParameterException wrong(String said) {
        return new CommandLine.ParameterException(spec.commandLine(), said);
    }

    /// Machines may have other working directories than the one that leads.
    private CorpusRun run() {
        var chosen = recipe == null ? Recipe.chinese() : Recipe.read(recipe);
        var paths = in.stream().map(path -> path.toAbsolutePath().normalize()).toList();
        var files = files(paths, new InputOptions(textField, idField, InputLimits.DEFAULTS));
        return new CorpusRun(chosen, files, out.toAbsolutePath().normalize());
    }

    private CorpusFiles files(List<Path> paths, InputOptions options) {
        var known = sources;
        var asked = publication;
        return known == null || asked == null
                ? CorpusFiles.of(paths, options)
                : CorpusFiles.of(paths, options, Sources.read(known), Publication.read(asked));
    }

    /// What the job cannot do without, whatever the cluster is used to.
    static SparkConf configuration(SparkConf given) {
        var isLocal = given.get("spark.master", "").startsWith("local");
        return given.setIfMissing("spark.app.name", "ceyuan corpus")
                .set("spark.serializer", SERIALIZER) // tasks are Java's lambdas
                .set("spark.executor.userClassPathFirst", Boolean.toString(!isLocal)); // see Libraries
    }

    private void tell(Manifest manifest, Words words) {
        var said = spec.commandLine().getOut();
        for (var table : manifest.conservation()) {
            say(
                    said,
                    words.text(
                            "source",
                            table.source(),
                            table.read().documents(),
                            table.kept().documents()));
        }
        var refused = Conservation.refusedIn(manifest.conservation());
        if (refused > 0) {
            say(said, words.text("refused-records", refused, out.resolve(RefusedRecords.NAME)));
        }
        say(said, words.text("root", manifest.root().hex()));
    }

    private static void say(PrintWriter to, String line) {
        to.println(line);
        to.flush();
    }
}
