package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.ledger.PlacedHold;
import dev.ceyuan.platform.ledger.TransferRequest;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.Frame;
import dev.ceyuan.platform.web.Page;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A hold: its supplier says what was used, and either side frees what is left.
@Controller
@RequestMapping("/ledger/holds/{id}")
@AllowedTo({Audience.OFFICER, Audience.SUPPLIER, Audience.DEMAND_OWNER})
final class HoldPages {
    private final VoucherDesk desk;
    private final PostingDesk posting;
    private final TransferForms forms;

    HoldPages(VoucherDesk desk, PostingDesk posting, TransferForms forms) {
        this.desk = desk;
        this.posting = posting;
        this.forms = forms;
    }

    @GetMapping
    @AllowedTo({Audience.OFFICER, Audience.AUDITOR, Audience.SUPPLIER, Audience.DEMAND_OWNER})
    ModelAndView hold(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @PathVariable UUID id,
            @RequestParam Map<String, String> parameters) {
        return page(actor, frame, id, Sending.open(parameters, frame));
    }

    @PostMapping("/capture")
    ModelAndView capture(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        var hold = desk.vouchers().hold(actor, id).hold();
        return stay(new Sent(actor, frame, "capture", hold.unit(), typed), hold, forms::capture);
    }

    @PostMapping("/release")
    ModelAndView release(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        var hold = desk.vouchers().hold(actor, id).hold();
        return stay(new Sent(actor, frame, "release", hold.unit(), typed), hold, forms::release);
    }

    private ModelAndView stay(Sent sent, PlacedHold hold, BiFunction<PlacedHold, FormFields, TransferRequest> reading) {
        return posting.post(
                sent,
                fields -> reading.apply(hold, fields),
                _ -> "/ledger/holds/" + hold.id(),
                returned -> page(sent.actor(), sent.frame(), hold.id(), Sending.back(returned)));
    }

    private ModelAndView page(Actor actor, Frame frame, UUID id, Sending sending) {
        return Page.of("ledger/hold", desk.hold(actor, frame, id, sending));
    }
}
