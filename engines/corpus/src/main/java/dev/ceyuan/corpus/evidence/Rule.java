package dev.ceyuan.corpus.evidence;

import dev.ceyuan.corpus.wording.Numbers;
import dev.ceyuan.corpus.wording.Wording;
import dev.ceyuan.corpus.wording.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/// A rule of a [RulePack].
///
/// @param clause      of the standard that it belongs to
/// @param source      where its value was read
/// @param found       how, in the words of who read it
/// @param effective   the first day on which it is applied
public record Rule(
        String id,
        Wording area,
        Wording measure,
        Comparison comparison,
        BigDecimal value,
        Unit unit,
        Wording note,
        String clause,
        String source,
        String found,
        Reliability reliability,
        LocalDate effective) {
    private static final Words WORDS = Words.of("dev.ceyuan.corpus.evidence.messages");

    /// Whether a measured number compares as the rule says.
    boolean holds(long measured) {
        return comparison.holds(BigDecimal.valueOf(measured).compareTo(value));
    }

    /// Whether a share compares as the rule says, which is a percentage; exact.
    boolean holdsOf(long part, long whole) {
        requirePercent();
        var share = BigDecimal.valueOf(part).movePointRight(2);
        return comparison.holds(share.compareTo(value.multiply(BigDecimal.valueOf(whole))));
    }

    /// Its percentage as millionths.
    long millionths() {
        requirePercent();
        return value.movePointRight(Numbers.MILLIONTH - 2).longValueExact();
    }

    private void requirePercent() {
        if (unit != Unit.PERCENT) {
            throw new IllegalStateException("Not a percentage (rule=%s, unit=%s)".formatted(id, unit));
        }
    }

    /// Such as `≥ 4,000 件`.
    public Wording threshold() {
        return switch (unit) {
            case PERCENT ->
                comparison == Comparison.MORE_THAN
                        ? WORDS.say("unit.not-over", Numbers.percent(value))
                        : Wording.same(comparison.sign() + " " + Numbers.percent(value));
            case YES -> WORDS.say("unit.yes");
            case ITEMS, KEYWORDS, RISKS, DAYS ->
                WORDS.say("unit." + unit.name().toLowerCase(Locale.ROOT), comparison.sign(), value.longValueExact());
        };
    }
}
