package dev.ceyuan.platform.web.identity;

import dev.ceyuan.platform.identity.Accounts;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.IdentityRefused;
import dev.ceyuan.platform.identity.Passwords;
import dev.ceyuan.platform.identity.Sessions;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.security.AccountSession;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One's own account: name, password, roles, where one is signed in.
@Controller
@AllowedTo(Audience.MEMBER)
final class AccountPages {
    private static final String HERE = "redirect:/account";

    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final AccountReader reader;

    AccountPages(Accounts accounts, Passwords passwords, Sessions sessions, AccountReader reader) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.reader = reader;
    }

    @GetMapping("/account")
    ModelAndView page(Actor actor, HttpServletRequest request) {
        return new ModelAndView("identity/account", "view", reader.own(actor, AccountSession.idOf(request), null));
    }

    @PostMapping("/account/name")
    ModelAndView rename(Actor actor, @RequestParam String displayName, HttpServletRequest request) {
        try {
            accounts.rename(actor, displayName);
            return new ModelAndView(HERE);
        } catch (IdentityRefused refused) {
            return refusedPage(actor, request, refused);
        }
    }

    /// Signs out everywhere, here too; one signs in with the new password.
    @PostMapping("/account/password")
    ModelAndView changePassword(
            Actor actor, @RequestParam String current, @RequestParam String next, HttpServletRequest request) {
        try {
            passwords.change(actor, current, next);
            return new ModelAndView("redirect:/sign-in?to=/account");
        } catch (IdentityRefused refused) {
            return refusedPage(actor, request, refused);
        }
    }

    @PostMapping("/account/sessions/{id}/end")
    ModelAndView endSession(Actor actor, @PathVariable String id) {
        sessions.end(actor, id);
        return new ModelAndView(HERE);
    }

    @PostMapping("/account/sign-out-everywhere")
    ModelAndView endAllSessions(Actor actor) {
        sessions.endAll(actor);
        return new ModelAndView("redirect:/");
    }

    private ModelAndView refusedPage(Actor actor, HttpServletRequest request, IdentityRefused refused) {
        var view = reader.own(actor, AccountSession.idOf(request), Words.of(refused));
        var page = new ModelAndView("identity/account", "view", view);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
