package dev.ceyuan.corpus.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LicencesTest {
    private static final Licences LICENCES = Licences.shipped();

    @Test
    void haveAVersionADayAndASourceEach() {
        assertThat(LICENCES.version()).isEqualTo(1);
        assertThat(LICENCES.effective()).isEqualTo(LocalDate.of(2026, 11, 29));
        assertThat(LICENCES.all().values())
                .hasSizeGreaterThan(35)
                .allSatisfy(licence -> assertThat(licence.source()).startsWith("https://"));
    }

    @Test
    void sayWhichClausePermitsOrWithholdsEachPermission() {
        var licence = LICENCES.licence("CC-BY-NC-SA-4.0").orElseThrow();

        assertThat(licence.withholds())
                .hasEntrySatisfying(
                        Permission.COMMERCIAL,
                        clause -> assertThat(clause.place().english()).isEqualTo("CC-BY-NC-SA-4.0 §2(a)(1)"));
        assertThat(licence.shareAlike().orElseThrow().clause().place().chinese())
                .isEqualTo("CC-BY-NC-SA-4.0 §3(b)(1)");
        assertThat(LICENCES.licence("LicenseRef-CN-official").orElseThrow().permits())
                .hasEntrySatisfying(
                        Permission.TRAIN,
                        clause -> assertThat(clause.place().chinese()).isEqualTo("《中华人民共和国著作权法》第五条第一项"));
    }

    @Test
    void nameOnlyLicencesThatTheTableKnows() {
        assertThat(LICENCES.all().values()).allSatisfy(licence -> {
            licence.shareAlike()
                    .ifPresent(onward -> assertThat(LICENCES.all().keySet()).containsAll(onward.licences()));
            licence.excluded()
                    .ifPresent(onward -> assertThat(LICENCES.all().keySet()).containsAll(onward.licences()));
        });
    }

    @Test
    void letAShareAlikeTextBearItsOwnLicence() {
        assertThat(LICENCES.all().values())
                .filteredOn(licence -> licence.shareAlike().isPresent())
                .hasSizeGreaterThan(12)
                .allSatisfy(licence -> assertThat(licence.terms().onward().contains(licence.id()))
                        .isTrue());
    }

    @Test
    void refuseAPermissionThatIsLeftOpenOrDecidedTwice() {
        var missing = table("permits: {train: §1}");
        var twice = table(
                "permits: {train: §1, redistribute: §1, derive: §1, commercial: §1}, withholds: {commercial: §2}");

        assertThatThrownBy(() -> Licences.read("l.yaml", missing))
                .hasMessageContaining("there or under `withholds`, and not in both (l.yaml: licences[0].permits");
        assertThatThrownBy(() -> Licences.read("l.yaml", twice))
                .hasMessageContaining("(l.yaml: licences[0].permits.commercial)");
    }

    private static byte[] table(String permissions) {
        return """
                version: 1
                effective: 2026-11-29
                remark: none
                purposes: {open: [train], research: [train], commercial: [train]}
                evidence: {clause: c, source: s}
                unknown: {clause: c, source: s}
                licences:
                  - {id: X, title: X, source: "https://x", %s}
                """.formatted(permissions).getBytes(StandardCharsets.UTF_8);
    }
}
