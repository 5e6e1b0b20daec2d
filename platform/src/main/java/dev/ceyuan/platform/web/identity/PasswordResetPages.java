package dev.ceyuan.platform.web.identity;

import dev.ceyuan.platform.identity.IdentityRefused;
import dev.ceyuan.platform.identity.Passwords;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.security.AccountSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Setting a new password with a link from an administrator. Afterwards one signs in with it: the link
/// alone opens no session.
@Controller
@AllowedTo(Audience.EVERYONE)
final class PasswordResetPages {
    private static final String TEMPLATE = "identity/password-reset";

    private final Passwords passwords;
    private final AccountSession session;

    PasswordResetPages(Passwords passwords, AccountSession session) {
        this.passwords = passwords;
        this.session = session;
    }

    @GetMapping("/password-reset")
    ModelAndView page(@RequestParam(defaultValue = "") String token, HttpServletResponse response) {
        return passwords
                .accountOfResetLink(token)
                .map(email -> Entrance.page(TEMPLATE, LinkView.of(token, email), response))
                .orElseGet(() -> Entrance.deadLink(response));
    }

    @PostMapping("/password-reset")
    ModelAndView reset(LinkForm form, HttpServletRequest request, HttpServletResponse response) {
        var email = passwords.accountOfResetLink(form.tokenText());
        if (email.isEmpty()) {
            return Entrance.deadLink(response);
        }
        try {
            passwords.reset(form.tokenText(), form.passwordText(), AccountSession.addressOf(request));
        } catch (IdentityRefused refused) {
            var view = LinkView.of(form.tokenText(), email.get()).refused(Words.of(refused), email.get(), "");
            return Entrance.refusedPage(TEMPLATE, view, response);
        }
        session.close(request);
        return new ModelAndView("redirect:/sign-in");
    }
}
