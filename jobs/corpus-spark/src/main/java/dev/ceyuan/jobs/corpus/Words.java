package dev.ceyuan.jobs.corpus;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/// What the job says, in the language of whoever runs it.
record Words(ResourceBundle bundle) {
    String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(values);
    }
}
