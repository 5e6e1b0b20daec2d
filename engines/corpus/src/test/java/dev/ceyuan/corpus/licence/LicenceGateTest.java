package dev.ceyuan.corpus.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.licence.Admission.Admitted;
import dev.ceyuan.corpus.licence.Admission.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LicenceGateTest {
    private static final LicenceGate GATE = new LicenceGate(Licences.shipped());

    @Test
    void refusesAShareAlikeSourceInAProprietaryRelease() {
        var sources = SomeSources.of(SomeSources.licensed("tidb", "CC-BY-SA-3.0"));

        var refused = refused(sources, SomeSources.release(Purpose.COMMERCIAL, Release.PROPRIETARY));

        var refusal = refused.refusals().getFirst();
        assertThat(refusal.clause().place().english()).isEqualTo("CC-BY-SA-3.0 §4(b)");
        assertThat(refusal.sentence().chinese())
                .isEqualTo("来源“tidb”以 CC-BY-SA-3.0 许可，改编后的文本只能以 CC-BY-SA-3.0, CC-BY-SA-4.0 发布，" + "而本次发布的许可是专有（不开放）。");
        assertThat(refusal.sentence().english())
                .isEqualTo("The source “tidb” is licensed under CC-BY-SA-3.0: text adapted from it may bear "
                        + "CC-BY-SA-3.0, CC-BY-SA-4.0 only, but the licence of this release is proprietary.");
    }

    @Test
    void refusesASourceWithoutEvidenceUntilAnAgreementIsRecorded() {
        var sources = SomeSources.shipped().only(SomeSources.set("forum"));
        var release = SomeSources.release(Purpose.OPEN, "CC-BY-4.0");

        var refused = refused(sources, release);
        var admitted = admitted(
                sources.with(SomeSources.agreement("HT-9", "forum", Purpose.OPEN, Purpose.COMMERCIAL)), release);

        assertThat(refused.refusals().getFirst().clause().place().chinese()).isEqualTo("《生成式人工智能服务管理暂行办法》第七条第一项");
        assertThat(admitted.bases()).containsEntry("forum", List.of(new Basis.ByAgreement("HT-9")));
        assertThat(admitted.obligations())
                .extracting(Obligation::duty)
                .containsExactly(Duty.ATTRIBUTION, Duty.TAKE_BACK);
    }

    @Test
    void refusesNonCommercialTextInACommercialReleaseAndInOneWhoseLicenceGivesCommercialRights() {
        var sources = SomeSources.of(SomeSources.licensed("poems", "CC-BY-NC-4.0"));

        var commercial = refused(sources, SomeSources.release(Purpose.COMMERCIAL, Release.PROPRIETARY));
        var open = refused(sources, SomeSources.release(Purpose.OPEN, "CC-BY-4.0"));
        var research = admitted(sources, SomeSources.release(Purpose.RESEARCH, "CC-BY-NC-4.0"));

        assertThat(commercial.refusals().getFirst().clause().place().english()).isEqualTo("CC-BY-NC-4.0 §2(a)(1)");
        assertThat(open.refusals().getFirst().sentence().english())
                .isEqualTo("The source “poems” is licensed under CC-BY-NC-4.0, which does not permit commercial use; "
                        + "the licence CC-BY-4.0 of this release gives that right to others and needs that.");
        assertThat(research.terms().permits()).doesNotContain(Permission.COMMERCIAL);
    }

    @Test
    void refusesTextThatMustNotBeAdapted() {
        var sources = SomeSources.of(SomeSources.licensed("essays", "CC-BY-ND-4.0"));

        var refused = refused(sources, SomeSources.release(Purpose.RESEARCH, Release.PROPRIETARY));

        assertThat(refused.refusals())
                .extracting(refusal -> refusal.clause().place().english())
                .containsExactly("CC-BY-ND-4.0 §2(a)(1)(B)");
    }

    @Test
    void refusesALicenceThatNoTableKnowsAndReservedRights() {
        var sources = SomeSources.of(
                SomeSources.licensed("strange", "Beerware"), SomeSources.licensed("books", "all-rights-reserved"));

        var refused = refused(sources, SomeSources.release(Purpose.RESEARCH, Release.PROPRIETARY));

        assertThat(refused.drop()).containsExactly("books", "strange");
        assertThat(refused.refusals())
                .extracting(refusal -> refusal.clause().place().chinese())
                .contains("《中华人民共和国著作权法》第二十六条", "《中华人民共和国著作权法》第十条第一款第五项");
    }

    @Test
    void listsWhatAnAdmittedReleaseHasToDo() {
        var sources = SomeSources.shipped().only(SomeSources.set("laws", "tidb", "office"));

        var admitted = admitted(sources, SomeSources.release(Purpose.OPEN, "CC-BY-SA-4.0"));

        assertThat(admitted.licence()).isEqualTo("CC-BY-SA-4.0");
        assertThat(admitted.obligations())
                .extracting(each -> each.source() + " " + each.duty() + " "
                        + each.clause().place().english())
                .containsExactly(
                        "tidb ATTRIBUTION CC-BY-SA-3.0 §4(c)",
                        "tidb NOTICE CC-BY-SA-3.0 §4(a)",
                        "tidb CHANGES CC-BY-SA-3.0 §3(b)",
                        "tidb SHARE_ALIKE CC-BY-SA-3.0 §4(b)",
                        "office ATTRIBUTION CC-BY-4.0 §3(a)(1)(A)",
                        "office NOTICE CC-BY-4.0 §3(a)(1)(C)",
                        "office CHANGES CC-BY-4.0 §3(a)(1)(B)");
        assertThat(admitted.obligations().getFirst().sentence().chinese()).isEqualTo("署名：© PingCAP，CC BY-SA 3.0");
        assertThat(admitted.terms().onward())
                .isEqualTo(LicenceSet.only(SomeSources.set("CC-BY-SA-3.0", "CC-BY-SA-4.0")));
    }

    @Test
    void choosesTheLicenceThatKeepsMostSourcesAndNamesTheFewestToDrop() {
        var sources = SomeSources.of(
                SomeSources.licensed("wiki", "CC-BY-SA-4.0"),
                SomeSources.licensed("docs", "CC-BY-SA-3.0"),
                SomeSources.licensed("gnu", "GFDL-1.3-or-later"),
                SomeSources.licensed("code", "Apache-2.0"));

        var refused = refused(sources, SomeSources.unlicensed(Purpose.OPEN));

        assertThat(refused.drop()).containsExactly("gnu");
        assertThat(refused.rest().licence()).isEqualTo("CC-BY-SA-4.0");
        assertThat(refused.rest().bases()).containsOnlyKeys("wiki", "docs", "code");
    }

    @Test
    void keepsTheSourceOfHigherPriorityWhereTheNumberIsTheSame() {
        var sources = SomeSources.of(
                SomeSources.licensed("short", "CC-BY-SA-4.0"), SomeSources.licensed("a-longer-id", "GFDL-1.3-only"));

        assertThat(refused(sources, SomeSources.unlicensed(Purpose.OPEN)).drop())
                .containsExactly("short");
    }

    @Test
    void keepsApacheTextOutOfTheOldGnuLicence() {
        var sources = SomeSources.of(SomeSources.licensed("code", "Apache-2.0"));

        assertThat(refused(sources, SomeSources.release(Purpose.OPEN, "GPL-2.0-only"))
                        .refusals()
                        .getFirst()
                        .sentence()
                        .english())
                .contains("not compatible with the licence GPL-2.0-only");
        assertThat(admitted(sources, SomeSources.release(Purpose.OPEN, "GPL-3.0-only"))
                        .licence())
                .isEqualTo("GPL-3.0-only");
    }

    @Test
    void letsAnAgreementOverrideTheLicenceWithinItsTermsOnly() {
        var sources = SomeSources.of(SomeSources.licensed("poems", "CC-BY-NC-SA-4.0"))
                .with(SomeSources.agreement("HT-1", "poems", Purpose.COMMERCIAL));

        var commercial = admitted(sources, SomeSources.release(Purpose.COMMERCIAL, Release.PROPRIETARY));
        var open = refused(sources, SomeSources.release(Purpose.OPEN, "CC-BY-4.0"));

        assertThat(commercial.bases().get("poems")).containsExactly(new Basis.ByAgreement("HT-1"));
        assertThat(open.refusals())
                .extracting(refusal -> refusal.clause().place().english())
                .containsExactly("CC-BY-NC-SA-4.0 §2(a)(1)", "CC-BY-NC-SA-4.0 §3(b)(1)", "Agreement HT-1 (甲方)");
    }

    @Test
    void holdsAnAgreementToItsDaysPurposesAndTerritory() {
        var sources = SomeSources.shipped().only(SomeSources.set("news"));
        var open = SomeSources.release(Purpose.OPEN, "CC-BY-4.0");
        var everywhere = new Release("r", SomeSources.DAY, Purpose.RESEARCH, proprietary(), Optional.empty());

        assertThat(sentence(sources, onDay(2026, 12, 31))).isEqualTo("admitted");
        assertThat(sentence(sources, onDay(2027, 1, 1)))
                .isEqualTo("The agreement HT-2026-017 on the source “City news” ended on 2026-12-31; "
                        + "the release is of 2027-01-01.");
        assertThat(sentence(sources, onDay(2025, 12, 31))).contains("holds from 2026-01-01");
        assertThat(sentence(sources, open)).contains("does not permit releases for everybody");
        assertThat(sentence(sources, everywhere)).contains("holds in CN only");
    }

    @Test
    void givesNoMoreAwayThanAnAgreementPermits() {
        var sources = SomeSources.of(SomeSources.licensed("tales", "all-rights-reserved"))
                .with(SomeSources.agreement("HT-2", "tales", Purpose.OPEN));

        assertThat(refused(sources, SomeSources.release(Purpose.OPEN, "CC-BY-4.0"))
                        .refusals()
                        .getLast()
                        .sentence()
                        .english())
                .isEqualTo("The agreement HT-2 on the source “tales” permits less than the licence CC-BY-4.0 of this "
                        + "release gives to others.");
        assertThat(admitted(sources, SomeSources.release(Purpose.OPEN, "CC-BY-NC-4.0"))
                        .bases())
                .containsOnlyKeys("tales");
    }

    @Test
    void refusesReleasesThatContradictThemselves() {
        assertThatThrownBy(() -> SomeSources.release(Purpose.OPEN, Release.PROPRIETARY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GATE.examine(SomeSources.of(), SomeSources.release(Purpose.OPEN, "contract")))
                .isInstanceOf(CorpusException.class)
                .hasMessage("should bear a licence of the table, or proprietary, but bears contract (release r1)");
    }

    @Test
    void admitsNothingAtAll() {
        assertThat(admitted(SomeSources.of(), SomeSources.unlicensed(Purpose.OPEN))
                        .terms())
                .isEqualTo(Terms.FREE);
    }

    private static Release onDay(int year, int month, int day) {
        return new Release("r", LocalDate.of(year, month, day), Purpose.RESEARCH, proprietary(), Optional.of("CN"));
    }

    private static Optional<String> proprietary() {
        return Optional.of(Release.PROPRIETARY);
    }

    private static String sentence(Sources sources, Release release) {
        return switch (GATE.examine(sources, release)) {
            case Admitted _ -> "admitted";
            case Refused refused -> refused.refusals().getFirst().sentence().english();
        };
    }

    private static Refused refused(Sources sources, Release release) {
        return (Refused) GATE.examine(sources, release);
    }

    private static Admitted admitted(Sources sources, Release release) {
        return (Admitted) GATE.examine(sources, release);
    }
}
