package dev.ceyuan.platform.scenario;

import org.springframework.stereotype.Component;

/// What learning reads and writes.
@Component
record LessonDesk(
        MatchingRules rules, LessonStore lessons, FeedbackStore feedback, LiveIndex live, IndexSignal signal) {}
