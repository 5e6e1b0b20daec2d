package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.ledger.LedgerRefusal;
import dev.ceyuan.platform.web.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Says to programs why nothing was posted; pages say it themselves, beside the form.
@ControllerAdvice(basePackageClasses = LedgerRefusals.class)
final class LedgerRefusals {
    private final MessageSource messages;

    LedgerRefusals(MessageSource messages) {
        this.messages = messages;
    }

    /// 422 with the reason and its facts, amounts in the smallest unit.
    @ExceptionHandler(NotPosted.RefusedTransfer.class)
    ResponseEntity<ProblemDetail> refused(NotPosted.RefusedTransfer refused, HttpServletRequest request) {
        var refusal = refused.refusal();
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, text("ledger.reason." + refusal.reason(), request));
        problem.setProperty("reason", refusal.reason());
        problem.setProperty("asked", refusal.asked());
        problem.setProperty("available", refusal.available());
        problem.setProperty("moment", refusal.moment());
        return answer(problem);
    }

    /// 409: the id has another request.
    @ExceptionHandler(NotPosted.ConflictingTransfer.class)
    ResponseEntity<ProblemDetail> conflict(HttpServletRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, text("ledger.conflict", request));
        problem.setProperty("kind", "conflict");
        return answer(problem);
    }

    /// 409 for what is no transfer, with the kind.
    @ExceptionHandler(LedgerRefusal.class)
    ResponseEntity<ProblemDetail> refused(LedgerRefusal refusal, HttpServletRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, text("ledger.refused." + refusal.kind(), request));
        problem.setProperty(
                "kind", refusal.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return answer(problem);
    }

    /// 422 with what is wrong in which field.
    @ExceptionHandler(UnreadFields.class)
    ResponseEntity<ProblemDetail> unread(UnreadFields unread, HttpServletRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, text("ledger.problem.unread", request));
        problem.setProperty(
                "errors",
                unread.problems().entrySet().stream()
                        .map(each -> new FieldError(each.getKey(), text(each.getValue(), request)))
                        .toList());
        return answer(problem);
    }

    private String text(String key, HttpServletRequest request) {
        return messages.getMessage(key, null, RequestContextUtils.getLocale(request));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
