package dev.ceyuan.platform.identity;

import java.time.Duration;

/// How long to wait after so many failures in a row: nothing for the first few, then a wait that doubles up
/// to a limit.
///
/// @param free  failures without a wait
/// @param first the wait after the next one
/// @param most  the longest wait
record SignInDelay(int free, Duration first, Duration most) {

    Duration after(int failures) {
        int doublings = failures - free - 1;
        if (doublings < 0) {
            return Duration.ZERO;
        }
        if (doublings >= Long.SIZE - Long.numberOfLeadingZeros(most.dividedBy(first))) {
            return most;
        }
        var wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(most) < 0 ? wait : most;
    }
}
