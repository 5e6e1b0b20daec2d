package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.Frame;
import dev.ceyuan.platform.web.Page;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A transfer, and the correction that turns it round.
@Controller
@RequestMapping("/ledger/transfers/{id}")
@AllowedTo({Audience.OFFICER, Audience.AUDITOR, Audience.SUPPLIER, Audience.DEMAND_OWNER})
final class TransferPages {
    private final TransferDesk desk;
    private final PostingDesk posting;
    private final TransferForms forms;

    TransferPages(TransferDesk desk, PostingDesk posting, TransferForms forms) {
        this.desk = desk;
        this.posting = posting;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView transfer(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @PathVariable UUID id,
            @RequestParam Map<String, String> parameters) {
        return page(actor, frame, id, Sending.open(parameters, frame));
    }

    @PostMapping("/correct")
    @AllowedTo(Audience.OFFICER)
    ModelAndView correct(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        var unit = desk.unitOf(actor, desk.find(actor, id));
        return posting.post(
                new Sent(actor, frame, "correct", unit, typed),
                fields -> forms.correct(id, fields),
                correction -> "/ledger/transfers/" + correction,
                returned -> page(actor, frame, id, Sending.back(returned)));
    }

    private ModelAndView page(Actor actor, Frame frame, UUID id, Sending sending) {
        return Page.of("ledger/transfer", desk.view(actor, frame, id, sending));
    }
}
