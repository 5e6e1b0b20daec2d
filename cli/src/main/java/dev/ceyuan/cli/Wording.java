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

    /// A refusal for one reason.
    InputRefused refusal(String key, Object... arguments) {
        return new InputRefused(List.of(text(key, arguments)));
    }
}
