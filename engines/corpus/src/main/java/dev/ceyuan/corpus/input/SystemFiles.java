package dev.ceyuan.corpus.input;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// Files and folders that systems and programs leave among those of people. Their names tell, and nothing else: the
/// same folder has the same files on every system.
final class SystemFiles {
    private static final Set<String> NAMES =
            Set.of("thumbs.db", "ehthumbs.db", "desktop.ini", "__macosx", "$recycle.bin", "system volume information");

    private SystemFiles() {}

    /// Whether a name begins with a dot, is that of a lock of an office program, or is one of a system.
    static boolean has(Path path) {
        var name = String.valueOf(path.getFileName());
        return name.startsWith(".") || name.startsWith("~$") || NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    /// Whether a path below a folder leads to or through one.
    static boolean isIn(Path below) {
        for (var name : below) {
            if (has(name)) {
                return true;
            }
        }
        return false;
    }
}
