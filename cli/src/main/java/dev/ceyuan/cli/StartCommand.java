package dev.ceyuan.cli;

import dev.ceyuan.platform.Platform;
import dev.ceyuan.platform.PlatformOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `ceyuan start`: runs the platform until Ctrl-C or `kill`.
@Command(name = "start")
final class StartCommand implements Callable<Integer> {
    private static final int MOST_PORT = 65_535;
    private static final double MILLIS_PER_SECOND = 1000.0;

    @Spec
    private CommandSpec spec;

    @Option(names = "--home", paramLabel = "DIR")
    private @Nullable Path home;

    @Option(names = "--host", paramLabel = "HOST", defaultValue = "127.0.0.1")
    private String host;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080")
    private int port;

    @Option(names = "--no-example")
    private boolean noExample;

    private final InstantSource clock = InstantSource.system();

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    StartCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        var begun = clock.instant();
        var options = options(System.getenv());
        var platform = Platform.of(options);
        var running = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform, running), "stop"));
        try {
            platform.run(step -> done(step, options, begun));
        } catch (CancellationException e) {
            return ExitCodes.DONE; // closed by a signal meanwhile
        }
        running.set(true);
        platform.report().forEach(this::print);
        say("start.ready", platform.address(), secondsSince(begun));
        platform.awaitClose();
        return ExitCodes.DONE;
    }

    private PlatformOptions options(Map<String, String> environment) {
        try {
            var language = spec.resourceBundle().getLocale();
            return new PlatformOptions(HomeFolder.of(home, environment), host, port, !noExample, language, environment);
        } catch (IllegalArgumentException e) {
            var said = new Wording(spec.resourceBundle())
                    .text("usage.between", "--port", 0, Integer.toString(MOST_PORT), Integer.toString(port));
            throw new ParameterException(spec.commandLine(), said, e);
        }
    }

    private void done(Platform.Step step, PlatformOptions options, Instant begun) {
        switch (step) {
            case HOME -> {
                LogFile.openIn(options.home().resolve("logs"));
                say("start.begin", options.home());
            }
            case DATABASE -> say("start.database", secondsSince(begun));
            case MIGRATIONS, APPLICATION -> {}
        }
    }

    /// The first signal stops in good order: the application answers what it has begun, then the database
    /// closes.
    private void stop(Platform platform, AtomicBoolean running) {
        boolean asked = running.get();
        if (asked) {
            say("start.stopping");
        }
        platform.close();
        if (asked) {
            say("start.stopped");
            Runtime.getRuntime().halt(ExitCodes.DONE);
        }
    }

    private double secondsSince(Instant begun) {
        return Duration.between(begun, clock.instant()).toMillis() / MILLIS_PER_SECOND;
    }

    private void say(String key, Object... arguments) {
        print(spec.resourceBundle().getString(key).formatted(arguments));
    }

    private void print(String line) {
        var out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
