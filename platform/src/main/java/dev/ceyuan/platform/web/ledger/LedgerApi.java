package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.ledger.Budgets;
import dev.ceyuan.platform.ledger.FiscalYears.FiscalYear;
import dev.ceyuan.platform.ledger.LedgerCheck;
import dev.ceyuan.platform.ledger.Unit;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.Frame;
import dev.ceyuan.platform.web.ledger.LedgerJson.BudgetJson;
import dev.ceyuan.platform.web.ledger.LedgerJson.LedgerCheckJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Fiscal years, budgets, and the check of the whole ledger.
@RestController
@RequestMapping("/api/ledger")
@AllowedTo({Audience.OFFICER, Audience.AUDITOR})
@Tag(name = "ledger", description = "Budgets, vouchers and transfers. Amounts are integers in the smallest unit")
final class LedgerApi {
    private final BudgetDesk desk;
    private final LedgerCheck check;

    LedgerApi(BudgetDesk desk, LedgerCheck check) {
        this.desk = desk;
        this.check = check;
    }

    /// A year to open.
    record YearInput(@Nullable Integer year) {}

    /// A budget to open.
    ///
    /// @param code letters, digits, `.`, `_`, `-`, at most 64; no other budget has it
    record BudgetInput(
            @Nullable String code,
            @Nullable String name,
            @Nullable Integer fiscalYear,
            @Nullable Unit unit) {}

    @GetMapping("/years")
    @Operation(summary = "Fiscal years, the newest first")
    List<FiscalYear> years() {
        return desk.years().all();
    }

    @PostMapping("/years")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(Audience.OFFICER)
    @Operation(summary = "Open a fiscal year", description = "Opening an open year changes nothing")
    void openYear(@Parameter(hidden = true) Actor actor, @RequestBody YearInput input) {
        desk.openYear(actor, fields(input));
    }

    @PostMapping("/years/{year}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(Audience.OFFICER)
    @Operation(summary = "Close a fiscal year for good")
    void closeYear(@Parameter(hidden = true) Actor actor, @PathVariable int year) {
        desk.years().close(actor, year);
    }

    @GetMapping("/budgets")
    @Operation(summary = "All budgets with where their amounts are, the newest year first")
    List<BudgetJson> budgets(@Parameter(hidden = true) Actor actor) {
        return desk.budgets().all(actor).stream().map(BudgetJson::of).toList();
    }

    @PostMapping("/budgets")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(Audience.OFFICER)
    @Operation(summary = "Open a budget in an open fiscal year")
    BudgetJson openBudget(@Parameter(hidden = true) Actor actor, @RequestBody BudgetInput input) {
        var budget = desk.openBudget(actor, fields(input));
        return BudgetJson.of(desk.budgets().find(actor, budget.id()));
    }

    @GetMapping("/budgets/{id}")
    @Operation(summary = "One budget")
    BudgetJson budget(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
        return BudgetJson.of(desk.budgets().find(actor, id));
    }

    @GetMapping("/budgets/{id}/flow")
    @Operation(summary = "How the amounts of a budget flowed from stage to stage")
    List<Budgets.Flow> flow(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
        return Budgets.flows(desk.budgets().find(actor, id));
    }

    @GetMapping("/budgets/{id}/flow/chart")
    @Operation(summary = "The same as an ECharts option")
    Map<String, Object> flowChart(
            @Parameter(hidden = true) Actor actor,
            @ModelAttribute(name = "frame", binding = false) @Parameter(hidden = true) Frame frame,
            @PathVariable UUID id) {
        return FlowChart.of(desk.budgets().find(actor, id), new LedgerWords(frame));
    }

    @GetMapping("/check")
    @Operation(
            summary = "Compute the ledger again from its entries",
            description = "Says for each rule how many rows break it. Takes seconds for each million of entries")
    LedgerCheckJson check(@Parameter(hidden = true) Actor actor) {
        return LedgerCheckJson.of(check.run(actor));
    }

    private static FormFields fields(YearInput input) {
        var said = new HashMap<String, String>();
        put(said, "year", input.year());
        return new FormFields(said);
    }

    private static FormFields fields(BudgetInput input) {
        var said = new HashMap<String, String>();
        put(said, "code", input.code());
        put(said, "name", input.name());
        put(said, "fiscalYear", input.fiscalYear());
        put(said, "unit", input.unit());
        return new FormFields(said);
    }

    private static void put(Map<String, String> said, String field, @Nullable Object value) {
        if (value != null) {
            said.put(field, value.toString());
        }
    }
}
