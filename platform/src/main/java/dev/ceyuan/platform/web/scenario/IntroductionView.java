package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.platform.scenario.Introduction;
import dev.ceyuan.platform.scenario.Introduction.Act;
import dev.ceyuan.platform.scenario.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The page of an introduction: what happened and what the reader can do next.
///
/// @param track the states on the way, for the steps at the top
public record IntroductionView(
        IntroductionCard card,
        List<Mark> track,
        List<Happening> events,
        List<StepForm> forms,
        List<Choice> reasons,
        @Nullable Banner banner) {
    private static final List<String> WAY = List.of("PROPOSED", "ACCEPTED", "MEETING", "PILOT", "CONTRACT", "RESULT");

    /// A state on the way.
    ///
    /// @param reached some event led there
    public record Mark(String label, boolean reached, boolean now) {}

    /// An event.
    ///
    /// @param day    on which it happened, null if it has none of its own
    /// @param amount null if not told
    /// @param reason null unless declined
    public record Happening(
            String at,
            String act,
            String by,
            String state,
            @Nullable String day,
            @Nullable String amount,
            @Nullable String reason,
            String note) {}

    /// A step that the reader may take, with what he typed if it came back.
    ///
    /// @param problems field to message key
    public record StepForm(
            String act,
            String by,
            String label,
            String byLabel,
            int revision,
            boolean day,
            boolean amount,
            boolean reason,
            Map<String, String> typed,
            Map<String, String> problems) {
        public StepForm {
            typed = Map.copyOf(typed);
            problems = Map.copyOf(problems);
        }

        public String value(String field) {
            return typed.getOrDefault(field, "");
        }

        public @Nullable String problem(String field) {
            return problems.get(field);
        }

        public boolean decline() {
            return act.equals(Act.DECLINE.name());
        }
    }

    /// What came back with problems, or nothing.
    ///
    /// @param problems empty if nothing came back
    record Returned(@Nullable StepInput input, Map<String, String> problems) {
        static final Returned NOTHING = new Returned(null, Map.of());

        private boolean is(Introduction.Choice choice) {
            return input != null && input.act() == choice.act() && input.by() == choice.by();
        }
    }

    public IntroductionView {
        track = List.copyOf(track);
        events = List.copyOf(events);
        forms = List.copyOf(forms);
        reasons = List.copyOf(reasons);
    }

    static List<Mark> track(List<Introduction.Event> events, String state, Wording wording) {
        return WAY.stream()
                .map(each -> new Mark(
                        IntroductionCard.stateLabel(each, wording),
                        events.stream().anyMatch(event -> event.toState().equals(each)),
                        each.equals(state)))
                .toList();
    }

    static List<Happening> happenings(List<Introduction.Event> events, Wording wording) {
        return events.stream().map(event -> happening(event, wording)).toList();
    }

    private static Happening happening(Introduction.Event event, Wording wording) {
        var frame = wording.frame();
        var day = event.happenedOn();
        var amount = event.amountFen();
        var reason = event.reason();
        return new Happening(
                wording.minute(event.at()),
                wording.text("scenario.act." + event.act()),
                frame.label(event.by()),
                IntroductionCard.stateLabel(event.toState(), wording),
                day == null ? null : day.toString(),
                amount == null ? null : wording.money(amount),
                reason == null ? null : frame.label(reason),
                event.note());
    }

    static List<StepForm> forms(Introduction introduction, Returned returned, Wording wording) {
        return introduction.possible().stream()
                .map(choice -> form(introduction.revision(), choice, returned, wording))
                .toList();
    }

    private static StepForm form(int revision, Introduction.Choice choice, Returned returned, Wording wording) {
        var input = returned.is(choice) ? returned.input() : null;
        return new StepForm(
                choice.act().name(),
                choice.by().name(),
                wording.text("scenario.step." + choice.act()),
                wording.frame().label(choice.by()),
                revision,
                choice.act().wantsDay(),
                StepInput.wantsAmount(choice.act()),
                choice.act() == Act.DECLINE,
                input == null ? Map.of() : input.typed(),
                input == null ? Map.of() : returned.problems());
    }

    static List<Choice> reasons(Wording wording) {
        return Arrays.stream(Reason.values())
                .map(reason -> new Choice(reason.name(), wording.frame().label(reason), false))
                .toList();
    }
}
