package dev.ceyuan.corpus.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeywordCoverageTest {
    private static final Map<String, String> FILES = Map.of("one.csv", """
            # version: 3
            # effective: 2026-02-01
            term,risk,weight,note
            赌博,A.1.h,1,
            賭 博,A.1.h,1,folds to the same
            诈骗,A.1.h,1,
            诈骗,A.3,1,
            """, "other.csv", """
            # version: 2026-07
            # effective: 2026-07-01
            term,risk,weight,note
            赌博,A.1.h,9,
            盗版,A.3.a,2,
            """);

    @Test
    void countsTermsThatFoldToTheSameOnceForEachRiskOverAllLibraries() {
        var coverage = KeywordCoverage.of(
                List.of("one.csv", "other.csv"),
                name -> FILES.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8));

        assertThat(coverage.terms()).isEqualTo(3);
        assertThat(coverage.termsByRisk()).containsExactlyInAnyOrderEntriesOf(Map.of("A.1.h", 2, "A.3", 1, "A.3.a", 1));
        assertThat(coverage.libraries())
                .containsExactly(
                        new KeywordCoverage.Library("one.csv", "3", LocalDate.of(2026, 2, 1), 4),
                        new KeywordCoverage.Library("other.csv", "2026-07", LocalDate.of(2026, 7, 1), 2));
    }
}
