package dev.ceyuan.corpus.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// Numbers as people read them, the same in both languages.
public final class Numbers {
    /// Decimals of a millionth.
    public static final int MILLIONTH = 6;

    private static final String[] SIZES = {"B", "kB", "MB", "GB", "TB", "PB"};

    private Numbers() {}

    /// Grouped by thousands: `1,234,567`.
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// Millionths as a percentage with two decimals, rounded half up: `3.27%`. What is more than nothing
    /// is never shown as nothing.
    public static String percent(long millionths) {
        var percent = BigDecimal.valueOf(millionths, MILLIONTH - 2).setScale(2, RoundingMode.HALF_UP);
        return percent.signum() == 0 && millionths > 0 ? "<0.01%" : percent + "%";
    }

    /// Millionths as a percentage without superfluous decimals, as limits are written: `4%`.
    public static String limit(long millionths) {
        return percent(BigDecimal.valueOf(millionths, MILLIONTH - 2));
    }

    /// A percentage as it stands in a rule, without superfluous decimals: `5%`.
    public static String percent(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString() + "%";
    }

    /// Bytes with three digits at least, by powers of 1,000: `1.27 GB`.
    public static String bytes(long bytes) {
        var value = BigDecimal.valueOf(bytes);
        var size = 0;
        while (value.compareTo(BigDecimal.valueOf(1000)) >= 0 && size < SIZES.length - 1) {
            value = value.movePointLeft(3);
            size++;
        }
        var decimals = size == 0 ? 0 : Math.max(0, 3 - (value.precision() - value.scale()));
        return value.setScale(decimals, RoundingMode.HALF_UP).toPlainString() + " " + SIZES[size];
    }
}
