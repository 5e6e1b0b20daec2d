package dev.ceyuan.corpus.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The laws of the semilattice, and what follows for releases.
class LicenceAlgebraProperties {
    private static final Licences LICENCES = Licences.shipped();
    private static final LicenceGate GATE = new LicenceGate(LICENCES);

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void meetIsAssociativeCommutativeAndIdempotentWithFreeAsItsTop(long seed) {
        var random = random(seed);
        var a = terms(random);
        var b = terms(random);
        var c = terms(random);

        assertThat(a.meet(b).meet(c)).isEqualTo(a.meet(b.meet(c)));
        assertThat(a.meet(b)).isEqualTo(b.meet(a));
        assertThat(a.meet(a)).isEqualTo(a);
        assertThat(a.meet(Terms.FREE)).isEqualTo(a);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void meetHoldsExactlyWhereBothHold(long seed) {
        var random = random(seed);
        var a = terms(random);
        var b = terms(random);

        for (var licence : LICENCES.all().keySet()) {
            assertThat(a.meet(b).onward().contains(licence))
                    .isEqualTo(a.onward().contains(licence) && b.onward().contains(licence));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneMoreSourceNeverPermitsMore(long seed) {
        var random = random(seed);
        var sources = sources(random);
        var fewer = new Sources(sources.subList(1, sources.size()), List.of());
        var all = new Sources(sources, List.of());
        var release = release(random);

        var before = GATE.examine(fewer, release);
        var after = GATE.examine(all, release);

        if (after instanceof Admission.Admitted(var licence, var terms, var _, var _)) {
            assertThat(before).isInstanceOf(Admission.Admitted.class);
            var admitted = (Admission.Admitted) before;
            assertThat(admitted.terms().permits()).containsAll(terms.permits());
            assertThat(terms.duties()).containsAll(admitted.terms().duties());
            assertThat(admitted.terms().onward().contains(licence)).isTrue();
        } else {
            assertThat(dropped(before)).isLessThanOrEqualTo(dropped(after));
            assertThat(dropped(after)).isLessThanOrEqualTo(dropped(before) + 1);
        }
    }

    private static int dropped(Admission admission) {
        return admission instanceof Admission.Refused refused ? refused.drop().size() : 0;
    }

    static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    static List<Source> sources(RandomGenerator random) {
        var ids = List.copyOf(LICENCES.all().keySet());
        var sources = new ArrayList<Source>();
        var count = 1 + random.nextInt(9);
        for (var i = 0; i < count; i++) {
            sources.add(SomeSources.licensed("s" + i, ids.get(random.nextInt(ids.size()))));
        }
        return sources;
    }

    static Release release(RandomGenerator random) {
        var purpose = Purpose.values()[random.nextInt(Purpose.values().length)];
        if (random.nextBoolean()) {
            return SomeSources.unlicensed(purpose);
        }
        var offered = LICENCES.offered();
        return SomeSources.release(purpose, offered.get(random.nextInt(offered.size())));
    }

    private static Terms terms(RandomGenerator random) {
        var permits = EnumSet.allOf(Permission.class);
        permits.removeIf(_ -> random.nextInt(4) == 0);
        var duties = EnumSet.allOf(Duty.class);
        duties.removeIf(_ -> random.nextInt(2) == 0);
        var licences = new TreeSet<>(LICENCES.all().keySet());
        licences.removeIf(_ -> random.nextInt(3) == 0);
        return new Terms(
                permits, duties, random.nextBoolean() ? LicenceSet.only(licences) : LicenceSet.allBut(licences));
    }
}
