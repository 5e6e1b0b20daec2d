package dev.ceyuan.corpus.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConservationTest {
    @Test
    void whatWasReadIsWhatWasKeptAndWhatEachRuleTookOut() {
        var release = SampleRelease.of(100);

        assertThat(release.conservation())
                .containsExactly(
                        new Conservation(
                                "laws",
                                new Tally(80, 60 * 7 + 20 * 42 + 54),
                                new Tally(60, 60 * 7 + 54),
                                Map.of("quality.length", new Tally(20, 20 * 42)),
                                Map.of()),
                        new Conservation(
                                "news",
                                new Tally(20, 20 * 42),
                                Tally.NONE,
                                Map.of("duplicates.exact", new Tally(20, 20 * 42)),
                                Map.of()));
    }

    @Test
    void talliesOfSeveralThreadsAddUp() {
        var all = new Tallies();
        var halves = new Tallies();
        SampleRelease.of(50).verdicts().forEach(verdict -> {
            all.add(verdict);
            var half = new Tallies();
            half.add(verdict);
            halves.add(half);
        });

        assertThat(halves.conservation(halves.read())).isEqualTo(all.conservation(all.read()));
    }

    @Test
    void namesTheSourceOfWhichSomethingIsLost() {
        var tallies = new Tallies();
        tallies.add(Samples.dropped(Samples.id(1), "laws", "a.x"));

        assertThatThrownBy(() -> tallies.conservation(Map.of("laws", new Tally(2, 84))))
                .hasMessageContaining("Not all that was read is accounted for (source=laws");
        assertThatThrownBy(() -> tallies.conservation(Map.of("laws", new Tally(1, 43))))
                .hasMessageContaining("source=laws");
        assertThatThrownBy(() -> tallies.conservation(Map.of("laws", new Tally(1, 42), "news", new Tally(1, 1))))
                .hasMessageContaining("source=news");
        assertThatThrownBy(() -> tallies.conservation(Map.of())).hasMessageContaining("source=laws");
    }
}
