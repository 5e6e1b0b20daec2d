package dev.ceyuan.corpus.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuresTest {
    private final Measures measures = new Measures(List.of("lines.a", "quality.b"), new long[] {1, -2});

    @Test
    void isTheMapOfItsNamesAndValues() {
        assertThat(measures).isEqualTo(Map.of("lines.a", 1L, "quality.b", -2L)).containsEntry("quality.b", -2L);
        assertThat(measures.get("quality.c")).isNull();
    }

    @Test
    void keepsTheOrderOfNamesWithOneMore() {
        assertThat(measures.with("near.c", 3).keySet()).containsExactly("lines.a", "near.c", "quality.b");
        assertThat(measures.with("lines.a", 3)).containsEntry("lines.a", 3L).hasSize(2);
        assertThat(measures).hasSize(2).containsEntry("lines.a", 1L);
    }

    @Test
    void sortsWhatIsInAnotherMap() {
        assertThat(Measures.of(Map.of("b", 2L, "a", 1L)).keySet()).containsExactly("a", "b");
    }

    @Test
    void refusesNamesWithoutValues() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Measures(List.of("a"), new long[0]));
    }
}
