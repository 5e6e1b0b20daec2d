package dev.ceyuan.cli;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of a command in the language of the terminal.
record Wording(ResourceBundle messages) {

    Locale locale() {
        return messages.getLocale();
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(messages.getString(key), messages.getLocale()).format(arguments);
    }

    /// What a rule of matching is called; rules that this program does not know have only their id.
    String rule(String id) {
        var key = "match.rule." + id;
        return messages.containsKey(key) ? messages.getString(key) : id;
    }

    /// Why a record could not be read; what this program does not know has only its code.
    String reason(String code) {
        var key = "refine.reason." + code;
        return messages.containsKey(key) ? messages.getString(key) : code;
    }

    /// An input is not as it should be, for one reason.
    CommandRefused refusal(String key, Object... arguments) {
        return new CommandRefused(ExitCodes.INPUT, List.of(text(key, arguments)));
    }

    /// A file or folder cannot be written.
    CommandRefused unusable(String key, Object... arguments) {
        return new CommandRefused(ExitCodes.UNUSABLE, List.of(text(key, arguments)));
    }
}
