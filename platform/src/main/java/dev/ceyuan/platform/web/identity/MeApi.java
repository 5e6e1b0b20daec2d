package dev.ceyuan.platform.web.identity;

import dev.ceyuan.platform.identity.Accounts;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.OpenSession;
import dev.ceyuan.platform.identity.Passwords;
import dev.ceyuan.platform.identity.Sessions;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.security.AccountSession;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// REST of one's own account.
@RestController
@RequestMapping("/api/me")
@AllowedTo(Audience.MEMBER)
@Tag(name = "me", description = "One's own account and sessions")
class MeApi {
    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final AccountReader reader;

    MeApi(Accounts accounts, Passwords passwords, Sessions sessions, AccountReader reader) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.reader = reader;
    }

    /// Who asks, and the header that everything that changes something must carry.
    ///
    /// @param account null for a visitor
    record Me(
            @Nullable UUID account,
            @Nullable String email,
            @Nullable String displayName,
            List<MembershipLine> memberships,
            CsrfHeader csrf) {}

    /// A header of requests that are not GET.
    record CsrfHeader(String name, String value) {}

    /// A name for the account.
    record NameBody(@Nullable String displayName) {}

    /// The present password and the next one.
    record PasswordBody(@Nullable String current, @Nullable String next) {
        @Override
        public String toString() {
            return "PasswordBody";
        }
    }

    @GetMapping
    @AllowedTo(Audience.EVERYONE)
    @Operation(summary = "Who asks: account, memberships, and the header against forged requests")
    Me me(Actor actor, CsrfToken csrf) {
        var header = new CsrfHeader(csrf.getHeaderName(), csrf.getToken());
        if (!(actor instanceof Actor.Member member)) {
            return new Me(null, null, null, List.of(), header);
        }
        var account = accounts.find(actor, member.account());
        return new Me(
                account.id(),
                account.email(),
                account.displayName(),
                reader.membershipsOf(actor, account.id()),
                header);
    }

    @PutMapping("/name")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Change the display name")
    void rename(Actor actor, @RequestBody NameBody body) {
        accounts.rename(actor, body.displayName() == null ? "" : body.displayName());
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Change the password; signs out everywhere")
    void changePassword(Actor actor, @RequestBody PasswordBody body) {
        passwords.change(actor, body.current() == null ? "" : body.current(), body.next() == null ? "" : body.next());
    }

    @GetMapping("/sessions")
    @Operation(summary = "Where one is signed in")
    List<OpenSession> sessions(Actor actor, HttpServletRequest request) {
        return sessions.mine(actor, AccountSession.idOf(request));
    }

    @DeleteMapping("/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End one session")
    void endSession(Actor actor, @PathVariable String id) {
        sessions.end(actor, id);
    }

    @DeleteMapping("/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign out everywhere")
    void endAllSessions(Actor actor) {
        sessions.endAll(actor);
    }
}
