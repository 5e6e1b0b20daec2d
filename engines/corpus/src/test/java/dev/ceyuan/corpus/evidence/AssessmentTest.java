package dev.ceyuan.corpus.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.corpus.licence.Country;
import dev.ceyuan.corpus.licence.Legality;
import dev.ceyuan.corpus.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AssessmentTest {
    private static final RulePack RULES = RulePack.shipped();

    @Test
    void hasOneFindingForEachRuleInTheirOrder() {
        var assessment = Assessment.of(RULES, SomeFacts.whole());

        assertThat(assessment.findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly(
                        "SRC-01", "SRC-02", "SRC-03", "COR-01", "COR-02", "COR-03", "COR-04", "KEY-01", "KEY-02",
                        "KEY-03", "KEY-04", "KEY-05", "FOR-01", "RPT-01");
    }

    @Test
    void leavesOpenWhatNobodyLookedAtYet() {
        var assessment = Assessment.of(RULES, SomeFacts.bare());

        assertThat(assessment.findings())
                .filteredOn(finding -> finding.conclusion() == Conclusion.OPEN)
                .extracting(finding -> finding.rule().id())
                .containsExactly(
                        "SRC-03", "COR-01", "COR-02", "COR-03", "COR-04", "KEY-01", "KEY-02", "KEY-03", "KEY-04",
                        "KEY-05", "RPT-01");
        assertThat(finding(SomeFacts.bare(), "SRC-02").proof()).isEqualTo(Proof.UNPROVEN);
    }

    @Test
    void acceptsASourceOverTheLimitThatIsNotUsed() {
        var finding = finding(SomeFacts.whole(), "SRC-01");

        assertThat(finding.conclusion()).isEqualTo(Conclusion.MET);
        assertThat(finding.measured().english())
                .isEqualTo("Sources: 7; over the limit before refining: 1, of these still used: 0.");
        assertThat(detail(finding, "forum").figures()).containsEntry("harmful-share", 92_941L);
    }

    @Test
    void refusesASourceOverTheLimitThatIsUsed() {
        var sources = new ArrayList<>(SomeFacts.sources());
        sources.set(6, source("forum", tally(5412, 503), tally(100, 6)));
        var facts = SomeFacts.with(sources, Optional.of(SomeFacts.manual()), Optional.empty());

        assertThat(finding(facts, "SRC-01").conclusion()).isEqualTo(Conclusion.NOT_MET);
        assertThat(finding(facts, "SRC-02").conclusion()).isEqualTo(Conclusion.NOT_MET);
        assertThat(detail(finding(facts, "SRC-02"), "forum").conclusion()).isEqualTo(Conclusion.NOT_MET);
    }

    @Test
    void takesExactlyTheLimitForKept() {
        var sources = List.of(source("a", tally(1000, 50), tally(1000, 50)));
        var facts = SomeFacts.with(sources, Optional.empty(), Optional.empty());

        assertThat(finding(facts, "SRC-01").conclusion()).isEqualTo(Conclusion.MET);
        assertThat(finding(facts, "SRC-02").conclusion()).isEqualTo(Conclusion.MET);
    }

    @Test
    void provesOfEachSourceThatItKeepsTheLimitOrSaysHowManyItemsAreMissing() {
        var finding = finding(SomeFacts.whole(), "SRC-02");

        assertThat(finding.conclusion()).isEqualTo(Conclusion.MET);
        assertThat(detail(finding, "laws").figures().get("bound")).isLessThanOrEqualTo(50_000);
        var news = detail(finding, "news").figures();
        assertThat(news)
                .containsEntry("items", 59L)
                .containsEntry("defects", 1L)
                .containsEntry("needed", 93L);
        assertThat(news.get("bound")).isGreaterThan(50_000);
        assertThat(finding.proof()).isEqualTo(Proof.UNPROVEN);
    }

    @Test
    void believesPeopleWhereTheyFindMoreThanTheScan() {
        var sources = List.of(
                source("a", tally(10_000, 10), tally(10_000, 10)), source("b", tally(10_000, 10), tally(10_000, 10)));
        var seen = new TreeMap<String, Inspected>();
        seen.put("a", new Inspected(200, 170)); // 15 %, surely over
        seen.put("b", new Inspected(20, 18)); // 10 % of so few says little
        var manual = new ManualSample(new Inspected(220, 188), seen, 0, 220, 220);
        var facts = SomeFacts.with(sources, Optional.of(manual), Optional.empty());

        var finding = finding(facts, "SRC-02");

        assertThat(detail(finding, "a").conclusion()).isEqualTo(Conclusion.NOT_MET);
        assertThat(detail(finding, "b").conclusion()).isEqualTo(Conclusion.OPEN);
        assertThat(finding.conclusion()).isEqualTo(Conclusion.NOT_MET);
    }

    @Test
    void wantsEverySourceOverTheLimitOnTheBlacklist() {
        var lacking = SomeFacts.with(new Blacklist(SomeFacts.DAY, new TreeSet<>()));

        assertThat(finding(SomeFacts.whole(), "SRC-03").conclusion()).isEqualTo(Conclusion.MET);
        assertThat(finding(lacking, "SRC-03").conclusion()).isEqualTo(Conclusion.NOT_MET);
        assertThat(finding(lacking, "SRC-03").measured().chinese()).isEqualTo("超过限值而未列入黑名单的来源：forum。");
    }

    @Test
    void wantsNoSourceOfTheBlacklistInTheCorpus() {
        var used = SomeFacts.with(new Blacklist(SomeFacts.DAY, new TreeSet<>(List.of("forum", "laws"))));

        assertThat(finding(used, "SRC-03").conclusion()).isEqualTo(Conclusion.NOT_MET);
        assertThat(finding(used, "SRC-03").measured().chinese()).isEqualTo("黑名单中的来源仍在语料中：laws。");
    }

    @Test
    void takesTheBareRuleForMetAndSaysWhatItLetsThrough() {
        var finding = finding(SomeFacts.whole(), "COR-02");

        assertThat(finding.conclusion()).isEqualTo(Conclusion.MET);
        assertThat(finding.proof()).isEqualTo(Proof.PROVEN);
        assertThat(finding.figures()).containsEntry("accepted", 160L).containsEntry("allowed", 139L);
        assertThat(finding.remarks())
                .extracting(remark -> remark.english())
                .contains(
                        "The bare rule accepts 160 defects: a corpus of which exactly 4% is defective passes with a "
                                + "probability of 52.10%.",
                        "To prove the limit at 95% confidence there may be 139 defects at most: a corpus exactly at "
                                + "the limit then passes with a probability of 4.68% only, one with 3% defects with "
                                + "96.22%.");
    }

    @Test
    void tellsMetFromProven() {
        assertThat(passing(4000, 139).proof()).isEqualTo(Proof.PROVEN);
        assertThat(passing(4000, 140).proof()).isEqualTo(Proof.UNPROVEN);
        assertThat(passing(4000, 160).conclusion()).isEqualTo(Conclusion.MET);
        assertThat(passing(4000, 161).conclusion()).isEqualTo(Conclusion.NOT_MET);
    }

    @Test
    void waitsForItemsThatAreOpen() {
        var manual = new ManualSample(new Inspected(3_990, 3_900), new TreeMap<>(), 10, 3_990, 3_990);
        var facts = SomeFacts.with(SomeFacts.sources(), Optional.of(manual), Optional.empty());

        assertThat(finding(facts, "COR-01").conclusion()).isEqualTo(Conclusion.OPEN);
        assertThat(finding(facts, "COR-02").conclusion()).isEqualTo(Conclusion.OPEN);
    }

    @Test
    void asksForFourThousandItemsOrAllThereAre() {
        assertThat(size(3_999, 104_217)).isEqualTo(Conclusion.NOT_MET);
        assertThat(size(4_000, 104_217)).isEqualTo(Conclusion.MET);
        assertThat(size(300, 300)).isEqualTo(Conclusion.MET);
    }

    @Test
    void saysThatMachinesLookedAtEverything() {
        var finding = finding(SomeFacts.whole(), "COR-03");

        assertThat(finding.conclusion()).isEqualTo(Conclusion.MET);
        assertThat(finding.remarks())
                .extracting(remark -> remark.chinese())
                .containsExactly("规则只要求抽检一部分，本引擎检测了全部文档，没有抽样误差。");
        assertThat(finding(SomeFacts.whole(), "COR-04").proof()).isEqualTo(Proof.COUNTED);
    }

    @Test
    void countsKeywordsByRisk() {
        assertThat(finding(SomeFacts.whole(), "KEY-01").figures()).containsEntry("count", 10_972L);
        assertThat(finding(SomeFacts.whole(), "KEY-02").figures()).containsEntry("count", 17L);
        assertThat(finding(SomeFacts.whole(), "KEY-03").conclusion()).isEqualTo(Conclusion.MET);
        var few = finding(SomeFacts.whole(), "KEY-04");
        assertThat(few.conclusion()).isEqualTo(Conclusion.NOT_MET);
        assertThat(few.details())
                .filteredOn(detail -> detail.conclusion() == Conclusion.NOT_MET)
                .extracting(Detail::subject)
                .containsExactly("A.2.h");
    }

    @Test
    void letsTheLibraryBeAWeekOld() {
        assertThat(age(7).conclusion()).isEqualTo(Conclusion.MET);
        assertThat(age(8).conclusion()).isEqualTo(Conclusion.NOT_MET);
        assertThatThrownBy(() -> age(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsTextFromAbroadByBytes() {
        var finding = finding(SomeFacts.whole(), "FOR-01");

        assertThat(finding.conclusion()).isEqualTo(Conclusion.MET);
        assertThat(finding.measured().english()).startsWith("Foreign sources are 22.6");
        var empty = SomeFacts.with(List.of(), Optional.empty(), Optional.empty());
        assertThat(finding(empty, "FOR-01").conclusion()).isEqualTo(Conclusion.NOT_APPLICABLE);
    }

    @Test
    void doesNotApplyRulesBeforeTheirDayAndLeavesUnknownOnesToPeople() {
        var later = pack("effective: 2024-02-29", "effective: 2027-01-01");
        var unknown = pack("id: FOR-01", "id: FOR-99");

        assertThat(Assessment.of(later, SomeFacts.whole()).count(Conclusion.NOT_APPLICABLE))
                .isEqualTo(12);
        assertThat(Assessment.of(unknown, SomeFacts.whole()).findings())
                .filteredOn(finding -> finding.rule().id().equals("FOR-99"))
                .extracting(Finding::conclusion)
                .containsExactly(Conclusion.OPEN);
    }

    @Test
    void followsTheValuesOfThePack() {
        var strict = pack("value: 96", "value: 99");

        assertThat(Assessment.of(strict, SomeFacts.whole()).findings())
                .filteredOn(finding -> finding.rule().id().equals("COR-02"))
                .extracting(Finding::conclusion)
                .containsExactly(Conclusion.NOT_MET);
    }

    private static RulePack pack(String before, String after) {
        try (var yaml = Objects.requireNonNull(RulePack.class.getResourceAsStream("assessment-rules.yaml"))) {
            var text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains(before);
            return RulePack.read("p.yaml", text.replace(before, after).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Finding passing(long items, long defects) {
        var manual = new ManualSample(new Inspected(items, items - defects), new TreeMap<>(), 0, items, items);
        return finding(SomeFacts.with(SomeFacts.sources(), Optional.of(manual), Optional.empty()), "COR-02");
    }

    private static Conclusion size(long items, long documents) {
        var manual = new ManualSample(new Inspected(items, items), new TreeMap<>(), 0, items, items);
        var sources = List.of(source("a", tally(documents, 0), tally(documents, 0)));
        return finding(SomeFacts.with(sources, Optional.of(manual), Optional.empty()), "COR-01")
                .conclusion();
    }

    private static Finding age(int days) {
        var library = new KeywordLibrary(day(days), SomeFacts.keywords().keywords());
        return finding(SomeFacts.with(library), "KEY-05");
    }

    private static LocalDate day(int before) {
        return SomeFacts.DAY.minusDays(before);
    }

    private static SourceTally source(String id, Tally before, Tally after) {
        return SomeFacts.source(
                SomeFacts.of(id, Wording.same(id), "MIT", Country.DOMESTIC),
                new Legality.OpenLicence("https://example.cn"),
                before,
                after);
    }

    private static Tally tally(long documents, long harmful) {
        return new Tally(documents, documents * 100, harmful, new TreeMap<>());
    }

    private static Finding finding(CorpusFacts facts, String rule) {
        return Assessment.of(RULES, facts).findings().stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static Detail detail(Finding finding, String subject) {
        return finding.details().stream()
                .filter(detail -> detail.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }
}
