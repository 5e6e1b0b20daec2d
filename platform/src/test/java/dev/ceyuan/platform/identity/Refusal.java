package dev.ceyuan.platform.identity;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// Expects that an act is refused for a reason.
final class Refusal {
    private Refusal() {}

    static void expect(IdentityRefused.Kind kind, ThrowingCallable act) {
        assertThatExceptionOfType(IdentityRefused.class)
                .isThrownBy(act)
                .extracting(IdentityRefused::kind)
                .isEqualTo(kind);
    }
}
