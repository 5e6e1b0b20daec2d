package dev.ceyuan.corpus.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DatasetRowTest {
    private static final String ID = "00000000000000000000000000000001";

    @Test
    void replacesSurrogatesThatStandAloneAndLeavesPairsAsTheyAre() {
        assertThat(Samples.row(ID, "a\ud800b").text()).isEqualTo("a\ufffdb");
        assertThat(Samples.row(ID, "\udc00\ud800").text()).isEqualTo("\ufffd\ufffd");
        assertThat(Samples.row(ID, "\ud840\udc00\ud840").text()).isEqualTo("𠀀\ufffd");
    }

    @Test
    void countsTheBytesOfItsTextInUtf8() {
        assertThat(Samples.row(ID, "aé中𠀀\ud800").bytes()).isEqualTo(1 + 2 + 3 + 4 + 3);
    }

    @Test
    void refusesWhatIsNoId() {
        assertThatThrownBy(() -> Samples.row("1", "")).hasMessageContaining("32 lower-case hexadecimal digits");
        assertThatThrownBy(() -> Samples.row(ID.replace('1', 'A'), "")).hasMessageContaining("id=");
    }

    @Test
    void refusesALineageThatDoesNotNameItsSource() {
        assertThatThrownBy(() -> row(0, 1, Map.of("news", "MIT"))).hasMessageContaining("lineage names the source");
    }

    @Test
    void refusesScoresBeyondTheBestAndClustersOfNothing() {
        assertThatThrownBy(() -> row(1_000_001, 1, Map.of("laws", "MIT"))).hasMessageContaining("quality=1000001");
        assertThatThrownBy(() -> row(0, 0, Map.of("laws", "MIT"))).hasMessageContaining("clusterSize=0");
    }

    private static DatasetRow row(long quality, long clusterSize, Map<String, String> lineage) {
        return new DatasetRow(ID, "laws", "", "", "zh", "hans", quality, "MIT", clusterSize, lineage, Map.of());
    }
}
