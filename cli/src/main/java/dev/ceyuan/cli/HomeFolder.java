package dev.ceyuan.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which home folder a command means: that of `--home`, of the environment, or the user's own.
final class HomeFolder {
    private static final String VARIABLE = "CEYUAN_HOME";

    private HomeFolder() {}

    /// @param given      by `--home`
    /// @param environment the environment variables
    static Path of(@Nullable Path given, Map<String, String> environment) {
        var variable = environment.getOrDefault(VARIABLE, "");
        if (given != null) {
            return given.toAbsolutePath().normalize();
        }
        return variable.isBlank()
                ? userHome(environment).resolve(".ceyuan")
                : Path.of(variable).toAbsolutePath().normalize();
    }

    /// `HOME` as the shell has it; Java would ask the user database, which may say something else.
    private static Path userHome(Map<String, String> environment) {
        var shell = environment.getOrDefault("HOME", "");
        return Path.of(shell.startsWith("/") ? shell : System.getProperty("user.home"));
    }
}
