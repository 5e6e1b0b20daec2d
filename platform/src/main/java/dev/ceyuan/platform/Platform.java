package dev.ceyuan.platform;

import dev.ceyuan.platform.database.Database;
import dev.ceyuan.platform.database.DatabaseAccess;
import dev.ceyuan.platform.database.Home;
import dev.ceyuan.platform.database.Migrations;
import dev.ceyuan.platform.database.StartRefused;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// The running platform: home folder, database and application, opened in this order and closed in the
/// other.
///
/// Closing is safe from any thread at any moment, also while the platform is still starting: what is open
/// is closed, what is not yet begun is not begun.
public final class Platform implements AutoCloseable {

    /// A step of the start that is done, for who wants to show progress.
    public enum Step {
        HOME,
        DATABASE,
        MIGRATIONS,
        APPLICATION
    }

    /// Is told each step when it is done.
    @FunctionalInterface
    public interface Progress {
        /// The step is done.
        void done(Step step);
    }

    private final PlatformOptions options;
    private final ListenAddress listen;
    private final boolean background;
    private final Deque<Runnable> closings = new ArrayDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean closing;
    private volatile @Nullable ConfigurableApplicationContext application;

    private Platform(PlatformOptions options, boolean background) {
        this.options = options;
        this.background = background;
        this.listen = new ListenAddress(options.host(), options.port());
    }

    /// A platform that has not begun; [#run(Progress)] begins. In two steps so that a signal can close it
    /// meanwhile.
    public static Platform of(PlatformOptions options) {
        return new Platform(options, true);
    }

    /// Starts everything and comes back when pages are answered and the application runners are done.
    ///
    /// @throws StartRefused if something is in the way; all that was open is closed again
    public static Platform start(PlatformOptions options) {
        var platform = of(options);
        platform.run(_ -> {});
        return platform;
    }

    /// Starts what answers questions, and nothing that works in the background: no jobs, no index, no new places or
    /// signatures in the audit log. What is in the database stays as it is, but for migrations.
    ///
    /// @throws StartRefused if something is in the way
    static Platform startAtRest(PlatformOptions options) {
        var platform = new Platform(options, false);
        platform.run(_ -> {});
        return platform;
    }

    /// Starts everything, as [#start(PlatformOptions)].
    ///
    /// @throws CancellationException if the platform was closed meanwhile
    /// @throws StartRefused if something is in the way
    public void run(Progress progress) {
        boolean complete = false;
        try {
            open(progress);
            complete = true;
        } finally {
            if (!complete) {
                close();
            }
        }
    }

    private void open(Progress progress) {
        listen.requireFree();
        var home = step(() -> Home.open(options.home()), Home::close);
        progress.done(Step.HOME);
        var database = step(() -> Database.open(home, options.settings()), Database::close);
        progress.done(Step.DATABASE);
        step(() -> Migrations.migrate(database.access()), _ -> {});
        progress.done(Step.MIGRATIONS);
        runApplication(home, database.access());
        home.announce(URI.create(address()));
        progress.done(Step.APPLICATION);
    }

    private interface Closing<T> {
        void close(T opened);
    }

    /// Opens one thing unless the platform is being closed, and remembers how to close it.
    private synchronized <T> T step(Supplier<T> opening, Closing<T> close) {
        if (closing) {
            throw new CancellationException("closed while starting");
        }
        var opened = opening.get();
        closings.push(() -> close.close(opened));
        return opened;
    }

    private void runApplication(Home home, DatabaseAccess access) {
        var spring = new SpringApplication(PlatformApplication.class);
        spring.setRegisterShutdownHook(false);
        spring.addInitializers(context -> {
            context.getEnvironment().getPropertySources().addFirst(properties(home));
            context.getBeanFactory().registerSingleton("home", home);
            context.getBeanFactory().registerSingleton("databaseAccess", access);
            context.getBeanFactory().registerSingleton("platformOptions", options);
            step(() -> context, ConfigurableApplicationContext::close);
        });
        try {
            application = spring.run();
        } catch (RuntimeException e) {
            throw explained(e);
        }
    }

    private MapPropertySource properties(Home home) {
        return new MapPropertySource(
                "ceyuan start",
                Map.of(
                        "server.port",
                        options.port(),
                        "server.address",
                        options.host(),
                        "ceyuan.jobs.node",
                        home.node(),
                        "ceyuan.jobs.background",
                        background,
                        "ceyuan.audit.background",
                        background,
                        "ceyuan.scenario.background",
                        background,
                        "spring.modulith.events.republish-outstanding-events-on-restart",
                        background,
                        "logging.register-shutdown-hook",
                        false));
    }

    private RuntimeException explained(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                return refused;
            }
            if (cause instanceof PortInUseException) {
                return listen.taken();
            }
        }
        return e;
    }

    /// Where the platform answers, such as `http://127.0.0.1:8080`.
    public String address() {
        var port = running().getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return listen.url(port);
    }

    /// What the modules have to tell the person who started them, in order.
    public List<String> report() {
        var reports = running().getBeanProvider(StartReport.class).orderedStream();
        return reports.flatMap(report -> report.lines(options.locale(), address()).stream())
                .toList();
    }

    /// A part of the running platform.
    <T> T bean(Class<T> type) {
        return running().getBean(type);
    }

    private ConfigurableApplicationContext running() {
        var context = application;
        if (context == null) {
            throw new IllegalStateException("the platform does not run");
        }
        return context;
    }

    /// Waits until the platform is closed.
    public void awaitClose() throws InterruptedException {
        closed.await();
    }

    /// Closes what is open: first the application, then the database, then the home folder. May be called
    /// twice.
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
            closeAll();
        }
        closed.countDown();
    }

    /// What cannot be closed does not keep the rest open.
    private void closeAll() {
        if (!closings.isEmpty()) {
            try {
                closings.pop().run();
            } finally {
                closeAll();
            }
        }
    }
}
