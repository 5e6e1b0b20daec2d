package dev.ceyuan.browser;

import dev.ceyuan.platform.Platform;
import dev.ceyuan.platform.PlatformOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// One platform with the Beijing example for all journeys of a process, on a free port, in a home that is
/// new.
final class RunningPlatform {
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final RunningPlatform ONLY = new RunningPlatform();

    private final Platform platform;
    private final String firstAccountLink;

    private RunningPlatform() {
        platform = Platform.start(
                new PlatformOptions(newHome(), "127.0.0.1", 0, true, Locale.SIMPLIFIED_CHINESE, Map.of()));
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
        firstAccountLink = oneTimeLink();
    }

    static RunningPlatform shared() {
        return ONLY;
    }

    String address() {
        return platform.address();
    }

    /// The one-time link for the first account, as the person who started the platform saw it.
    String firstAccountLink() {
        return firstAccountLink;
    }

    private String oneTimeLink() {
        return platform.report().stream()
                .flatMap(line -> ADDRESS.matcher(line).results())
                .map(match -> match.group())
                .filter(link -> link.length() > address().length() + 20)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No one-time link in the report"));
    }

    private static Path newHome() {
        try {
            var target = Path.of("target").toAbsolutePath();
            Files.createDirectories(target);
            return Files.createTempDirectory(target, "home-").resolve("ceyuan");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
