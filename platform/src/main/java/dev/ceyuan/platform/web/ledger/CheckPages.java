package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.ledger.LedgerCheck;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The ledger, computed again.
@Controller
@AllowedTo({Audience.OFFICER, Audience.AUDITOR})
final class CheckPages {
    private final LedgerCheck check;

    CheckPages(LedgerCheck check) {
        this.check = check;
    }

    @GetMapping("/ledger/check")
    ModelAndView check(Actor actor) {
        return Page.of("ledger/check", CheckView.of(check.run(actor)));
    }
}
