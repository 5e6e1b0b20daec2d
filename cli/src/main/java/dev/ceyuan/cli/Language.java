package dev.ceyuan.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// The language of the terminal: `--lang`, then `CEYUAN_LANG`, then the locale of the terminal; Chinese if
/// all are silent.
enum Language {
    ZH(Locale.CHINESE),
    EN(Locale.ENGLISH);

    private static final String OPTION = "--lang";
    private static final List<String> VARIABLES = List.of("CEYUAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG");

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /// The texts of the command line.
    ResourceBundle messages() {
        return ResourceBundle.getBundle(
                "dev.ceyuan.cli.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// Found before the command line is parsed, because the parser already speaks.
    static Language of(List<String> arguments, Map<String, String> environment) {
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (argument.startsWith(OPTION + "=")) {
                return named(argument.substring(OPTION.length() + 1));
            }
            if (argument.equals(OPTION) && i + 1 < arguments.size()) {
                return named(arguments.get(i + 1));
            }
        }
        return VARIABLES.stream()
                .map(variable -> environment.getOrDefault(variable, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .map(Language::named)
                .orElse(ZH);
    }

    private static Language named(String value) {
        return value.toLowerCase(Locale.ROOT).startsWith("en") ? EN : ZH;
    }
}
