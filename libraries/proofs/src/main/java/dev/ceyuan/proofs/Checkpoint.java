package dev.ceyuan.proofs;

/// How far a log goes and what is in it: [tlog-checkpoint](https://c2sp.org/tlog-checkpoint).
///
/// @param origin names the log for ever, such as `ceyuan.example/audit`
/// @param size   leaves
/// @param root   of the tree over them
public record Checkpoint(String origin, long size, Digest root) {
    private static final int LONGEST_SIZE = 18;

    public Checkpoint {
        if (size < 0 || origin.isEmpty() || origin.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException(
                    "a checkpoint has an origin and a size (%s, %d)".formatted(origin, size));
        }
    }

    /// Reads the text of a note. Lines after the third are extensions; they are passed over.
    ///
    /// @throws Malformed naming the line
    public static Checkpoint parse(String text) throws Malformed {
        var lines = text.lines().limit(3).toList();
        if (lines.size() < 3 || lines.getFirst().isEmpty()) {
            throw new Malformed("checkpoint", "origin, size and root, each on a line");
        }
        return new Checkpoint(lines.getFirst(), number(lines.get(1), "line 2"), digest(lines.get(2), "line 3"));
    }

    /// Reads what a note says, whoever signed it.
    ///
    /// @throws Malformed naming the line
    public static Checkpoint of(SignedNote note) throws Malformed {
        return parse(note.text());
    }

    /// A decimal without leading zeros.
    static long number(String text, String place) throws Malformed {
        if (!text.matches("0|[1-9][0-9]{0,%d}".formatted(LONGEST_SIZE - 1))) {
            throw new Malformed(place, "a number without leading zeros");
        }
        return Long.parseLong(text);
    }

    static Digest digest(String base64, String place) throws Malformed {
        try {
            return Digest.parse(base64);
        } catch (IllegalArgumentException e) {
            throw new Malformed(place, "a digest in base64");
        }
    }

    /// The text that is signed.
    public String text() {
        return "%s\n%d\n%s\n".formatted(origin, size, root);
    }
}
