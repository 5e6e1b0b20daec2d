package dev.ceyuan.platform.web;

import dev.ceyuan.platform.identity.AccessDenied;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.NoSuchObject;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Turns the refusals of the modules into HTTP answers, for pages and for the API alike.
@ControllerAdvice
final class Refusals {
    private final ErrorPages errorPages;

    Refusals(ErrorPages errorPages) {
        this.errorPages = errorPages;
    }

    @ExceptionHandler(NoSuchObject.class)
    Object noSuchObject(HttpServletRequest request) {
        return answer(HttpStatus.NOT_FOUND, request);
    }

    /// A visitor is asked to sign in; a member who lacks the role is told so.
    @ExceptionHandler(AccessDenied.class)
    Object accessDenied(HttpServletRequest request) {
        var visitor = Frames.actorOf(request) instanceof Actor.Visitor;
        return answer(visitor ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN, request);
    }

    private Object answer(HttpStatus status, HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/")) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ProblemDetail.forStatus(status));
        }
        return errorPages.page(status, request);
    }
}
