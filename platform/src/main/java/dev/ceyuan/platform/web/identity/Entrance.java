package dev.ceyuan.platform.web.identity;

import dev.ceyuan.platform.identity.SignIns;
import dev.ceyuan.platform.web.security.AccountSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// What the pages of one-time links have in common. None of them tells its address to the next page.
@Component
final class Entrance {
    private final SignIns signIns;
    private final AccountSession session;

    Entrance(SignIns signIns, AccountSession session) {
        this.signIns = signIns;
        this.session = session;
    }

    /// Signs in to an account that has just been made.
    ModelAndView enter(HttpServletRequest request, HttpServletResponse response, UUID account) {
        signIns.byLink(account, AccountSession.addressOf(request));
        session.open(request, response, account);
        return new ModelAndView("redirect:/account");
    }

    static ModelAndView page(String template, LinkView view, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        return new ModelAndView(template, "view", view);
    }

    static ModelAndView refusedPage(String template, LinkView view, HttpServletResponse response) {
        var page = page(template, view, response);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /// The answer to every link that does not work, whatever the reason.
    static ModelAndView deadLink(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        var page = new ModelAndView("identity/dead-link");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
