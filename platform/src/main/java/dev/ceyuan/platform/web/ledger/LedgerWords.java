package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.ledger.LotTerms;
import dev.ceyuan.platform.ledger.Refusal;
import dev.ceyuan.platform.ledger.Unit;
import dev.ceyuan.platform.web.Days;
import dev.ceyuan.platform.web.Frame;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.NoSuchMessageException;

/// Says values of the ledger in the reader's language.
///
/// @param names of the organisations that a page speaks of
record LedgerWords(Frame frame, Map<UUID, String> names) {
    /// The programme runs in one city; its days are the days there.
    /// The purposes that forms offer; programs may use others.
    static final List<String> PURPOSES = List.of("compute", "data", "model");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    LedgerWords {
        names = Map.copyOf(names);
    }

    /// For a page that names no organisation.
    LedgerWords(Frame frame) {
        this(frame, Map.of());
    }

    String text(String key, Object... arguments) {
        return frame.text(key, arguments);
    }

    /// An amount with its unit: `1,200.50 元`.
    String amount(long amount, Unit unit) {
        return text("ledger.amount." + unit, Amounts.plain(amount, unit));
    }

    String day(Instant at) {
        return at.atZone(Days.ZONE).toLocalDate().toString();
    }

    String minute(Instant at) {
        return MINUTE.format(at.atZone(Days.ZONE));
    }

    String second(Instant at) {
        return SECOND.format(at.atZone(Days.ZONE));
    }

    /// The last day on which something is valid that is over at an instant; with the time of day if that is
    /// not the end of one.
    String lastDay(Instant over) {
        var end = over.atZone(Days.ZONE);
        return end.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? end.toLocalDate().minusDays(1).toString()
                : MINUTE.format(end);
    }

    String purpose(String purpose) {
        try {
            return text("ledger.purpose." + purpose);
        } catch (NoSuchMessageException ofAnotherProgram) {
            return purpose;
        }
    }

    String rate(int basisPoints) {
        return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString() + "%";
    }

    /// The name of an organisation, its id if it has none.
    String name(UUID organisation) {
        return names.getOrDefault(organisation, organisation.toString());
    }

    String nameAll(Collection<UUID> organisations) {
        return organisations.stream().map(this::name).collect(Collectors.joining(text("ledger.separator")));
    }

    /// What the vouchers of a lot are for, in one line.
    String terms(LotTerms terms) {
        return text("ledger.terms", purpose(terms.purpose()), rate(terms.rateBasisPoints()));
    }

    /// Why nothing was posted, with amounts and moments.
    String refusal(Refusal refusal, Unit unit) {
        var asked = refusal.asked();
        var available = refusal.available();
        var moment = refusal.moment();
        return text(
                "ledger.refused." + refusal.reason(),
                asked == null ? "" : amount(asked, unit),
                available == null ? "" : amount(available, unit),
                moment == null ? "" : second(moment));
    }
}
