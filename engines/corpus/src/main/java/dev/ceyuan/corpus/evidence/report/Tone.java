package dev.ceyuan.corpus.evidence.report;

import dev.ceyuan.corpus.evidence.Conclusion;

/// What a word or a number means to the reader, as a colour. The hue is never the only sign.
enum Tone {
    GOOD("2b7a3d", "e7f4ea"),
    BAD("b42318", "fdecea"),
    OPEN("8a6d00", "fff6db"),
    QUIET("5b6b7c", "eef1f5"),
    PLAIN("1d2733", "ffffff");

    private final String ink;
    private final String ground;

    Tone(String ink, String ground) {
        this.ink = ink;
        this.ground = ground;
    }

    static Tone of(Conclusion conclusion) {
        return switch (conclusion) {
            case MET -> GOOD;
            case NOT_MET -> BAD;
            case OPEN -> OPEN;
            case NOT_APPLICABLE -> QUIET;
        };
    }

    /// RGB in hexadecimal.
    String ink() {
        return ink;
    }

    /// RGB in hexadecimal.
    String ground() {
        return ground;
    }
}
