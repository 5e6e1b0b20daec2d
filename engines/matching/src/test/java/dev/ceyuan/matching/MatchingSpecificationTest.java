package dev.ceyuan.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingSpecificationTest {

    private static String standard() throws IOException {
        try (var in = MatchingSpecification.class.getResourceAsStream("matching.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static MatchingSpecification read(String yaml) {
        return MatchingSpecification.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theStandardCoversWhatDemandListsState() {
        assertThat(MatchingSpecification.standard().rules())
                .extracting(MatchingSpecification.Rule::id)
                .contains("district", "budget", "deadline", "deployment", "chip", "filing", "maturity", "sector");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: 3|title: x|weights.title should be a whole number but is x",
                "title: 3|titel: 3|weights.title should be a whole number but is null",
                "text: 0.8|text: 1.8|must be 0 to 1 (text=1.8)",
                "step: 200|step: 300|must be at least 300 (length=250)",
                "relation: AT_MOST,  hardness: HARD, wish: NEED,  unk|relation: UNDER, hardness: HARD, wish: NEED, unk|"
                        + "rules[1].relation should be one of",
                "id: budget,|id: budget, extra: 1,|unknown keys [extra] at rules[1]",
                "id: budget,|id: district,|two rules have the same id (rule=district)",
            })
    void namesTheKeyThatIsWrong(String right, String wrong, String message) throws IOException {
        var yaml = standard();
        assertThat(yaml).contains(right);

        assertThatThrownBy(() -> read(yaml.replaceFirst(Pattern.quote(right), wrong)))
                .isInstanceOfSatisfying(
                        MatchingException.class,
                        e -> assertThat(e.kind()).isEqualTo(MatchingException.Kind.SPECIFICATION))
                .hasMessageContaining(message);
    }

    @Test
    void choosesTheCheaperPath() {
        var limits = new MatchingSpecification.Limits(1000, 10, 10, 4);

        assertThat(limits.path(1000, 1_000_000)).isEqualTo(MatchList.Path.EXACT);
        assertThat(limits.path(1_000_000, 1_000_000)).isEqualTo(MatchList.Path.GRAPH);
        // A narrow filter makes a graph wander: 160 visits for each result become 160,000.
        assertThat(limits.path(2_000, 2_000_000)).isEqualTo(MatchList.Path.EXACT);
    }
}
