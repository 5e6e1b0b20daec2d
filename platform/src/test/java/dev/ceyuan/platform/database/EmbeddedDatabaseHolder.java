package dev.ceyuan.platform.database;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// A process of its own that opens the embedded database, says so and waits to be killed.
final class EmbeddedDatabaseHolder {
    private EmbeddedDatabaseHolder() {}

    public static void main(String... arguments) throws InterruptedException {
        var home = Home.open(Path.of(arguments[0]));
        var database = EmbeddedDatabase.open(home);
        System.out.println("open " + database.access().jdbcUrl());
        new CountDownLatch(1).await();
    }
}
