package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.platform.scenario.ScenarioRefusal;
import dev.ceyuan.platform.web.Frame;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What became of the form that was just sent, on top of the page it leads to. The address carries a word,
/// never a text, so that nobody can make the page say something.
public record Banner(String text, boolean refused) {
    private static final String DONE = "done";
    private static final String REFUSED = "refused";

    /// What can be done with a form.
    enum Done {
        DRAFTED,
        REVISED,
        PUBLISHED,
        CLOSED,
        WITHDRAWN,
        JUDGED,
        PROPOSED,
        STEP_TAKEN,
        NOTICES_READ,
        LEARNT
    }

    static String href(String path, Done done) {
        return "%s?%s=%s".formatted(path, DONE, word(done));
    }

    static String href(String path, ScenarioRefusal.Kind kind) {
        return "%s?%s=%s".formatted(path, REFUSED, word(kind));
    }

    /// Null if no form was sent.
    static @Nullable Banner of(Map<String, String> parameters, Frame frame) {
        var done = parameters.get(DONE);
        var refused = parameters.get(REFUSED);
        if (done != null && known(Done.values(), done)) {
            return new Banner(frame.text("scenario.done." + done), false);
        }
        if (refused != null && known(ScenarioRefusal.Kind.values(), refused)) {
            return new Banner(frame.text("scenario.refused." + refused), true);
        }
        return null;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean known(Enum<?>[] constants, String word) {
        return Arrays.stream(constants).anyMatch(each -> word(each).equals(word));
    }
}
