package dev.ceyuan.platform.intake;

import dev.ceyuan.tables.CellPlace;
import dev.ceyuan.tables.ProblemText;
import dev.ceyuan.tables.TableRefused;
import java.util.Locale;

/// A file that is not read, or not to its end.
///
/// @param place   sheet, row and column as far as known
/// @param part    the part of the container or the byte, where no cell can be named
/// @param chinese what is wrong, where, and what to try, in Chinese
/// @param english the same in English
public record FileRefusal(TableRefused.Kind kind, CellPlace place, String part, String chinese, String english) {

    static FileRefusal of(TableRefused refused) {
        return new FileRefusal(
                refused.kind(),
                refused.place(),
                refused.part(),
                ProblemText.render(refused, Locale.SIMPLIFIED_CHINESE),
                ProblemText.render(refused, Locale.ENGLISH));
    }

    /// What is wrong, in the language.
    public String text(Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : chinese;
    }
}
