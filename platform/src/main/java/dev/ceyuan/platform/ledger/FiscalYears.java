package dev.ceyuan.platform.ledger;

import dev.ceyuan.platform.audit.AuditLog;
import dev.ceyuan.platform.audit.Change;
import dev.ceyuan.platform.audit.ObjectRef;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The fiscal years of the ledger. A year is the calendar year in Beijing (预算法, article 18).
@Service
public class FiscalYears {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int FIRST = 2000;
    private static final int LAST = 2999;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    FiscalYears(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /// A year into which is posted, or was.
    ///
    /// @param closedAt null while it is open
    public record FiscalYear(
            int year, Instant openedAt, @Nullable Instant closedAt) {}

    /// The fiscal year of a moment.
    public static int of(Instant moment) {
        return moment.atZone(ZONE).getYear();
    }

    /// True unless something happened on a day before that on which something else began. By days: that is how people
    /// say when something happened.
    static boolean isSince(Instant beginning, Instant happenedAt) {
        return !dayOf(happenedAt).isBefore(dayOf(beginning));
    }

    private static LocalDate dayOf(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    /// All years, the newest first. Every signed-in actor may know them.
    @Transactional(readOnly = true)
    public List<FiscalYear> all() {
        return jdbc.sql("select year, opened_at, closed_at from ledger.fiscal_year order by year desc")
                .query((row, _) -> new FiscalYear(
                        row.getInt("year"),
                        row.getTimestamp("opened_at").toInstant(),
                        LedgerRows.instant(row, "closed_at")))
                .list();
    }

    /// Opens a year, so that it takes what happens in it. Opening an open year changes nothing.
    ///
    /// @throws LedgerRefusal if the year is closed, or not between 2000 and 2999
    @Transactional
    public void open(Actor actor, int year) {
        actor.require(Role.OFFICER, "fiscal-year.opened");
        if (year < FIRST || year > LAST) {
            throw new LedgerRefusal(LedgerRefusal.Kind.NO_SUCH_YEAR, "year=" + year);
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtext('ledger.fiscal_year'))")
                .query((_, _) -> true)
                .list();
        var known = all().stream().filter(each -> each.year() == year).findFirst();
        if (known.isPresent()) {
            if (known.get().closedAt() != null) {
                throw new LedgerRefusal(LedgerRefusal.Kind.YEAR_CLOSED, "year=" + year);
            }
            return;
        }
        var opened = new FiscalYear(year, clock.instant(), null);
        jdbc.sql("select ledger.open_year(:year, :at)")
                .param("year", year)
                .param("at", Timestamp.from(opened.openedAt()))
                .query((_, _) -> true)
                .list();
        audit.append(actor.id(), Change.created("fiscal-year.opened", ObjectRef.of("fiscal-year", year), opened));
    }

    /// Closes a year for good: nothing that happened in it is posted any more.
    ///
    /// @throws LedgerRefusal if it is not open
    @Transactional
    public void close(Actor actor, int year) {
        actor.require(Role.OFFICER, "fiscal-year.closed");
        var at = clock.instant();
        var before = all().stream()
                .filter(each -> each.year() == year && each.closedAt() == null)
                .findFirst();
        var closed = before.isPresent()
                && jdbc.sql("select ledger.close_year(:year, :at) as closed")
                        .param("year", year)
                        .param("at", Timestamp.from(at))
                        .query((row, _) -> row.getBoolean("closed"))
                        .single();
        if (!closed) {
            throw new LedgerRefusal(LedgerRefusal.Kind.NO_SUCH_YEAR, "year=" + year);
        }
        var after = new FiscalYear(year, before.get().openedAt(), at);
        audit.append(
                actor.id(),
                Change.changed("fiscal-year.closed", ObjectRef.of("fiscal-year", year), before.get(), after));
    }
}
