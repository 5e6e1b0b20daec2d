package dev.ceyuan.corpus.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Tries every set of sources, and for each every licence, by the algebra alone.
class SmallestDropOracleTest {
    private static final Licences LICENCES = Licences.shipped();
    private static final LicenceGate GATE = new LicenceGate(LICENCES);

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noSmallerSetCanBeDropped(long seed) {
        var random = LicenceAlgebraProperties.random(seed);
        var sources = LicenceAlgebraProperties.sources(random);
        var release = LicenceAlgebraProperties.release(random);
        var agreements = new ArrayList<Agreement>();
        if (random.nextInt(3) == 0) {
            agreements.add(SomeSources.agreement("HT", "s0", Purpose.OPEN, Purpose.RESEARCH));
        }

        var admission = GATE.examine(new Sources(sources, agreements), release);

        var fewest = fewestToDrop(sources, agreements, release);
        if (admission instanceof Admission.Refused refused) {
            assertThat(refused.drop()).hasSize(fewest);
            var rest = new Sources(sources, agreements).without(refused.drop());
            assertThat(GATE.examine(rest, release)).isInstanceOf(Admission.Admitted.class);
            assertThat(refused.rest().bases()).hasSize(sources.size() - fewest);
        } else {
            assertThat(fewest).isZero();
        }
    }

    private static int fewestToDrop(List<Source> sources, List<Agreement> agreements, Release release) {
        var fewest = sources.size();
        for (var kept = 0; kept < 1 << sources.size(); kept++) {
            if (mayEnter(chosen(sources, kept), agreements, release)) {
                fewest = Math.min(fewest, sources.size() - Integer.bitCount(kept));
            }
        }
        return fewest;
    }

    private static List<Source> chosen(List<Source> sources, int kept) {
        var chosen = new ArrayList<Source>();
        for (var i = 0; i < sources.size(); i++) {
            if ((kept >> i & 1) == 1) {
                chosen.add(sources.get(i));
            }
        }
        return chosen;
    }

    private static boolean mayEnter(List<Source> sources, List<Agreement> agreements, Release release) {
        var choices = new ArrayList<>(release.licence().map(List::of).orElseGet(LICENCES::offered));
        if (release.licence().isEmpty() && release.purpose() != Purpose.OPEN) {
            choices.add(Release.PROPRIETARY);
        }
        return choices.stream().anyMatch(licence -> mayBear(licence, sources, agreements, release));
    }

    private static boolean mayBear(String licence, List<Source> sources, List<Agreement> agreements, Release release) {
        var needed = EnumSet.noneOf(Permission.class);
        needed.addAll(LICENCES.needsOf(release.purpose()));
        LICENCES.licence(licence).ifPresent(each -> needed.addAll(each.permits().keySet()));
        var terms = Terms.FREE;
        for (var source : sources) {
            var agreed = agreements.stream()
                    .anyMatch(agreement -> agreement.sources().contains(source.id())
                            && agreement.purposes().contains(release.purpose())
                            && !needed.contains(Permission.COMMERCIAL));
            if (!agreed) {
                terms = terms.meet(
                        LICENCES.licence(source.licence()).orElseThrow().terms());
            }
        }
        return terms.allow(needed, licence);
    }
}
