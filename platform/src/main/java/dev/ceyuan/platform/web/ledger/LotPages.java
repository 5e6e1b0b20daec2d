package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.ledger.Lot;
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

/// Vouchers, and what is done with them.
@Controller
@RequestMapping("/ledger/lots")
@AllowedTo({Audience.OFFICER, Audience.AUDITOR, Audience.SUPPLIER, Audience.DEMAND_OWNER})
final class LotPages {
    private final VoucherDesk desk;
    private final PostingDesk posting;
    private final TransferForms forms;

    LotPages(VoucherDesk desk, PostingDesk posting, TransferForms forms) {
        this.desk = desk;
        this.posting = posting;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView lots(Actor actor, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return Page.of("ledger/lots", desk.lots(actor, frame));
    }

    @GetMapping("/{id}")
    ModelAndView lot(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @PathVariable UUID id,
            @RequestParam Map<String, String> parameters) {
        return page(actor, frame, id, Sending.open(parameters, frame));
    }

    /// Leads to the hold that was placed.
    @PostMapping("/{id}/hold")
    @AllowedTo({Audience.OFFICER, Audience.SUPPLIER, Audience.DEMAND_OWNER})
    ModelAndView hold(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        var lot = desk.vouchers().lot(actor, id).lot();
        return posting.post(
                new Sent(actor, frame, "hold", lot.unit(), typed),
                fields -> forms.hold(actor, lot, fields),
                hold -> "/ledger/holds/" + hold,
                returned -> page(actor, frame, id, Sending.back(returned)));
    }

    @PostMapping("/{id}/revoke")
    @AllowedTo(Audience.OFFICER)
    ModelAndView revoke(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        var lot = desk.vouchers().lot(actor, id).lot();
        return stay(new Sent(actor, frame, "revoke", lot.unit(), typed), lot, forms::revoke);
    }

    /// A step of what was used: verify, approve, pay, dispute, uphold, reject, recover, repay. The form names
    /// the account that it belongs to.
    @PostMapping("/{id}/steps")
    @AllowedTo({Audience.OFFICER, Audience.SUPPLIER, Audience.DEMAND_OWNER})
    ModelAndView step(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        var lot = desk.vouchers().lot(actor, id).lot();
        var key = "advance-" + typed.getOrDefault("account", "");
        return stay(new Sent(actor, frame, key, lot.unit(), typed), lot, forms::advance);
    }

    private ModelAndView stay(Sent sent, Lot lot, BiFunction<Lot, FormFields, TransferRequest> reading) {
        return posting.post(
                sent,
                fields -> reading.apply(lot, fields),
                _ -> "/ledger/lots/" + lot.id(),
                returned -> page(sent.actor(), sent.frame(), lot.id(), Sending.back(returned)));
    }

    private ModelAndView page(Actor actor, Frame frame, UUID id, Sending sending) {
        return Page.of("ledger/lot", desk.lot(actor, frame, id, sending));
    }
}
