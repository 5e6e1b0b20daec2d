package dev.ceyuan.cli;

import java.util.List;

/// The command cannot do what it was asked for, because of a file or folder it was given. Nothing has been
/// written.
final class CommandRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;
    private final int exitCode;

    /// @param exitCode [ExitCodes#INPUT] or [ExitCodes#UNUSABLE]
    /// @param problems one line each, in the language of the terminal, each naming its place
    CommandRefused(int exitCode, List<String> problems) {
        super(String.join("; ", problems));
        this.exitCode = exitCode;
        this.problems = List.copyOf(problems);
    }

    List<String> problems() {
        return problems;
    }

    int exitCode() {
        return exitCode;
    }
}
