package dev.ceyuan.platform.web.registry;

import dev.ceyuan.platform.web.ProblemAnswers;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// Refusals of the domain as problem details.
final class Problems {

    private Problems() {}

    /// @param problems in words
    static ResponseEntity<Object> answer(HttpStatus status, List<String> problems) {
        var body = ProblemDetail.forStatusAndDetail(status, String.join(" ", problems));
        body.setProperty("problems", problems);
        return ProblemAnswers.send(body);
    }
}
