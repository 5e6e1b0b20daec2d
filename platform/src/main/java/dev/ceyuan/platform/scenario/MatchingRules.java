package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.KindOfText;
import dev.ceyuan.matching.MatchingSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// The platform's specification of matching: `matching.yaml` and, on top of it, the newest lesson.
@Component
class MatchingRules {
    private static final String FILE = "matching.yaml";

    private final MatchingSpecification shipped = shipped();
    private final LessonStore lessons;

    MatchingRules(LessonStore lessons) {
        this.lessons = lessons;
    }

    /// The rules that ship, before anything was learnt.
    MatchingSpecification base() {
        return shipped;
    }

    /// The rules in force. Their version names the lesson: `scenario-1+3`.
    MatchingSpecification inForce() {
        return lessons.newest(shipped.version()).map(this::taught).orElse(shipped);
    }

    private MatchingSpecification taught(MatchingLesson lesson) {
        return new MatchingSpecification(
                shipped.version() + "+" + lesson.number(),
                shipped.rules(),
                shipped.weights(),
                shares(lesson),
                shipped.passages(),
                shipped.limits());
    }

    private static Map<KindOfText, Double> shares(MatchingLesson lesson) {
        return Map.of(
                KindOfText.TERSE, lesson.terse(),
                KindOfText.COLLOQUIAL, lesson.colloquial(),
                KindOfText.GENERAL, lesson.general(),
                KindOfText.FORMAL, lesson.formal());
    }

    /// Reads the file that ships.
    static MatchingSpecification shipped() {
        try (var yaml = Objects.requireNonNull(MatchingRules.class.getResourceAsStream(FILE), FILE)) {
            return MatchingSpecification.read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
