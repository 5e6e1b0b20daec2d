package dev.ceyuan.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Public seeds by which samples are drawn.
final class RefineSeeds {
    private RefineSeeds() {}

    static void requireOneLine(String seed, CommandSpec spec) {
        if (seed.isBlank() || seed.contains("\n")) {
            throw new ParameterException(
                    spec.commandLine(), new Wording(spec.resourceBundle()).text("refine.usage.seed"));
        }
    }
}
