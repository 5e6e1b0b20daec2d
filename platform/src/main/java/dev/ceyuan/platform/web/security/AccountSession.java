package dev.ceyuan.platform.web.security;

import dev.ceyuan.platform.identity.Accounts;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.ClientAddress;
import dev.ceyuan.platform.identity.IdentityProperties;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/// The session of someone who has signed in: it holds the account's id and when it began, nothing else. Who
/// that is and what he may do is read from the database at every request.
@Component
public class AccountSession {
    private static final String ACCOUNT = "ceyuan.account";
    private static final String SIGNED_IN_AT = "ceyuan.signed-in-at";

    private final Accounts accounts;
    private final IdentityProperties.Session settings;
    private final CsrfTokenRepository csrfTokens;
    private final Clock clock;

    AccountSession(Accounts accounts, IdentityProperties properties, CsrfTokenRepository csrfTokens, Clock clock) {
        this.accounts = accounts;
        this.settings = properties.session();
        this.csrfTokens = csrfTokens;
        this.clock = clock;
    }

    /// Begins a session for the account. Whatever session there was ends, so that nobody can foist one on
    /// somebody. The token of forms is made anew for the same reason.
    public void open(HttpServletRequest request, HttpServletResponse response, UUID account) {
        close(request);
        csrfTokens.saveToken(null, request, response);
        var session = request.getSession(true);
        session.setAttribute(ACCOUNT, account.toString());
        session.setAttribute(SIGNED_IN_AT, clock.instant().toEpochMilli());
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account.toString());
        request.setAttribute(
                Actor.class.getName(),
                accounts.actor(account).<Actor>map(actor -> actor).orElseGet(Actor.Visitor::new));
    }

    /// Ends the session, if there is one.
    public void close(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        request.setAttribute(Actor.class.getName(), new Actor.Visitor());
    }

    /// Who asks: the member of the session, or a visitor. A session past its end, or of an account that may
    /// no longer sign in, is closed.
    Actor actorOf(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ACCOUNT) instanceof String account)) {
            return new Actor.Visitor();
        }
        var actor = isOver(session) ? Optional.<Actor.Member>empty() : accounts.actor(UUID.fromString(account));
        if (actor.isEmpty()) {
            session.invalidate();
            return new Actor.Visitor();
        }
        return actor.get();
    }

    /// The secret id of the session that asks, empty if there is none.
    public static String idOf(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? "" : session.getId();
    }

    /// Where the request came from.
    public static ClientAddress addressOf(HttpServletRequest request) {
        return new ClientAddress(request.getRemoteAddr());
    }

    private boolean isOver(HttpSession session) {
        @Nullable Object signedInAt = session.getAttribute(SIGNED_IN_AT);
        return !(signedInAt instanceof Long millis)
                || !clock.instant().isBefore(Instant.ofEpochMilli(millis).plus(settings.absolute()));
    }
}
