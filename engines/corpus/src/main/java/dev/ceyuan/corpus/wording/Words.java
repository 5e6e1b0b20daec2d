package dev.ceyuan.corpus.wording;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/// A message bundle: Chinese by default, English in `_en`.
public final class Words {
    private final ResourceBundle chinese;
    private final ResourceBundle english;

    private Words(ResourceBundle chinese, ResourceBundle english) {
        this.chinese = chinese;
        this.english = english;
    }

    /// @param bundle such as `dev.ceyuan.corpus.evidence.messages`
    public static Words of(String bundle) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Words(
                ResourceBundle.getBundle(bundle, Locale.ROOT, control),
                ResourceBundle.getBundle(bundle, Locale.ENGLISH, control));
    }

    /// A message in both languages.
    ///
    /// @param arguments whole numbers are grouped by thousands; a [Wording] is said in the language of
    ///     the message; everything else as it writes itself
    public Wording say(String key, Object... arguments) {
        return new Wording(
                format(chinese, Locale.CHINESE, key, arguments), format(english, Locale.ENGLISH, key, arguments));
    }

    private static String format(ResourceBundle bundle, Locale locale, String key, Object... arguments) {
        var said =
                Arrays.stream(arguments).map(argument -> said(argument, locale)).toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(said);
    }

    private static String said(Object argument, Locale locale) {
        return switch (argument) {
            case Wording wording -> wording.in(locale);
            case Long number -> Numbers.count(number);
            case Integer number -> Numbers.count(number);
            default -> argument.toString();
        };
    }
}
