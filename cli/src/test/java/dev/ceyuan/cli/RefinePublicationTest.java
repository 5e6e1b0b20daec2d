package dev.ceyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class RefinePublicationTest {
    @TempDir
    private Path folder;

    private RefineTerminal terminal;

    @BeforeEach
    void writeInput() throws IOException {
        terminal = new RefineTerminal(folder);
    }

    @Test
    void theLicenceGateRefusesWithTheClauseAndWhatWouldHelp() throws IOException {
        terminal.publication("commercial\nlicence: proprietary", "CC-BY-SA-4.0");

        assertThat(terminal.publish("a")).isEqualTo(ExitCodes.INPUT);

        assertThat(terminal.complained()).contains("CC-BY-SA-4.0 §3(b)(1)", "The rest may be given out without: laws");
        assertThat(folder.resolve("a")).doesNotExist();
        assertThat(terminal.run(
                        "--in",
                        terminal.input().toString(),
                        "--out",
                        terminal.path("a"),
                        "--sources",
                        terminal.path("sources.yaml")))
                .isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void aPublishedReleaseGivesASampleEvidenceAndWhatHasToBeTakenBack() throws IOException {
        terminal.publication("open", "CC-BY-4.0");
        assertThat(terminal.publish("a")).isZero();

        assertThat(terminal.run("sample", terminal.path("a"), "--seed", "s", "--out", terminal.path("sheet.xlsx")))
                .isZero();
        var digest = terminal.said();
        assertThat(terminal.run("sample", terminal.path("a"), "--seed", "s", "--out", terminal.path("sheet.csv")))
                .isZero();
        assertThat(terminal.said().lines().toList().getLast())
                .isEqualTo(digest.lines().toList().getLast());
        assertThat(terminal.run("sample", terminal.path("a"), "--seed", "s", "--out", terminal.path("sheet.doc")))
                .isEqualTo(ExitCodes.USAGE);

        assertThat(terminal.run(
                        "evidence",
                        terminal.path("a"),
                        "--sources",
                        terminal.path("sources.yaml"),
                        "--release",
                        terminal.path("release.yaml"),
                        "--seed",
                        "s",
                        "--reviews",
                        terminal.path("sheet.xlsx"),
                        "--out",
                        terminal.path("evidence")))
                .isZero();
        assertThat(terminal.said()).contains("SRC-01 met", "COR-02 open");
        assertThat(folder.resolve("evidence"))
                .isDirectoryContaining("glob:**evidence-zh.docx")
                .isDirectoryContaining("glob:**evidence-en.html")
                .isDirectoryContaining("glob:**evidence.json");

        assertThat(terminal.run("take-back", "--last-day", "2026-12-31", "HT-1", terminal.path("a")))
                .isEqualTo(ExitCodes.INPUT);
    }

    /// Asks for evidence by the papers that lie there.
    private int evidence() {
        return terminal.run(
                "evidence",
                terminal.path("a"),
                "--sources=" + terminal.path("sources.yaml"),
                "--release=" + terminal.path("release.yaml"),
                "--seed=s",
                "--out=" + terminal.path("evidence"));
    }

    @Test
    void evidenceByAnotherListOfSourcesIsRefusedAndNothingIsWritten() throws IOException {
        terminal.publication("open", "CC-BY-4.0");
        assertThat(terminal.publish("a")).isZero();
        terminal.publication("open", "CC0-1.0");

        assertThat(evidence()).isEqualTo(ExitCodes.INPUT);

        assertThat(terminal.complained())
                .contains("is \"CC0-1.0\" in what was given, but \"CC-BY-4.0\" in the release (source laws: licence)");
        assertThat(folder.resolve("evidence")).doesNotExist();
    }

    @Test
    void aReleaseOfNothingHasEvidenceToo() throws IOException {
        terminal.publication("open", "CC-BY-4.0");
        Files.writeString(terminal.input(), "");
        assertThat(terminal.publish("a")).isZero();

        assertThat(evidence()).isZero();
    }
}
