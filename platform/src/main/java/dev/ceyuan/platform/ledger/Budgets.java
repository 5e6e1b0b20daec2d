package dev.ceyuan.platform.ledger;

import dev.ceyuan.platform.audit.AuditLog;
import dev.ceyuan.platform.audit.Change;
import dev.ceyuan.platform.audit.ObjectRef;
import dev.ceyuan.platform.identity.AccessDenied;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.NoSuchObject;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.ledger.LedgerRefusal.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Money or card-hours set aside for a measure in a fiscal year. Officers open budgets; officers and
/// auditors see them.
@Service
public class Budgets {
    private final BudgetStore store;
    private final FiscalYears years;
    private final AuditLog audit;
    private final Clock clock;

    Budgets(BudgetStore store, FiscalYears years, AuditLog audit, Clock clock) {
        this.store = store;
        this.years = years;
        this.audit = audit;
        this.clock = clock;
    }

    /// A budget to be opened.
    ///
    /// @param code by which people call it: letters, digits, `.`, `_`, `-`, at most 64
    /// @param name 1 to 200 characters
    public record NewBudget(String code, String name, int fiscalYear, Unit unit) {
        private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
        private static final int NAME = 200;

        public NewBudget {
            if (!CODE.matcher(code).matches() || name.isBlank() || name.length() > NAME) {
                throw new IllegalArgumentException(
                        "Letters, digits, '.', '_', '-', and a name of at most %d (code=%s, name=%s)"
                                .formatted(NAME, code, name));
            }
        }
    }

    /// @param code by which people call it: letters, digits, `.`, `_`, `-`, at most 64
    public record Budget(UUID id, String code, String name, int fiscalYear, Unit unit, Instant openedAt) {}

    /// A budget and where its amounts are now.
    ///
    /// @param amounts sum of the balances by kind of account; that of the treasury is below zero
    /// @param back    what came back, by the kind of transfer
    public record Standing(Budget budget, Map<AccountKind, Long> amounts, Map<TransferKind, Long> back) {
        public Standing {
            amounts = Map.copyOf(amounts);
            back = Map.copyOf(back);
        }

        /// What is at a stage; 0 if nothing is.
        public long at(AccountKind stage) {
            return amounts.getOrDefault(stage, 0L);
        }

        /// What the treasury has given, less what it got back.
        public long appropriated() {
            return -at(AccountKind.TREASURY);
        }
    }

    /// A flow from one stage of a budget to the next, as a picture shows it.
    public record Flow(AccountKind from, AccountKind to, long amount) {}

    /// Opens a budget, with its two accounts.
    ///
    /// @throws LedgerRefusal if the year is not open or another budget has the code
    @Transactional
    public Budget open(Actor actor, NewBudget asked) {
        actor.require(Role.OFFICER, "budget.opened");
        if (years.all().stream().noneMatch(year -> year.year() == asked.fiscalYear() && year.closedAt() == null)) {
            throw new LedgerRefusal(Kind.NO_SUCH_YEAR, "year=" + asked.fiscalYear());
        }
        var budget = new Budget(
                UUID.randomUUID(), asked.code(), asked.name(), asked.fiscalYear(), asked.unit(), clock.instant());
        try {
            store.insert(budget);
        } catch (DuplicateKeyException e) {
            throw new LedgerRefusal(Kind.CODE_TAKEN, "code=" + asked.code());
        }
        audit.append(actor.id(), Change.created("budget.opened", ObjectRef.of("budget", budget.id()), budget));
        return budget;
    }

    /// All budgets with where their amounts are, the newest year first.
    @Transactional(readOnly = true)
    public List<Standing> all(Actor actor) {
        requireReader(actor);
        return store.all();
    }

    /// @throws NoSuchObject if there is none
    @Transactional(readOnly = true)
    public Standing find(Actor actor, UUID id) {
        requireReader(actor);
        return store.find(id).orElseThrow(() -> new NoSuchObject("budget", id));
    }

    /// Where every yuan of a budget is, as flows from stage to stage: what has reached a stage is what is
    /// there and what has gone on from it.
    public static List<Flow> flows(Standing standing) {
        var order = List.of(
                AccountKind.ISSUED,
                AccountKind.HELD,
                AccountKind.USED,
                AccountKind.VERIFIED,
                AccountKind.PAYABLE,
                AccountKind.PAID);
        var reached = new EnumMap<AccountKind, Long>(AccountKind.class);
        var beyond = 0L;
        for (var stage : order.reversed()) {
            beyond += standing.at(stage) + aside(stage, standing);
            reached.put(stage, beyond);
        }
        var flows = new ArrayList<Flow>();
        var from = AccountKind.BUDGET;
        flows.add(new Flow(AccountKind.TREASURY, from, standing.appropriated()));
        for (var stage : order) {
            flows.add(new Flow(from, stage, reached.getOrDefault(stage, 0L)));
            from = stage;
        }
        flows.add(new Flow(AccountKind.USED, AccountKind.DISPUTED, standing.at(AccountKind.DISPUTED)));
        flows.add(new Flow(AccountKind.PAID, AccountKind.RECOVERED, standing.at(AccountKind.RECOVERED)));
        return flows.stream().filter(flow -> flow.amount() > 0).toList();
    }

    /// What left a stage sideways.
    private static long aside(AccountKind stage, Standing standing) {
        return switch (stage) {
            case USED -> standing.at(AccountKind.DISPUTED);
            case PAID -> standing.at(AccountKind.RECOVERED);
            case TREASURY, BUDGET, ISSUED, HELD, VERIFIED, PAYABLE, DISPUTED, RECOVERED -> 0;
        };
    }

    private static void requireReader(Actor actor) {
        if (!actor.seesAll()) {
            throw new AccessDenied(actor.id(), "budget.read");
        }
    }
}
