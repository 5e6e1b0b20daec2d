package dev.ceyuan.corpus.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.corpus.licence.Holdings.Holding;
import dev.ceyuan.corpus.licence.Holdings.Part;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldingsTest {
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final Basis NEWS = new Basis.ByAgreement("HT-1");
    private static final Basis LONGER = new Basis.ByAgreement("HT-2");
    private static final Basis OPEN = new Basis.ByLicence("CC-BY-4.0");

    @Test
    void listsTheReleasesAndPartsThatHoldTheTextOfAnAgreementThatEnds() {
        var holdings = holdings(
                holding("r2", 2026, part("p1", "news", NEWS), part("p2", "laws", OPEN)),
                holding("r1", 2025, part("p9", "news", NEWS)),
                holding("r3", 2026, part("p3", "laws", OPEN)));

        var back = holdings.whenEnds("HT-1", END);

        assertThat(back).extracting(Holdings.TakeBack::release).containsExactly("r1", "r2");
        assertThat(back.getLast().parts()).extracting(Part::name).containsExactly("p1");
    }

    @Test
    void leavesTextThatALicenceOrALongerAgreementStillPermits() {
        var holdings = holdings(holding("r1", 2026, part("p1", "news", NEWS, LONGER), part("p2", "news", OPEN, NEWS)));

        assertThat(holdings.whenEnds("HT-1", END)).isEmpty();
        assertThat(holdings.whenEnds("HT-1", LocalDate.of(2027, 12, 31)))
                .singleElement()
                .satisfies(
                        back -> assertThat(back.parts()).extracting(Part::name).containsExactly("p1"));
    }

    @Test
    void marksReleasesThatWereMadeTooLate() {
        var holdings = holdings(holding("r1", 2027, part("p1", "news", NEWS)));

        assertThat(holdings.whenEnds("HT-1", END))
                .singleElement()
                .satisfies(back -> assertThat(back.late()).isTrue());
    }

    @Test
    void refusesAnAgreementThatNobodyKnows() {
        assertThatThrownBy(() -> holdings().whenEnds("HT-7", END)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Holdings holdings(Holding... holdings) {
        return new Holdings(List.of(agreement("HT-1", 2026), agreement("HT-2", 2027)), List.of(holdings));
    }

    private static Agreement agreement(String id, int year) {
        return new Agreement(
                id,
                "甲方",
                SomeSources.set("news"),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(year, 12, 31),
                EnumSet.of(Purpose.OPEN),
                SomeSources.set(),
                SomeSources.set());
    }

    private static Holding holding(String release, int year, Part... parts) {
        return new Holding(release, LocalDate.of(year, 6, 1), List.of(parts));
    }

    private static Part part(String name, String source, Basis... bases) {
        return new Part(name, source, 10, List.of(bases));
    }
}
