package dev.ceyuan.jobs.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is wrong is said before a cluster is asked for anything.
class CorpusJobTest {
    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    private int execute(String... arguments) {
        var command = CorpusJob.commandLine();
        command.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
        return command.execute(arguments);
    }

    @Test
    void explainsItself() {
        assertThat(execute("--help")).isZero();
        assertThat(said.toString()).contains("--out=DIR", "--task-memory=MB", "[RECIPE]", "spark-submit");
    }

    @Test
    void asksForWhatIsMissing() {
        assertThat(execute("--in", "a.jsonl")).isEqualTo(2);
        assertThat(said.toString()).contains("--out=DIR");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        var missing = folder.resolve("missing.jsonl").toString();

        assertThat(execute("--in", missing, "--out", folder.resolve("out").toString()))
                .isEqualTo(1);
        assertThat(said.toString()).contains(missing);
    }

    @Test
    void refusesARecipeWithTheKeyThatIsWrong() throws IOException {
        var recipe = Files.writeString(folder.resolve("recipe.yaml"), "recipe: x\noperators: []\ncolour: red\n");
        var in = Files.writeString(folder.resolve("a.jsonl"), "{\"text\":\"甲\"}\n");

        assertThat(execute(recipe.toString(), "--in", in.toString(), "--out", folder.toString()))
                .isEqualTo(1);
        assertThat(said.toString()).contains("recipe.yaml: colour");
    }

    @Test
    void refusesTasksThatAreTooSmall() {
        assertThat(execute("--in", "a", "--out", "b", "--task-memory", "8")).isEqualTo(2);
        assertThat(said.toString()).contains("--task-memory").contains("64").contains("8");
    }

    @Test
    void refusesPathsThatAreEmpty() {
        assertThat(execute("--in=", "--out", "b")).isEqualTo(2);
        assertThat(execute("--in", "a", "--out=")).isEqualTo(2);
        assertThat(said.toString()).contains("--in", "--out");
    }

    @Test
    void refusesFieldsAndPapersThatDoNotGoTogether() {
        assertThat(execute("--in", "a", "--out", "b", "--text-field", "a..b")).isEqualTo(2);
        assertThat(said.toString()).contains("--text-field", "meta.id");
        assertThat(execute("--in", "a", "--out", "b", "--sources", "s.yaml")).isEqualTo(2);
        assertThat(said.toString()).contains("--sources", "--release");
    }
}
