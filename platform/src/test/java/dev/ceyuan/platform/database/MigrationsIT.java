package dev.ceyuan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MigrationsIT {

    @Test
    void doesNothingTheSecondTime() {
        var access = TestDatabase.empty();

        var first = Migrations.migrate(access);
        var second = Migrations.migrate(access);

        assertThat(first).isPositive();
        assertThat(second).isZero();
    }
}
