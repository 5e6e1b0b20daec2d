package dev.ceyuan.platform.web.identity;

import dev.ceyuan.platform.identity.FirstAccounts;
import dev.ceyuan.platform.identity.IdentityRefused;
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

/// Making the first account with the link that the first start prints.
@Controller
@AllowedTo(Audience.EVERYONE)
final class FirstAccountPages {
    private static final String TEMPLATE = "identity/first-account";

    private final FirstAccounts firstAccounts;
    private final Entrance entrance;

    FirstAccountPages(FirstAccounts firstAccounts, Entrance entrance) {
        this.firstAccounts = firstAccounts;
        this.entrance = entrance;
    }

    @GetMapping("/first-account")
    ModelAndView page(@RequestParam(defaultValue = "") String token, HttpServletResponse response) {
        return firstAccounts.opens(token)
                ? Entrance.page(TEMPLATE, LinkView.of(token, ""), response)
                : Entrance.deadLink(response);
    }

    @PostMapping("/first-account")
    ModelAndView create(LinkForm form, HttpServletRequest request, HttpServletResponse response) {
        if (!firstAccounts.opens(form.tokenText())) {
            return Entrance.deadLink(response);
        }
        try {
            var account = firstAccounts.create(
                    form.tokenText(), form.emailText(), form.newAccount(), AccountSession.addressOf(request));
            return entrance.enter(request, response, account);
        } catch (IdentityRefused refused) {
            var view = LinkView.of(form.tokenText(), "")
                    .refused(Words.of(refused), form.emailText(), form.displayNameText());
            return Entrance.refusedPage(TEMPLATE, view, response);
        }
    }
}
