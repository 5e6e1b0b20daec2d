package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.scenario.MatchingLesson;
import dev.ceyuan.platform.scenario.MatchingLessons;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The rules of matching.
@RestController
@RequestMapping("/api/matching")
@AllowedTo(Audience.EVERYONE)
@Tag(name = "matching")
final class MatchingApi {
    private final MatchingLessons lessons;

    MatchingApi(MatchingLessons lessons) {
        this.lessons = lessons;
    }

    @GetMapping
    @Operation(summary = "The rules in force, the lessons, and how many judged matches there are to learn from")
    MatchingLessons.Rules rules(@Parameter(hidden = true) Actor actor) {
        return lessons.rules(actor);
    }

    @PostMapping("/lessons")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(Audience.OFFICER)
    @Operation(summary = "Learn from all judged matches; every list is computed again")
    MatchingLesson learn(@Parameter(hidden = true) Actor actor) {
        return lessons.learn(actor);
    }
}
