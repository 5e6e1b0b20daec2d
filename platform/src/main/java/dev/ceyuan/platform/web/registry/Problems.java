package dev.ceyuan.platform.web.registry;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// Refusals of the domain as problem details.
final class Problems {

    private Problems() {}

    /// @param problems in words
    static ResponseEntity<Object> answer(HttpStatus status, List<String> problems) {
        var body = ProblemDetail.forStatusAndDetail(status, String.join(" ", problems));
        body.setProperty("problems", problems);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}
