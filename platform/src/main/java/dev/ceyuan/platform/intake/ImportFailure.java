package dev.ceyuan.platform.intake;

import java.util.Locale;

/// Why an import ended without anything written.
///
/// @param chinese what happened, in Chinese; empty where the kind says all
/// @param english the same in English
public record ImportFailure(Kind kind, String chinese, String english) {

    static ImportFailure of(Kind kind) {
        return new ImportFailure(kind, "", "");
    }

    static ImportFailure of(FileRefusal refusal) {
        return new ImportFailure(Kind.FILE_REFUSED, refusal.chinese(), refusal.english());
    }

    /// What happened, in the language.
    public String text(Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : chinese;
    }

    /// Key of the message: `intake.failure.<kind>`.
    public String messageKey() {
        return "intake.failure." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What kind of end.
    public enum Kind {
        /// The file cannot be read to its end.
        FILE_REFUSED,
        /// The owner may not import here any more.
        NOT_PERMITTED,
        /// The process ended and nobody took over.
        INTERRUPTED,
        /// A defect or a fault of the system; the log of the process says more.
        UNEXPECTED
    }
}
