package dev.ceyuan.platform.web;

import dev.ceyuan.platform.identity.AccessDenied;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.IdentityRefused;
import dev.ceyuan.platform.identity.NoSuchObject;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.view.RedirectView;

/// Turns the refusals of the modules into HTTP answers, for pages and for the API alike.
@ControllerAdvice
final class Refusals {
    private final ErrorPages errorPages;
    private final ProblemAnswers problems;

    Refusals(ErrorPages errorPages, ProblemAnswers problems) {
        this.errorPages = errorPages;
        this.problems = problems;
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
        var problem = problems.problem(status, "identity.refused." + kind, request);
        problem.setProperty("kind", kind);
        return ProblemAnswers.send(problem);
    }

    /// 422 with what is wrong in which field. A page that does not say it beside its fields has none: its address is
    /// wrong.
    @ExceptionHandler(UnreadFields.class)
    Object unread(UnreadFields unread, HttpServletRequest request) {
        if (!isApi(request)) {
            return errorPages.page(HttpStatus.BAD_REQUEST, request);
        }
        var problem = problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "error.422.fields", request);
        problem.setProperty(
                "errors",
                unread.problems().entrySet().stream()
                        .map(each -> new FieldError(each.getKey(), problems.text(each.getValue(), request)))
                        .toList());
        return ProblemAnswers.send(problem);
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    private Object answer(HttpStatus status, HttpServletRequest request) {
        if (isApi(request)) {
            return ProblemAnswers.send(ProblemDetail.forStatus(status));
        }
        return errorPages.page(status, request);
    }
}
