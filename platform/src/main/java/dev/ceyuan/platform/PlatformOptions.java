package dev.ceyuan.platform;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// What the person who starts the platform decides; a bean for the modules.
///
/// @param home the home folder, made if missing
/// @param host the address of this machine to listen on
/// @param port the port to listen on, 0 to 65535; 0 takes any free one
/// @param loadExample whether an empty database gets the example
/// @param locale the language of the lines on the terminal
/// @param settings the environment variables
public record PlatformOptions(
        Path home, String host, int port, boolean loadExample, Locale locale, Map<String, String> settings) {
    private static final int MAX_PORT = 65_535;

    public PlatformOptions {
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException("port out of range (" + port + "): 0 to " + MAX_PORT);
        }
        settings = Map.copyOf(settings);
    }

    /// Without the settings: they hold passwords.
    @Override
    public String toString() {
        return "PlatformOptions(home=%s, host=%s, port=%d, loadExample=%s)".formatted(home, host, port, loadExample);
    }
}
