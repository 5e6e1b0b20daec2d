package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.KindOfText;
import dev.ceyuan.matching.MatchingSpecification;
import dev.ceyuan.platform.scenario.MatchingLesson;
import dev.ceyuan.platform.scenario.MatchingLessons;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The rules of matching and the lessons.
///
/// @param mayLearn true for those who may let the rules learn
public record MatchingView(
        String version,
        List<Rule> rules,
        List<Share> shares,
        List<Lesson> lessons,
        int judgedPairs,
        boolean mayLearn,
        @Nullable Banner banner) {

    /// A condition; weights in hundredths of the score, empty where there is none.
    public record Rule(String label, boolean hard, String wish, String weight, String unknown) {}

    /// How much meaning counts for a kind of text, in percent.
    public record Share(String kind, int percent) {}

    /// One lesson.
    ///
    /// @param shares percent by kind of text, in the order of the kinds
    public record Lesson(long number, String at, String size, String base, List<Integer> shares, boolean used) {
        public Lesson {
            shares = List.copyOf(shares);
        }
    }

    public MatchingView {
        rules = List.copyOf(rules);
        shares = List.copyOf(shares);
        lessons = List.copyOf(lessons);
    }

    static MatchingView of(MatchingLessons.Rules rules, Wording wording, @Nullable Banner banner) {
        var inForce = rules.inForce();
        return new MatchingView(
                inForce.version(),
                inForce.rules().stream().map(rule -> rule(rule, wording)).toList(),
                Arrays.stream(KindOfText.values())
                        .map(kind -> new Share(
                                wording.frame().text("scenario.matching.kind." + kind),
                                percent(Objects.requireNonNull(
                                        inForce.meaningShares().get(kind)))))
                        .toList(),
                rules.lessons().stream()
                        .map(lesson -> lesson(lesson, inForce, wording))
                        .toList(),
                rules.judgedPairs(),
                wording.frame().officer(),
                banner);
    }

    private static Rule rule(MatchingSpecification.Rule rule, Wording wording) {
        return new Rule(
                wording.frame().text("scenario.rule." + rule.id()),
                rule.hardness() == MatchingSpecification.Hardness.HARD,
                wording.frame().text("scenario.matching.wish." + rule.wish()),
                hundredths(rule.weight()),
                hundredths(rule.unknownPenalty()));
    }

    private static Lesson lesson(MatchingLesson lesson, MatchingSpecification inForce, Wording wording) {
        return new Lesson(
                lesson.number(),
                wording.minute(lesson.at()),
                wording.frame().text("scenario.matching.lesson.size", lesson.judgedNeeds(), lesson.judgedPairs()),
                lesson.base(),
                List.of(
                        percent(lesson.terse()),
                        percent(lesson.colloquial()),
                        percent(lesson.general()),
                        percent(lesson.formal())),
                inForce.version().equals(lesson.base() + "+" + lesson.number()));
    }

    private static int percent(double share) {
        return (int) Math.round(100 * share);
    }

    private static String hundredths(double weight) {
        return weight == 0 ? "" : String.format(Locale.ROOT, "%.0f", 100 * weight);
    }
}
