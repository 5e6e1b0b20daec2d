package dev.ceyuan.platform.web.identity;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Sessions;
import dev.ceyuan.platform.identity.SignInAnswer;
import dev.ceyuan.platform.identity.SignIns;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.security.AccountSession;
import dev.ceyuan.platform.web.security.OpenIdProvider;
import dev.ceyuan.platform.web.security.OpenIdSignIn;
import dev.ceyuan.platform.web.security.ReturnPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Signing in and out.
@Controller
@AllowedTo(Audience.EVERYONE)
final class SignInPages {
    /// What the way back from the OpenID provider may say; anything else in the address is not repeated.
    private static final Set<String> OPENID_WORDS = Set.of(
            "unknown", "refused", "failed", "unreachable", "link-invalid", "sign-in-first", "own-role", "name-invalid");

    private final SignIns signIns;
    private final Sessions sessions;
    private final AccountSession session;
    private final OpenIdProvider provider;

    SignInPages(SignIns signIns, Sessions sessions, AccountSession session, OpenIdProvider provider) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.session = session;
        this.provider = provider;
    }

    @GetMapping("/sign-in")
    ModelAndView page(Actor actor, @RequestParam @Nullable String to, @RequestParam @Nullable String openid) {
        var returnPath = ReturnPath.of(to);
        if (actor instanceof Actor.Member) {
            return redirect(returnPath.value());
        }
        var message = openid != null && OPENID_WORDS.contains(openid) ? "identity.openid." + openid : null;
        return page(new SignInView(returnPath.value(), "", message, 0, openIdName()), HttpStatus.OK);
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(Attempt attempt, HttpServletRequest request, HttpServletResponse response) {
        var returnPath = ReturnPath.of(attempt.to());
        var answer = signIns.withPassword(
                attempt.emailOrEmpty(), attempt.passwordOrEmpty(), AccountSession.addressOf(request));
        return switch (answer) {
            case SignInAnswer.Accepted(var account) -> {
                session.open(request, response, account);
                yield redirect(returnPath.value());
            }
            case SignInAnswer.Delayed(var retryAfter) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds(retryAfter)));
                yield page(
                        view(attempt, returnPath, "identity.sign-in.delayed", seconds(retryAfter)),
                        HttpStatus.TOO_MANY_REQUESTS);
            }
            case SignInAnswer.Refused _, SignInAnswer.Unknown _ ->
                page(view(attempt, returnPath, "identity.sign-in.refused", 0), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    /// Leads to the OpenID provider.
    @PostMapping("/sign-in/openid")
    ModelAndView openId(
            @RequestParam @Nullable String to, @RequestParam @Nullable String invitation, HttpServletRequest request) {
        if (!provider.answers()) {
            return redirect("/sign-in?openid=unreachable");
        }
        OpenIdSignIn.remember(request, ReturnPath.of(to), invitation);
        return redirect(OpenIdSignIn.START);
    }

    @PostMapping("/sign-out")
    ModelAndView signOut(Actor actor, HttpServletRequest request) {
        if (actor instanceof Actor.Member) {
            sessions.signedOut(actor);
        }
        session.close(request);
        return redirect("/");
    }

    /// What the sign-in form sends.
    record Attempt(
            @Nullable String email,
            @Nullable String password,
            @Nullable String to) {
        String emailOrEmpty() {
            return email == null ? "" : email;
        }

        String passwordOrEmpty() {
            return password == null ? "" : password;
        }

        @Override
        public String toString() {
            return "Attempt";
        }
    }

    private SignInView view(Attempt attempt, ReturnPath returnPath, String message, long waitSeconds) {
        return new SignInView(returnPath.value(), attempt.emailOrEmpty(), message, waitSeconds, openIdName());
    }

    private @Nullable String openIdName() {
        return provider.name().orElse(null);
    }

    static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    private static ModelAndView page(SignInView view, HttpStatus status) {
        var page = new ModelAndView("identity/sign-in", "view", view);
        page.setStatus(status);
        return page;
    }

    private static ModelAndView redirect(String path) {
        return new ModelAndView("redirect:" + path);
    }
}
