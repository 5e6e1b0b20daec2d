package dev.ceyuan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Answers to programs that something cannot be done, as problem details (RFC 9457) in the language of who asks.
@Component
public final class ProblemAnswers {
    private final MessageSource messages;

    ProblemAnswers(MessageSource messages) {
        this.messages = messages;
    }

    /// A problem that says a message; more about it can be added.
    public ProblemDetail problem(HttpStatus status, String key, HttpServletRequest request) {
        return ProblemDetail.forStatusAndDetail(status, text(key, request));
    }

    /// A message in the language of a request.
    String text(String key, HttpServletRequest request) {
        return messages.getMessage(key, null, RequestContextUtils.getLocale(request));
    }

    /// The answer that carries a problem.
    public static ResponseEntity<Object> send(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
