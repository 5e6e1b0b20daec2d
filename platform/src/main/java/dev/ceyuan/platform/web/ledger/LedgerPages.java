package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.ledger.LedgerRefusal;
import dev.ceyuan.platform.ledger.Unit;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.Frame;
import dev.ceyuan.platform.web.Page;
import dev.ceyuan.platform.web.UnreadFields;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Fiscal years and their budgets.
@Controller
@RequestMapping("/ledger")
@AllowedTo(Audience.OFFICER)
final class LedgerPages {
    private static final String HOME = "/ledger";

    private final BudgetDesk desk;

    LedgerPages(BudgetDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @AllowedTo({Audience.OFFICER, Audience.AUDITOR})
    ModelAndView budgets(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @RequestParam Map<String, String> parameters) {
        var view = desk.ledger(actor, frame, Sending.open(parameters, frame));
        return Page.of("ledger/ledger", view);
    }

    @PostMapping("/years")
    ModelAndView openYear(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @RequestParam Map<String, String> typed) {
        return act(new Sent(actor, frame, "open-year", Unit.FEN, typed), fields -> {
            desk.openYear(actor, fields);
            return Done.href(HOME, Done.Act.YEAR_OPENED);
        });
    }

    @PostMapping("/years/{year}/close")
    ModelAndView closeYear(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @PathVariable int year,
            @RequestParam Map<String, String> typed) {
        return act(new Sent(actor, frame, "close-" + year, Unit.FEN, typed), _ -> {
            desk.years().close(actor, year);
            return Done.href(HOME, Done.Act.YEAR_CLOSED);
        });
    }

    @PostMapping("/budgets")
    ModelAndView openBudget(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @RequestParam Map<String, String> typed) {
        return act(
                new Sent(actor, frame, "open-budget", Unit.FEN, typed),
                fields -> Done.href(
                        "/ledger/budgets/" + desk.openBudget(actor, fields).id(), Done.Act.BUDGET_OPENED));
    }

    private ModelAndView act(Sent sent, Function<FormFields, String> act) {
        sent.actor().require(Role.OFFICER, "ledger.changed");
        try {
            return Page.to(act.apply(sent.fields()));
        } catch (UnreadFields unread) {
            return again(sent, HttpStatus.UNPROCESSABLE_CONTENT, sent.unread(unread.problems()));
        } catch (LedgerRefusal refusal) {
            return again(
                    sent, HttpStatus.CONFLICT, sent.answered(sent.frame().text("ledger.refused." + refusal.kind())));
        }
    }

    private ModelAndView again(Sent sent, HttpStatus status, Returned returned) {
        var view = desk.ledger(sent.actor(), sent.frame(), Sending.back(returned));
        return PostingDesk.with(status, Page.of("ledger/ledger", view));
    }
}
