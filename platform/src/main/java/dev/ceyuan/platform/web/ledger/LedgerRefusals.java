package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.ledger.LedgerRefusal;
import dev.ceyuan.platform.web.ProblemAnswers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Says to programs why nothing was posted; pages say it themselves, beside the form.
@ControllerAdvice(basePackageClasses = LedgerRefusals.class)
final class LedgerRefusals {
    private final ProblemAnswers problems;

    LedgerRefusals(ProblemAnswers problems) {
        this.problems = problems;
    }

    /// 422 with the reason and its facts, amounts in the smallest unit.
    @ExceptionHandler(NotPosted.RefusedTransfer.class)
    ResponseEntity<Object> refused(NotPosted.RefusedTransfer refused, HttpServletRequest request) {
        var refusal = refused.refusal();
        var problem = problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "ledger.reason." + refusal.reason(), request);
        problem.setProperty("reason", refusal.reason());
        problem.setProperty("asked", refusal.asked());
        problem.setProperty("available", refusal.available());
        problem.setProperty("moment", refusal.moment());
        return ProblemAnswers.send(problem);
    }

    /// 409: the id has another request.
    @ExceptionHandler(NotPosted.ConflictingTransfer.class)
    ResponseEntity<Object> conflict(HttpServletRequest request) {
        var problem = problems.problem(HttpStatus.CONFLICT, "ledger.conflict", request);
        problem.setProperty("kind", "conflict");
        return ProblemAnswers.send(problem);
    }

    /// 409 for what is no transfer, with the kind.
    @ExceptionHandler(LedgerRefusal.class)
    ResponseEntity<Object> refused(LedgerRefusal refusal, HttpServletRequest request) {
        var problem = problems.problem(HttpStatus.CONFLICT, "ledger.refused." + refusal.kind(), request);
        problem.setProperty(
                "kind", refusal.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return ProblemAnswers.send(problem);
    }
}
