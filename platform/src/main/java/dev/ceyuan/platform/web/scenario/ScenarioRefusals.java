package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.platform.scenario.ScenarioRefusal;
import dev.ceyuan.platform.web.FieldError;
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

/// Says to programs what [ScenarioRefusal] and [InvalidInput] say; pages say it themselves, next to the
/// form.
@ControllerAdvice(basePackageClasses = ScenarioRefusals.class)
final class ScenarioRefusals {
    private final MessageSource messages;

    ScenarioRefusals(MessageSource messages) {
        this.messages = messages;
    }

    /// Programs get 409 with the kind; a form that nobody else answers leads home with the words on top.
    @ExceptionHandler(ScenarioRefusal.class)
    Object refused(ScenarioRefusal refusal, HttpServletRequest request) {
        var word = Banner.word(refusal.kind());
        if (!request.getRequestURI().startsWith("/api/")) {
            var path = request.getRequestURI().replaceFirst("/[a-z-]+$", "");
            return new RedirectView(Banner.href(path, refusal.kind()), false, true, false);
        }
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, text("scenario.refused." + word, request));
        problem.setProperty("kind", word);
        return answer(problem);
    }

    /// 422 with what is wrong in which field.
    @ExceptionHandler(InvalidInput.class)
    ResponseEntity<ProblemDetail> invalid(InvalidInput invalid, HttpServletRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, text("scenario.problem.invalid", request));
        problem.setProperty(
                "errors",
                invalid.problems().entrySet().stream()
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
