package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.ledger.Unit;
import dev.ceyuan.platform.web.UnreadFields;
import java.util.Locale;
import java.util.Map;

/// What can be wrong with a field.
enum Problem {
    REQUIRED,
    TOO_LONG,
    NOT_YUAN,
    NOT_CARD_HOURS,
    OUT_OF_RANGE,
    NOT_A_RATE,
    NOT_A_DAY,
    NOT_A_MOMENT,
    NOT_A_YEAR,
    NOT_A_CODE,
    NOT_A_PURPOSE,
    NOT_A_CHOICE,
    NOT_OF_THIS_STEP,
    NOT_OF_THIS_ASK,
    NOT_A_PLACE,
    UNKNOWN_ORGANISATION;

    static Problem notAnAmount(Unit unit) {
        return unit == Unit.FEN ? NOT_YUAN : NOT_CARD_HOURS;
    }

    /// The key of the message that says so.
    String key() {
        return "ledger.problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// That it is wrong with one field.
    UnreadFields of(String field) {
        return new UnreadFields(Map.of(field, key()));
    }
}
