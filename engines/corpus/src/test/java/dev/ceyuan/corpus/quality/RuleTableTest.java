package dev.ceyuan.corpus.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RuleTableTest {
    @Test
    void holdsEachParameterOfEachOperatorAndNoOther() {
        for (var kind : QualityOperators.kinds()) {
            var parameters = Recipes.parameters(kind, Map.of());
            var unused = kind.reader().read(parameters);

            assertThat(unused).isNotNull();
            assertThat(parameters.resolved().keySet())
                    .isEqualTo(QualityOperators.rules().stream()
                            .filter(rule -> rule.operator().equals(kind.name()))
                            .map(Rule::parameter)
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void givesASourceAndANoteForEachRule() {
        assertThat(QualityOperators.rules()).allSatisfy(rule -> {
            assertThat(rule.source()).isNotBlank();
            assertThat(rule.note()).isNotBlank();
        });
    }

    @Test
    void writesDefaultsAsARecipeWould() {
        var parameters = Recipes.parameters(Recipes.kind("quality"), Map.of());
        Recipes.kind("quality").reader().read(parameters);

        assertThat(parameters.resolved())
                .containsEntry("max-digit-share", "0.3")
                .containsEntry("min-length", 80L);
    }

    @Test
    void refusesRulesThatItDoesNotHold() {
        assertThatThrownBy(() -> RuleTable.of("quality", "max-beauty"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("max-beauty");
    }
}
