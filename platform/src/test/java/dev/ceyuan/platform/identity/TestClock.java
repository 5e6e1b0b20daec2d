package dev.ceyuan.platform.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that goes only when told to.
public final class TestClock extends Clock {
    private final AtomicReference<Instant> now;

    public TestClock(String now) {
        this.now = new AtomicReference<>(Instant.parse(now));
    }

    public void set(String time) {
        now.set(Instant.parse(time));
    }

    public void advance(Duration duration) {
        now.updateAndGet(time -> time.plus(duration));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
