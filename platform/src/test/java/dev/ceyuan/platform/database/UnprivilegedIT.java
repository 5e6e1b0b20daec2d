package dev.ceyuan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnprivilegedIT {
    @TempDir
    private Path folder;

    @Test
    void neverRunsAsRoot() throws IOException {
        assertThat(Unprivileged.here().run(List.of("id", "-u")).output().strip())
                .isNotEqualTo("0");
    }

    @Test
    void readsAndWritesTheFoldersOfRootInEitherWay() throws IOException {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        var file = Files.writeString(folder.resolve("file"), "mine");

        for (var way : Unprivileged.ways()) {
            way.own(file);
            var result = way.run(List.of("sh", "-c", "test -w \"$0\" && cat \"$0\"", file.toString()));

            assertThat(result.output()).as(way.toString()).isEqualTo("mine");
        }
    }
}
