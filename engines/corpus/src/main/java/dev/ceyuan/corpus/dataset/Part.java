package dev.ceyuan.corpus.dataset;

import java.util.Locale;
import java.util.regex.Pattern;

/// A file of a release.
///
/// @param name   within the folder of the release, with `/` between its parts
/// @param rows   0 if it has none
/// @param bytes  of the file
/// @param sha256 of the file, in lower-case hexadecimal
public record Part(String name, Kind kind, long rows, long bytes, String sha256) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /// What a file holds.
    public enum Kind {
        /// Documents as JSONL.
        JSONL,
        /// The same documents as Parquet.
        PARQUET,
        /// Verdicts as JSONL.
        VERDICTS,
        /// Something for people or catalogues.
        PAPER;

        String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Part {
        checkedName(name);
        if (rows < 0 || bytes < 0 || !SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException(
                    "No part (name=%s, rows=%d, bytes=%d, sha256=%s)".formatted(name, rows, bytes, sha256));
        }
    }

    static String checkedName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("The name of a part is made of letters, digits, - _ . and /, and nothing"
                    + " in it begins with a dot (name=%s)".formatted(name));
        }
        return name;
    }

    /// As `sha256sum` prints it.
    String line() {
        return sha256 + "  " + name;
    }
}
