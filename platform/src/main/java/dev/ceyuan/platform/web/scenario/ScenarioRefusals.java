package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.platform.scenario.ScenarioRefusal;
import dev.ceyuan.platform.web.ProblemAnswers;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.view.RedirectView;

/// Says to programs what [ScenarioRefusal] says; pages say it themselves, next to the form.
@ControllerAdvice(basePackageClasses = ScenarioRefusals.class)
final class ScenarioRefusals {
    private final ProblemAnswers problems;

    ScenarioRefusals(ProblemAnswers problems) {
        this.problems = problems;
    }

    /// Programs get 409 with the kind; a form that nobody else answers leads home with the words on top.
    @ExceptionHandler(ScenarioRefusal.class)
    Object refused(ScenarioRefusal refusal, HttpServletRequest request) {
        var word = Banner.word(refusal.kind());
        if (!request.getRequestURI().startsWith("/api/")) {
            var path = request.getRequestURI().replaceFirst("/[a-z-]+$", "");
            return new RedirectView(Banner.href(path, refusal.kind()), false, true, false);
        }
        var problem = problems.problem(HttpStatus.CONFLICT, "scenario.refused." + word, request);
        problem.setProperty("kind", word);
        return ProblemAnswers.send(problem);
    }
}
