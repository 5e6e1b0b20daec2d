package dev.ceyuan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ceyuan.platform.database.StartRefused.Kind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HomeTest {
    @TempDir
    private Path folder;

    @Test
    void keepsOthersOut() throws IOException {
        try (var home = Home.open(folder.resolve("home"))) {
            for (var part : new Path[] {home.root(), home.database(), home.index(), home.secrets(), home.logs()}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(part)))
                        .isEqualTo("rwx------");
            }
        }
    }

    @Test
    void tellsASecondInstanceWhereTheFirstAnswers() {
        try (var home = Home.open(folder)) {
            home.announce(URI.create("http://127.0.0.1:8080"));

            var refused = refusalOf(folder);

            assertThat(refused.kind()).isEqualTo(Kind.HOME_IN_USE);
            assertThat(refused.arguments())
                    .containsExactly(
                            home.root().toString(),
                            Long.toString(ProcessHandle.current().pid()),
                            "http://127.0.0.1:8080");
        }
    }

    @Test
    void isFreeAgainWhenClosed() {
        Home.open(folder).close();

        try (var home = Home.open(folder)) {
            assertThat(home.root()).isDirectory();
        }
    }

    @Test
    void refusesAFile() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThat(refusalOf(file).kind()).isEqualTo(Kind.HOME_IS_A_FILE);
        assertThat(refusalOf(file.resolve("below")).kind()).isEqualTo(Kind.HOME_NOT_WRITABLE);
    }

    @Test
    void refusesAPlaceWhereNobodyMayWrite() {
        assertThat(refusalOf(Path.of("/proc/ceyuan")).kind()).isEqualTo(Kind.HOME_NOT_WRITABLE);
    }

    @Test
    void recognisesAFullDisk() {
        var full = DiskSpace.refusal(folder, new FileSystemException("f", null, "No space left on device"));

        assertThat(full.kind()).isEqualTo(Kind.DISK_FULL);
    }

    @Test
    void asksForRoomBeforeItIsNeeded() {
        var refused = catchThrowableOfType(StartRefused.class, () -> DiskSpace.require(folder, Long.MAX_VALUE));

        assertThat(refused.kind()).isEqualTo(Kind.DISK_FULL);
        assertThat(refused.arguments()).last().isEqualTo(Long.toString(Long.MAX_VALUE));
    }

    private static StartRefused refusalOf(Path place) {
        return catchThrowableOfType(StartRefused.class, () -> Home.open(place).close());
    }
}
