package dev.ceyuan.platform.web.security;

import dev.ceyuan.platform.identity.IdentityRefused;
import dev.ceyuan.platform.identity.OidcIdentity;
import dev.ceyuan.platform.identity.SignInAnswer;
import dev.ceyuan.platform.identity.SignIns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/// Signing in at the OpenID provider: authorization code with PKCE, state and nonce; Spring Security checks
/// the signature.
///
/// What was wanted before the detour (a page to return to, an invitation to accept) waits in the session.
@Component
public class OpenIdSignIn {
    /// Where the browser is sent to begin.
    public static final String START = "/sign-in/openid/start/" + OpenIdProvider.REGISTRATION;

    private static final String START_BASE = "/sign-in/openid/start";
    private static final String RETURN_PATH = "ceyuan.openid.return-path";
    private static final String INVITATION = "ceyuan.openid.invitation";
    private static final Logger LOG = LoggerFactory.getLogger(OpenIdSignIn.class);

    private final OpenIdProvider provider;
    private final SignIns signIns;
    private final AccountSession session;

    OpenIdSignIn(OpenIdProvider provider, SignIns signIns, AccountSession session) {
        this.provider = provider;
        this.signIns = signIns;
        this.session = session;
    }

    /// Keeps for the way back what the person wanted.
    public static void remember(HttpServletRequest request, ReturnPath returnPath, @Nullable String invitationToken) {
        var waiting = request.getSession(true);
        waiting.setAttribute(RETURN_PATH, returnPath.value());
        waiting.setAttribute(INVITATION, invitationToken);
    }

    void configure(HttpSecurity http) throws Exception {
        if (provider.name().isEmpty()) {
            return;
        }
        http.oauth2Login(login -> login.loginPage("/sign-in")
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(new ForgottenClients())
                .authorizationEndpoint(start -> start.baseUri(START_BASE))
                .redirectionEndpoint(back -> back.baseUri(OpenIdProvider.RETURN + "/*"))
                .successHandler(this::welcome)
                .failureHandler(OpenIdSignIn::turnAway));
    }

    private void welcome(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (!(authentication.getPrincipal() instanceof OidcUser user)) {
            throw new IllegalStateException("The provider gave no OpenID identity");
        }
        var returnPath = ReturnPath.of(waiting(request, RETURN_PATH));
        var invitation = Optional.ofNullable(waiting(request, INVITATION));
        response.sendRedirect(answer(new Exchange(request, response), user, invitation, returnPath));
    }

    private record Exchange(HttpServletRequest request, HttpServletResponse response) {}

    private String answer(Exchange http, OidcUser user, Optional<String> invitation, ReturnPath returnPath) {
        try {
            var answer = signIns.withOidc(identityOf(user), invitation, AccountSession.addressOf(http.request()));
            return switch (answer) {
                case SignInAnswer.Accepted(var account) -> {
                    session.open(http.request(), http.response(), account);
                    yield returnPath.value();
                }
                case SignInAnswer.Unknown _ -> "/sign-in?openid=unknown";
                case SignInAnswer.Refused _, SignInAnswer.Delayed _ -> "/sign-in?openid=refused";
            };
        } catch (IdentityRefused refused) {
            return "/sign-in?openid=" + refused.kind().key();
        }
    }

    private static OidcIdentity identityOf(OidcUser user) {
        var verified = Boolean.TRUE.equals(user.getEmailVerified()) ? user.getEmail() : null;
        var name = user.getFullName() == null ? user.getPreferredUsername() : user.getFullName();
        return new OidcIdentity(user.getIssuer().toString(), user.getSubject(), verified, name);
    }

    private static void turnAway(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.warn("sign-in at the OpenID provider failed reason={}", failure.getMessage());
        response.sendRedirect("/sign-in?openid=failed");
    }

    private static @Nullable String waiting(HttpServletRequest request, String name) {
        var waiting = request.getSession(false);
        return waiting != null && waiting.getAttribute(name) instanceof String value ? value : null;
    }
}
