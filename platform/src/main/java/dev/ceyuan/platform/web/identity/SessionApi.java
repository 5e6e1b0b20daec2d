package dev.ceyuan.platform.web.identity;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Sessions;
import dev.ceyuan.platform.identity.SignInAnswer;
import dev.ceyuan.platform.identity.SignIns;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.security.AccountSession;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Signing in and out by REST.
@RestController
@RequestMapping("/api/session")
@AllowedTo(Audience.EVERYONE)
@Tag(name = "session", description = "Signing in and out")
class SessionApi {
    private final SignIns signIns;
    private final Sessions sessions;
    private final AccountSession session;

    SessionApi(SignIns signIns, Sessions sessions, AccountSession session) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.session = session;
    }

    /// An address and a password.
    record SignInBody(@Nullable String email, @Nullable String password) {
        @Override
        public String toString() {
            return "SignInBody";
        }
    }

    @PostMapping
    @Operation(summary = "Sign in; the answer sets the session cookie")
    ResponseEntity<?> signIn(@RequestBody SignInBody body, HttpServletRequest request, HttpServletResponse response) {
        var answer = signIns.withPassword(
                body.email() == null ? "" : body.email(),
                body.password() == null ? "" : body.password(),
                AccountSession.addressOf(request));
        return switch (answer) {
            case SignInAnswer.Accepted(var account) -> {
                session.open(request, response, account);
                yield ResponseEntity.noContent().build();
            }
            case SignInAnswer.Delayed(var retryAfter) ->
                problem(HttpStatus.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, Long.toString(SignInPages.seconds(retryAfter)))
                        .body(ProblemDetail.forStatus(HttpStatus.TOO_MANY_REQUESTS));
            case SignInAnswer.Refused _, SignInAnswer.Unknown _ ->
                problem(HttpStatus.UNPROCESSABLE_CONTENT)
                        .body(ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT));
        };
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign out")
    void signOut(Actor actor, HttpServletRequest request) {
        if (actor instanceof Actor.Member) {
            sessions.signedOut(actor);
        }
        session.close(request);
    }

    private static ResponseEntity.BodyBuilder problem(HttpStatus status) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }
}
