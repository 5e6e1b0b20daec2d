package dev.ceyuan.cli;

import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/// A number of bytes as people write it: `512m`, `2g`.
record ByteSize(long bytes) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,12})([kmgt]?)i?b?");
    private static final String UNITS = "kmgt";

    /// @throws TypeConversionException if it is none
    static ByteSize of(String text) {
        var found = WRITTEN.matcher(text.toLowerCase(Locale.ROOT));
        if (!found.matches()) {
            throw new TypeConversionException("512m, 2g … ≠ " + text);
        }
        var exponent = found.group(2).isEmpty() ? 0 : 1 + UNITS.indexOf(found.group(2));
        try {
            return new ByteSize(Math.multiplyExact(Long.parseLong(found.group(1)), 1L << 10 * exponent));
        } catch (ArithmeticException e) {
            throw new TypeConversionException("512m, 2g … ≠ " + text);
        }
    }
}
