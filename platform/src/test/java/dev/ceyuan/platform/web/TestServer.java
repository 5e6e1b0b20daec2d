package dev.ceyuan.platform.web;

import dev.ceyuan.platform.PlatformApplication;
import dev.ceyuan.platform.PlatformOptions;
import dev.ceyuan.platform.database.DatabaseAccess;
import dev.ceyuan.platform.database.Home;
import dev.ceyuan.platform.database.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The whole platform, answering on a free port, on a database of its own.
public final class TestServer implements AutoCloseable {
    private final DatabaseAccess database = TestDatabase.fresh();
    private final Home home = newHome();
    private final ConfigurableApplicationContext context;

    private TestServer(Map<String, Object> settings) {
        var properties = new HashMap<String, Object>(Map.of(
                "server.port", 0,
                "server.address", "127.0.0.1",
                "ceyuan.identity.password.memory-kib", 64,
                "ceyuan.identity.password.iterations", 1,
                "ceyuan.audit.poll-milliseconds", 100,
                "ceyuan.audit.checkpoint-seconds", 1));
        properties.putAll(settings);
        var spring = new SpringApplication(PlatformApplication.class);
        spring.setRegisterShutdownHook(false);
        spring.addInitializers(starting -> {
            starting.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
            var beans = starting.getBeanFactory();
            beans.registerSingleton("testClasses", new TestClassesFilter());
            beans.registerSingleton("home", home);
            beans.registerSingleton("databaseAccess", database);
            beans.registerSingleton("platformOptions", options());
        });
        this.context = spring.run();
    }

    private static final class Running {
        static final TestServer ONLY = start(Map.of());

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(ONLY::close));
        }
    }

    /// One server for all tests of a process that need nothing special. They share its database.
    public static TestServer shared() {
        return Running.ONLY;
    }

    /// A server with settings of its own, to be closed.
    public static TestServer start(Map<String, Object> settings) {
        return new TestServer(settings);
    }

    private PlatformOptions options() {
        return new PlatformOptions(home.root(), "127.0.0.1", 0, false, Locale.SIMPLIFIED_CHINESE, Map.of());
    }

    private static Home newHome() {
        try {
            var target = Path.of("target").toAbsolutePath();
            Files.createDirectories(target);
            return Home.open(Files.createTempDirectory(target, "home-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        var port = Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
        return URI.create("http://127.0.0.1:" + port);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T get(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /// A browser that has not been here yet.
    public Browser browser() {
        return new Browser(address());
    }

    /// The database with the rights of its owner, for what no program may do.
    public JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(
                database.jdbcUrl(), database.owner().user(), database.owner().password()));
    }

    @Override
    public void close() {
        context.close();
        home.close();
    }
}
