package dev.ceyuan.platform.intake;

import dev.ceyuan.tables.TableLimits;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The words and bounds of workbooks.
@Component
class TemplateWords {
    private final MessageSource messages;
    private final IntakeSettings settings;

    TemplateWords(MessageSource messages, IntakeSettings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    TableLimits limits() {
        return settings.limits();
    }
}
