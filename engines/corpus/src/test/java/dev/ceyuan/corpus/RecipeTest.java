package dev.ceyuan.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeTest {
    @TempDir
    private Path folder;

    private Recipe read(String yaml) throws IOException {
        return Recipe.read(Files.writeString(folder.resolve("r.yaml"), yaml));
    }

    @Test
    void theRecipeThatComesAlongSaysAllThatItDoes() {
        var recipe = Recipe.chinese();

        assertThat(recipe.name()).isEqualTo("chinese");
        assertThat(recipe.resolved()).contains("near-duplicates 1", "min-jaccard: 0.8", "same-text: true");
    }

    @Test
    void whatIsLeftToTheOperatorsIsTheSameAsSayingIt() throws IOException {
        var silent = read("recipe: r\noperators: []\nduplicates: {near-duplicates: {}}");
        var said = read(
                "recipe: r\noperators: []\nduplicates: {near-duplicates: {rows: 7, bands: 20, min-jaccard: 0.80}}");
        var other = read("recipe: r\noperators: []\nduplicates: {near-duplicates: {min-jaccard: 0.9}}");

        assertThat(silent.digest()).isEqualTo(said.digest()).isNotEqualTo(other.digest());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    operators: [unheard-of]                                            | operators[0]
                    operators: nothing                                                 | operators
                    operators: []\\nduplicates: {near-duplicates: {min-jaccard: 2}}     | duplicates.near-duplicates.min-jaccard
                    operators: []\\nduplicates: {near-duplicates: {jaccard: 0.5}}       | duplicates.near-duplicates
                    operators: []\\nduplicates: {near-duplicates: {rows: 20}}           | duplicates.near-duplicates.rows
                    operators: []\\nsampling: {shares: {a: 1.5}}                        | sampling.shares.a
                    operators: []\\nunknown: 1                                          | unknown
                    operators: []\\nduplicates: {near-duplicates: {rows: 4294967303}}   | duplicates.near-duplicates.rows
                    operators: []\\nduplicates: {near-duplicates: {bands: 257}}         | duplicates.near-duplicates.bands
                    operators: []\\nduplicates: {near-duplicates: {leaders: 4294967296}}| duplicates.near-duplicates.leaders
                    operators: []\\nduplicates: {near-duplicates: {min-jaccard: 0}}     | duplicates.near-duplicates.min-jaccard
                    operators: []\\nduplicates: {near-duplicates: {min-jaccard: .nan}}  | duplicates.near-duplicates.min-jaccard
                    operators: []\\nduplicates: {max-loss: .inf}                        | duplicates.max-loss
                    operators: []\\nduplicates: {repeated-lines: {min-chars: 4294967297}}| duplicates.repeated-lines.min-chars
                    operators: []\\nsampling: {shares: {2024: 0.5}}                     | sampling.shares
                    operators: []\\nversion: 4294967297                                 | version
                    operators: []\\nrecipe: "a\\u000ab"                            | recipe
                    operators: [                                                       | r.yaml
                    """)
    void whatIsWrongIsRefusedWithItsPlace(String yaml, String place) {
        assertThatThrownBy(() -> read(yaml.replace("\\n", "\n"))).isInstanceOfSatisfying(CorpusException.class, e -> {
            assertThat(e.kind()).isEqualTo(CorpusException.Kind.RECIPE);
            assertThat(e.subject()).contains(place);
        });
    }

    @Test
    void refusesAFileThatALinkBesideTheRecipeLeadsTo(@TempDir Path elsewhere) throws IOException {
        var secret = Files.writeString(elsewhere.resolve("key"), "only for tests, and long enough for that");
        Files.createSymbolicLink(folder.resolve("key"), secret);

        assertThatThrownBy(() -> read("recipe: r\noperators: [{personal-data: {key-file: key}}]\n"))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("should lie beside the recipe");
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        var file = Files.write(folder.resolve("r.yaml"), "recipe: 配方\noperators: []".getBytes("GB18030"));

        assertThatThrownBy(() -> Recipe.read(file)).hasMessageContaining("should be UTF-8");
    }

    @Test
    void isReadAgainOnAnotherMachineWithTheFilesThatItNames() throws Exception {
        Files.writeString(folder.resolve("key"), "only for tests, and long enough for that");
        var recipe = read("recipe: r\noperators: [{personal-data: {key-file: key}}]\n");
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(recipe);
        }
        Files.delete(folder.resolve("key"));

        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            var again = (Recipe) in.readObject();

            assertThat(again.resolved()).isEqualTo(recipe.resolved());
            assertThat(again.steps()).hasSize(1);
        }
    }
}
