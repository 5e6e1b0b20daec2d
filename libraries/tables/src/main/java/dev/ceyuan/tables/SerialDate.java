package dev.ceyuan.tables;

import java.time.LocalDate;
import java.time.LocalDateTime;

/// Excel's day numbers: days since the end of 1899, or since 1904-01-01 in files from old Macs.
///
/// In the first system day 60 is 1900-02-29, which never was (a fault kept from Lotus 1-2-3).
final class SerialDate {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final int LEAP_DAY_THAT_NEVER_WAS = 60;
    private static final int LAST_DAY = 2_958_465;
    private static final long MINUTES = 24L * 60;

    private SerialDate() {}

    /// A date cell; numbers that are no day (times, negative, beyond 9999) stay numbers.
    static RawCell cell(double serial, boolean from1904) {
        if (serial > LAST_DAY || serial < (from1904 ? 0 : 1)) {
            return new RawCell.Number(serial, "");
        }
        long minutes = Math.round(serial * MINUTES);
        long day = minutes / MINUTES;
        if (!from1904 && day == LEAP_DAY_THAT_NEVER_WAS) {
            return new RawCell.Number(serial, "");
        }
        LocalDate date = from1904
                ? DAY_ZERO_1904.plusDays(day)
                : DAY_ZERO.plusDays(day < LEAP_DAY_THAT_NEVER_WAS ? day + 1 : day);
        LocalDateTime at = date.atStartOfDay().plusMinutes(minutes % MINUTES);
        return new RawCell.Day(at);
    }
}
