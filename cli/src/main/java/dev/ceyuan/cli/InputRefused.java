package dev.ceyuan.cli;

import java.util.List;

/// An input file is not as it should be. Nothing has been written.
final class InputRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /// @param problems one line each, in the language of the terminal, each naming its place
    InputRefused(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    List<String> problems() {
        return problems;
    }
}
