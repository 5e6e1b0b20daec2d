package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.web.Frame;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the form that was just sent has done, on top of the page it leads to. The address carries a word or an
/// id, never a text, so that nobody can make the page say something.
///
/// @param href of the transfer that was posted; null if it was none
public record Done(String text, @Nullable String href) {
    private static final String POSTED = "posted";
    private static final String DONE = "done";

    /// What can be done beside posting.
    enum Act {
        YEAR_OPENED,
        YEAR_CLOSED,
        BUDGET_OPENED;

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static String href(String path, UUID transfer) {
        return "%s?%s=%s".formatted(path, POSTED, transfer);
    }

    static String href(String path, Act act) {
        return "%s?%s=%s".formatted(path, DONE, act.word());
    }

    /// Null if nothing was sent.
    static @Nullable Done of(Map<String, String> parameters, Frame frame) {
        var posted = parameters.getOrDefault(POSTED, "");
        if (posted.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}")) {
            return new Done(frame.text("ledger.done.posted"), "/ledger/transfers/" + posted);
        }
        var done = parameters.getOrDefault(DONE, "");
        return Arrays.stream(Act.values())
                .filter(act -> act.word().equals(done))
                .findFirst()
                .map(act -> new Done(frame.text("ledger.done." + act.word()), null))
                .orElse(null);
    }
}
