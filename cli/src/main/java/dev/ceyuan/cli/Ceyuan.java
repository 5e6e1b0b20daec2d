package dev.ceyuan.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// The command `ceyuan`. Each verb is a class of its own, listed in `subcommands`, with its texts in
/// `messages`.
@Command(
        name = "ceyuan",
        subcommands = {
            StartCommand.class,
            MatchCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RefineCommand.class
        },
        versionProvider = Ceyuan.Version.class,
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        sortOptions = false)
public final class Ceyuan implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("UnusedVariable") // Language looks at it before the rest is parsed; here it is documented
    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT, order = 90)
    private String language = "";

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    private Ceyuan() {}

    /// The entry point.
    public static void main(String... arguments) {
        Terminal.restoreErrors(System.getenv());
        Thread.setDefaultUncaughtExceptionHandler(Failures::uncaught);
        System.exit(commandLine(List.of(arguments), System.getenv()).execute(arguments));
    }

    /// The command line in the language that the arguments or the environment ask for.
    static CommandLine commandLine(List<String> arguments, Map<String, String> environment) {
        var language = Language.of(arguments, environment);
        Locale.setDefault(language.locale());
        var failures = new Failures(language);
        return new CommandLine(new Ceyuan())
                .setResourceBundle(language.messages())
                .setAbbreviatedOptionsAllowed(false)
                .registerConverter(ByteSize.class, ByteSize::of)
                .registerConverter(Path.class, Ceyuan::path)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(failures::run)
                .setParameterExceptionHandler(failures::wrongUsage)
                .setExecutionExceptionHandler(failures::failed);
    }

    /// Java takes an empty path for the folder that one is in; whoever gives one has a variable that is
    /// not set.
    private static Path path(String given) {
        if (given.isEmpty()) {
            throw new TypeConversionException("empty");
        }
        return Path.of(given);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Ceyuan.class.getPackage().getImplementationVersion();
            return new String[] {"ceyuan " + (version == null ? "(development)" : version)};
        }
    }
}
