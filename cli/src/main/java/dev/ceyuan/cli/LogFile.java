package dev.ceyuan.cli;

import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// The log of a command that has a home folder: `logs/ceyuan.log`. The terminal is for people, the log for
/// operators.
///
/// Logging configures itself when it is first used, from `logback.xml`, which reads the path from a system
/// property: so this must be called before anything logs.
final class LogFile {
    private static final String PROPERTY = "ceyuan.log";

    private LogFile() {}

    /// Sends all logging of this process to the file in the folder.
    static void openIn(Path folder) {
        System.setProperty(PROPERTY, folder.resolve("ceyuan.log").toString());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    static boolean isOpen() {
        return System.getProperty(PROPERTY) != null;
    }

    static Path path() {
        return Path.of(System.getProperty(PROPERTY, "ceyuan.log"));
    }
}
