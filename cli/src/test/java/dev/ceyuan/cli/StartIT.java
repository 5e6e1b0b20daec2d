package dev.ceyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `ceyuan start` as a person meets it: real processes, real signals.
final class StartIT {
    private static final int HOME_UNUSABLE = 73;
    private static final int TAKEN = 75;

    @TempDir
    private Path folder;

    @Test
    void recoversAfterAKillKeepsASecondInstanceOutAndStopsCleanly() throws Exception {
        try (var first = start()) {
            assertThat(answers(first.address())).isTrue();
            assertThat(serversOf(home())).isNotEmpty();
            first.process().destroyForcibly().waitFor();
        }
        try (var again = start()) {
            var address = again.address();
            assertThat(answers(address)).isTrue();
            try (var second = start()) {
                assertThat(second.exitCode()).isEqualTo(TAKEN);
                assertThat(second.errors())
                        .singleElement()
                        .asString()
                        .contains(
                                home().toString(),
                                address,
                                Long.toString(again.process().pid()));
            }

            again.process().destroy(); // SIGTERM, as kill does

            assertThat(again.exitCode()).isZero();
            assertThat(again.errors()).isEmpty();
            assertThat(serversOf(home())).isEmpty();
        }
    }

    @Test
    void namesAPortThatIsTakenBeforeItTouchesTheHome() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                var refused = Running.ceyuan("start", "--home=" + home(), "--port=" + taken.getLocalPort())) {
            assertThat(refused.exitCode()).isEqualTo(TAKEN);
            assertThat(refused.errors())
                    .singleElement()
                    .asString()
                    .contains(Integer.toString(taken.getLocalPort()), "--port");
            assertThat(home()).doesNotExist();
        }
    }

    @Test
    void namesAHomeThatAnOrdinaryUserMayNotWrite() throws Exception {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        // may read the class path, which lies in the home of root, but write nowhere
        var nobody = List.of(
                "setpriv",
                "--reuid=65534",
                "--regid=65534",
                "--clear-groups",
                "--inh-caps=-all,+dac_read_search",
                "--ambient-caps=-all,+dac_read_search");

        try (var refused = Running.command(nobody, "start", "--home=/usr/lib/ceyuan-home", "--port=0")) {
            assertThat(refused.exitCode()).isEqualTo(HOME_UNUSABLE);
            assertThat(refused.errors()).singleElement().asString().contains("/usr/lib/ceyuan-home", "--home");
        }
    }

    private Path home() {
        return folder.resolve("a home");
    }

    private Running start() throws IOException {
        return Running.ceyuan("start", "--home=" + home(), "--port=0", "--no-example");
    }

    /// Whether the first page is there for a visitor; what the pages say is specified elsewhere.
    private static boolean answers(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(
                    HttpRequest.newBuilder(URI.create(address + "/")).build(), BodyHandlers.ofString());
            return response.statusCode() == 200 && response.body().contains("策源");
        }
    }

    private static List<ProcessHandle> serversOf(Path home) throws IOException {
        var programs = Files.exists(home) ? home.toRealPath() : home;
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(c -> Path.of(c).startsWith(programs))
                        .isPresent())
                .toList();
    }
}
