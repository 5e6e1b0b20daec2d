package dev.ceyuan.platform.web;

import dev.ceyuan.platform.identity.AccessDenied;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.IdentityRefused;
import dev.ceyuan.platform.identity.NoSuchObject;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/// Turns the refusals of the modules into HTTP answers, for pages and for the API alike.
@ControllerAdvice
final class Refusals {
    private final ErrorPages errorPages;
    private final MessageSource messages;

    Refusals(ErrorPages errorPages, MessageSource messages) {
        this.errorPages = errorPages;
        this.messages = messages;
    }

    @ExceptionHandler(NoSuchObject.class)
    Object noSuchObject(HttpServletRequest request) {
        return answer(HttpStatus.NOT_FOUND, request);
    }

    /// A visitor is asked to sign in, on a page by being led there; a member who lacks the role is told so.
    @ExceptionHandler(AccessDenied.class)
    Object accessDenied(HttpServletRequest request) {
        if (!(Frames.actorOf(request) instanceof Actor.Visitor)) {
            return answer(HttpStatus.FORBIDDEN, request);
        }
        if (isApi(request) || !"GET".equals(request.getMethod())) {
            return answer(HttpStatus.UNAUTHORIZED, request);
        }
        var here = Location.of(request.getRequestURI(), request.getQueryString());
        return new RedirectView(new Location("/sign-in", "").with("to", here.href()), false, true, false);
    }

    /// What an act on accounts cannot do as asked; the pages of accounts say it beside the form instead.
    @ExceptionHandler(IdentityRefused.class)
    Object identityRefused(IdentityRefused refused, HttpServletRequest request) {
        var status = refused.kind().isOfInput() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
        if (!isApi(request)) {
            return errorPages.page(status, request);
        }
        var kind = refused.kind().key();
        var problem = ProblemDetail.forStatusAndDetail(
                status, messages.getMessage("identity.refused." + kind, null, RequestContextUtils.getLocale(request)));
        problem.setProperty("kind", kind);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    private Object answer(HttpStatus status, HttpServletRequest request) {
        if (isApi(request)) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ProblemDetail.forStatus(status));
        }
        return errorPages.page(status, request);
    }
}
