package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.ledger.Budgets.Budget;
import dev.ceyuan.platform.ledger.TransferRequest;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.Frame;
import dev.ceyuan.platform.web.Page;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A budget, and what officers do with it.
@Controller
@RequestMapping("/ledger/budgets/{id}")
@AllowedTo(Audience.OFFICER)
final class BudgetPages {
    private final BudgetDesk desk;
    private final PostingDesk posting;
    private final TransferForms forms;

    BudgetPages(BudgetDesk desk, PostingDesk posting, TransferForms forms) {
        this.desk = desk;
        this.posting = posting;
        this.forms = forms;
    }

    @GetMapping
    @AllowedTo({Audience.OFFICER, Audience.AUDITOR})
    ModelAndView budget(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @PathVariable UUID id,
            @RequestParam Map<String, String> parameters) {
        return page(actor, frame, id, Sending.open(parameters, frame));
    }

    @PostMapping("/appropriate")
    ModelAndView appropriate(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        var budget = desk.budgets().find(actor, id).budget();
        return stay(new Sent(actor, frame, "appropriate", budget.unit(), typed), budget, forms::appropriate);
    }

    @PostMapping("/return")
    ModelAndView giveBack(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        var budget = desk.budgets().find(actor, id).budget();
        return stay(new Sent(actor, frame, "return", budget.unit(), typed), budget, forms::giveBack);
    }

    /// Leads to the vouchers that were issued.
    @PostMapping("/issue")
    ModelAndView issue(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        var budget = desk.budgets().find(actor, id).budget();
        return posting.post(
                new Sent(actor, frame, "issue", budget.unit(), typed),
                fields -> forms.issue(actor, budget, fields),
                lot -> "/ledger/lots/" + lot,
                returned -> page(actor, frame, id, Sending.back(returned)));
    }

    private ModelAndView stay(Sent sent, Budget budget, BiFunction<Budget, FormFields, TransferRequest> reading) {
        Function<Returned, ModelAndView> again =
                returned -> page(sent.actor(), sent.frame(), budget.id(), Sending.back(returned));
        return posting.post(
                sent, fields -> reading.apply(budget, fields), _ -> "/ledger/budgets/" + budget.id(), again);
    }

    private ModelAndView page(Actor actor, Frame frame, UUID id, Sending sending) {
        return Page.of("ledger/budget", desk.budget(actor, frame, id, sending));
    }
}
