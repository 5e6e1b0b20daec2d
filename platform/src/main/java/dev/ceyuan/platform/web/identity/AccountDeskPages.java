package dev.ceyuan.platform.web.identity;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.IdentityRefused;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.security.AccountSession;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The administrator's desk: people, their roles, invitations, links for new passwords. Auditors read it.
@Controller
@AllowedTo(Audience.ADMINISTRATOR)
final class AccountDeskPages {
    private final AccountDesk desk;
    private final AccountReader reader;

    AccountDeskPages(AccountDesk desk, AccountReader reader) {
        this.desk = desk;
        this.reader = reader;
    }

    @AllowedTo({Audience.ADMINISTRATOR, Audience.AUDITOR})
    @GetMapping("/accounts")
    ModelAndView accounts(
            Actor actor,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int page) {
        return new ModelAndView(
                "identity/accounts", "view", reader.desk(actor, text.strip(), Math.clamp(page, 1, 100_000), null));
    }

    @AllowedTo({Audience.ADMINISTRATOR, Audience.AUDITOR})
    @GetMapping("/accounts/{id}")
    ModelAndView account(Actor actor, @PathVariable UUID id) {
        return new ModelAndView("identity/account-desk", "view", reader.one(actor, id, null));
    }

    @PostMapping("/accounts/invitations")
    ModelAndView invite(Actor actor, AppointmentForm form, HttpServletRequest request) {
        try {
            var link = desk.invite(actor, form, AccountSession.addressOf(request));
            return issued(new IssuedLinkView(
                    address(request) + link.path(), form.emailText(), link.expiresAt(), "identity.link.invitation"));
        } catch (IdentityRefused refused) {
            return refusedPage("identity/accounts", reader.desk(actor, "", 1, Words.of(refused)));
        }
    }

    @PostMapping("/accounts/invitations/{id}/withdraw")
    ModelAndView withdraw(Actor actor, @PathVariable UUID id) {
        try {
            desk.services().invitations().withdraw(actor, id);
            return new ModelAndView("redirect:/accounts");
        } catch (IdentityRefused refused) {
            return refusedPage("identity/accounts", reader.desk(actor, "", 1, Words.of(refused)));
        }
    }

    @PostMapping("/accounts/{id}/disable")
    ModelAndView disable(Actor actor, @PathVariable UUID id) {
        return done(actor, id, () -> desk.services().accounts().disable(actor, id));
    }

    @PostMapping("/accounts/{id}/enable")
    ModelAndView enable(Actor actor, @PathVariable UUID id) {
        return done(actor, id, () -> desk.services().accounts().enable(actor, id));
    }

    @PostMapping("/accounts/{id}/memberships")
    ModelAndView grant(Actor actor, @PathVariable UUID id, AppointmentForm form) {
        return done(actor, id, () -> desk.grant(actor, id, form));
    }

    @PostMapping("/accounts/{id}/memberships/{membership}/revoke")
    ModelAndView revoke(Actor actor, @PathVariable UUID id, @PathVariable UUID membership) {
        return done(actor, id, () -> desk.revoke(actor, id, membership));
    }

    @PostMapping("/accounts/{id}/reset-link")
    ModelAndView resetLink(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        var link = desk.resetLink(actor, id, AccountSession.addressOf(request));
        var email = desk.services().accounts().find(actor, id).email();
        return issued(new IssuedLinkView(
                address(request) + link.path(), email, link.expiresAt(), "identity.link.password-reset"));
    }

    private ModelAndView done(Actor actor, UUID account, Runnable act) {
        try {
            act.run();
            return new ModelAndView("redirect:/accounts/" + account);
        } catch (IdentityRefused refused) {
            return refusedPage("identity/account-desk", reader.one(actor, account, Words.of(refused)));
        }
    }

    private static ModelAndView issued(IssuedLinkView view) {
        return new ModelAndView("identity/issued-link", "view", view);
    }

    private static ModelAndView refusedPage(String template, Object view) {
        var page = new ModelAndView(template, "view", view);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /// Where the platform answers, as the administrator's browser knows it.
    static String address(HttpServletRequest request) {
        var url = request.getRequestURL();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }
}
