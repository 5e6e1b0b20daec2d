package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.platform.scenario.Introduction.Act;
import dev.ceyuan.platform.scenario.Introduction.By;
import dev.ceyuan.platform.scenario.Introduction.Step;
import dev.ceyuan.platform.scenario.Reason;
import dev.ceyuan.platform.web.Days;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A step of an introduction as somebody typed it.
record StepInput(Act act, By by, Map<String, String> typed) {
    private static final int LONGEST_NOTE = 2000;

    StepInput {
        typed = Map.copyOf(typed);
    }

    /// What reading it gives.
    sealed interface Reading {
        /// It makes sense.
        record Read(Step step) implements Reading {}

        /// It does not; each field says why.
        record Unread(Map<String, String> problems) implements Reading {
            public Unread {
                problems = Map.copyOf(problems);
            }
        }
    }

    /// True if money may be told with the act.
    static boolean wantsAmount(Act act) {
        return act == Act.CONTRACT || act == Act.RECORD_RESULT;
    }

    /// @param today nothing has happened later than today
    Reading read(LocalDate today) {
        var problems = new FieldProblems();
        var day = act.wantsDay() ? day(today, problems) : null;
        var amount = wantsAmount(act) ? amount(problems) : null;
        var reason = act == Act.DECLINE ? reason(problems) : null;
        var note = value("note");
        if (note.length() > LONGEST_NOTE) {
            problems.add("note", "too-long");
        }
        return problems.none()
                ? new Reading.Read(new Step(act, by, day, amount, reason, note))
                : new Reading.Unread(problems.keys());
    }

    private String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    private @Nullable LocalDate day(LocalDate today, FieldProblems problems) {
        if (value("day").isEmpty()) {
            problems.add("day", "required");
            return null;
        }
        var day = Days.read(value("day")).orElse(null);
        if (day == null) {
            problems.add("day", "not-a-day");
        } else if (day.isAfter(today)) {
            problems.add("day", "in-future");
        }
        return day;
    }

    private @Nullable Long amount(FieldProblems problems) {
        return switch (Yuan.read(value("amount"))) {
            case Yuan.Typed.Blank _ -> null;
            case Yuan.Typed.Amount amount -> amount.fen();
            case Yuan.Typed.Unreadable _ -> {
                problems.add("amount", "not-yuan");
                yield null;
            }
        };
    }

    private @Nullable Reason reason(FieldProblems problems) {
        try {
            return Reason.valueOf(value("reason"));
        } catch (IllegalArgumentException expected) {
            problems.add("reason", "required");
            return null;
        }
    }
}
