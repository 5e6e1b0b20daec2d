package dev.ceyuan.corpus.personal;

import java.util.Locale;

/// What speaks for or against a candidate; `scores.csv` says what each is, and how much it counts.
enum Evidence {
    SHAPE,
    CHECK,
    INNER_CHECK,
    PLACE,
    SCHEME,
    ISSUER,
    ALONE,
    WRITING,
    LABEL,
    ADJACENT,
    OTHER_LABEL,
    LINKED,
    MEASURE,
    ADDRESS;

    /// The candidate cannot be of the kind, whatever speaks for it.
    static final int REFUSED = -1;

    /// Its bit in a set of evidence.
    int bit() {
        return 1 << ordinal();
    }

    /// Its bit if it is there, otherwise none.
    int bitIf(boolean there) {
        return there ? bit() : 0;
    }

    String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
