package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.web.Frame;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was sent before a page was made: a form that came back, or one that led here.
///
/// @param done null if none led here
record Sending(Returned returned, @Nullable Done done) {
    /// A form came back.
    static Sending back(Returned returned) {
        return new Sending(returned, null);
    }

    /// The page is opened, perhaps after a form.
    static Sending open(Map<String, String> parameters, Frame frame) {
        return new Sending(Returned.NOTHING, Done.of(parameters, frame));
    }

    FormView form(String key) {
        return returned.form(key);
    }
}
