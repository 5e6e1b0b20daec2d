package dev.ceyuan.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A Java process with the class path of this one.
final class JavaProcess {
    private JavaProcess() {}

    /// @param options   of the Java machine
    /// @param arguments of the program
    static ProcessBuilder of(List<String> options, String mainClass, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }
}
