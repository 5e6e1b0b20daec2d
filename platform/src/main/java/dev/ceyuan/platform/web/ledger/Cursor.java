package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.ledger.AccountHistory.Axis;
import dev.ceyuan.platform.ledger.AccountHistory.Entry;
import dev.ceyuan.platform.ledger.AccountHistory.Place;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a page of a statement ends, as addresses carry it: `2026-11-24T08:00:00.123456Z_42`.
final class Cursor {
    private static final Pattern FORM = Pattern.compile("([^_]{1,40})_([0-9]{1,18})");

    private Cursor() {}

    static String of(Entry last, Axis axis) {
        var at = axis == Axis.HAPPENED ? last.happenedAt() : last.recordedAt();
        return at + "_" + last.version();
    }

    /// Empty if the text is none.
    static Optional<Place> read(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Moments.read(parts.group(1)).map(at -> new Place(at, Long.parseLong(parts.group(2))));
    }
}
