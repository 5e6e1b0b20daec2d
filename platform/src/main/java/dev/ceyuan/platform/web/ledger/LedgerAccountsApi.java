package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.ledger.AccountHistory;
import dev.ceyuan.platform.ledger.AccountHistory.Axis;
import dev.ceyuan.platform.ledger.Vouchers;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.ledger.LedgerJson.BalanceJson;
import dev.ceyuan.platform.web.ledger.LedgerJson.LedgerAccountJson;
import dev.ceyuan.platform.web.ledger.LedgerJson.StatementJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Accounts, their statements, and what they held at any instant.
@RestController
@RequestMapping("/api/ledger")
@AllowedTo({Audience.OFFICER, Audience.AUDITOR, Audience.SUPPLIER, Audience.DEMAND_OWNER})
@Tag(name = "ledger")
final class LedgerAccountsApi {
    private static final int MOST = 500;

    private final AccountHistory history;
    private final Vouchers vouchers;

    LedgerAccountsApi(AccountHistory history, Vouchers vouchers) {
        this.history = history;
        this.vouchers = vouchers;
    }

    @GetMapping("/budgets/{id}/accounts")
    @AllowedTo({Audience.OFFICER, Audience.AUDITOR})
    @Operation(summary = "The two accounts of a budget itself")
    List<LedgerAccountJson> ofBudget(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
        return history.of(actor, id, null).stream().map(LedgerAccountJson::of).toList();
    }

    @GetMapping("/lots/{id}/accounts")
    @Operation(summary = "The accounts of a lot that you see, in the order of its life")
    List<LedgerAccountJson> ofLot(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
        var lot = vouchers.lot(actor, id).lot();
        return history.of(actor, lot.budget(), id).stream()
                .map(LedgerAccountJson::of)
                .toList();
    }

    @GetMapping("/accounts/{id}")
    @Operation(summary = "One account with what it holds")
    LedgerAccountJson account(@Parameter(hidden = true) Actor actor, @PathVariable String id) {
        return LedgerAccountJson.of(history.find(actor, StatementDesk.number(id)));
    }

    @GetMapping("/accounts/{id}/entries")
    @Operation(
            summary = "The statement of an account, the newest entries first",
            description = "`axis` is HAPPENED or RECORDED; `from` and `until` are days in Beijing, both included; "
                    + "`before` is the `next` of the page before; at most 500")
    StatementJson entries(
            @Parameter(hidden = true) Actor actor,
            @PathVariable String id,
            StatementQuestion question,
            @RequestParam(defaultValue = "50") int limit) {
        var size = Math.clamp(limit, 1, MOST);
        var found = history.statement(actor, StatementDesk.number(id), question.question(), size + 1);
        return found.size() > size
                ? new StatementJson(found.subList(0, size), Cursor.of(found.get(size - 1), question.axisOrRecorded()))
                : new StatementJson(found, null);
    }

    @GetMapping("/accounts/{id}/balance")
    @Operation(
            summary = "What an account held at an instant, its entries of that instant included",
            description = "By what had happened until then, as it is known today, or by what the ledger had been told")
    BalanceJson balance(
            @Parameter(hidden = true) Actor actor,
            @PathVariable String id,
            @RequestParam Instant at,
            @RequestParam(defaultValue = "RECORDED") Axis axis) {
        if (!Moments.canBeKept(at)) {
            throw Problem.NOT_A_MOMENT.of("at");
        }
        var account = StatementDesk.number(id);
        return new BalanceJson(account, axis, at, history.balance(actor, account, axis, at));
    }
}
