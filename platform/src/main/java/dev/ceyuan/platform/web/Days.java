package dev.ceyuan.platform.web;

import java.text.ParseException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.format.Formatter;

/// Days as people and programs write them: ISO, like 2026-11-24, from 1900 to 9999. Earlier or later days are
/// typing errors, and no workbook can hold them.
public final class Days implements Formatter<LocalDate> {
    /// Where a day begins and ends for the people who use the platform.
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /// The day that a text says; empty if it says none.
    public static Optional<LocalDate> read(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip())).filter(day -> !day.isBefore(FIRST) && !day.isAfter(LAST));
        } catch (DateTimeParseException expected) {
            return Optional.empty();
        }
    }

    @Override
    public LocalDate parse(String text, Locale locale) throws ParseException {
        return read(text).orElseThrow(() -> new ParseException(text, 0));
    }

    @Override
    public String print(LocalDate day, Locale locale) {
        return day.toString();
    }
}
