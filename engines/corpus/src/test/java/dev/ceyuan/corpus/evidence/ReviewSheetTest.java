package dev.ceyuan.corpus.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.evidence.ReviewSheet.Reading;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReviewSheetTest {
    private static final SampleClasses CLASSES = new SampleClasses(List.of(200L), List.of(500_000L));
    private static final String HEADING = "抽签号,评审一结论,评审一风险,评审二结论,评审二风险,裁定结论,裁定风险,备注\r\n";

    @Test
    void writesItemsInTheOrderOfTheirTicketsWithColumnsForBothReviewersAndTheThird() {
        var sheet = csv(sample(), Locale.CHINESE, "正文");

        var lines = sheet.split("\r\n");
        assertThat(lines[0]).isEqualTo("\ufeff序号,抽签号,用途,文档,来源,长度,质量,文本,评审一结论,评审一风险,评审二结论,评审二风险,裁定结论,裁定风险,备注");
        assertThat(lines[1]).startsWith("1,0a,sample,d1,laws,\"少于 200 字\",\"质量低于 0.5\",正文,,");
        assertThat(lines[2]).startsWith("2,0b,supplement,d2,news,");
    }

    @Test
    void writesNoFormula() {
        var sheet = csv(sample(), Locale.ENGLISH, "=HYPERLINK(\"http://example.cn\",\"x\")");

        assertThat(sheet).contains(",\"'=HYPERLINK(\"\"http://example.cn\"\",\"\"x\"\")\",");
    }

    @Test
    void writesTextsInFullAsLinesOfJson() {
        var out = new ByteArrayOutputStream();
        var text = "长".repeat(40_000) + "\n\"末\ud800";

        ReviewSheet.jsonLines(out, sample(), CLASSES, new Reading(_ -> text, Locale.ENGLISH));

        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst())
                .startsWith("{\"number\":1,\"ticket\":\"0a\",\"part\":\"sample\",\"id\":\"d1\",\"source\":\"laws\"")
                .contains("\\n\\\"末\\ud800\",\"first\":\"\",\"first-risk\":\"\"")
                .hasSizeGreaterThan(40_000);
    }

    @Test
    void countsWhatBothSayAndWhatTheThirdDecides() {
        var filled = HEADING + "0a,合格,,合格,,,,\r\n" + "0b,合格,,不合格,A.1.f,不合格,A.1.f,\r\n" + "0c,合格,,不合格,,,,\r\n";

        var manual = read(filled);

        assertThat(manual.sample()).isEqualTo(new Inspected(1, 1));
        assertThat(manual.bySource()).containsEntry("news", new Inspected(1, 0));
        assertThat(manual.open()).isEqualTo(1);
        assertThat(manual.agreed()).isEqualTo(1);
        assertThat(manual.reviewed()).isEqualTo(3);
    }

    @Test
    void leavesOpenWhatIsMissingOrSeenByOneOnly() {
        var manual = read(HEADING + "0a,合格,,,,,,\r\n0b,,,,,合格,,\r\n");

        assertThat(manual.open()).isEqualTo(3);
        assertThat(manual.sample()).isEqualTo(new Inspected(0, 0));
    }

    @Test
    void readsTheSheetThatItWrote() {
        var written = csv(sample(), Locale.ENGLISH, "=1+1").getBytes(StandardCharsets.UTF_8);

        assertThat(Reviews.read("review.csv", written, sample()).open()).isEqualTo(3);
    }

    @Test
    void refusesOtherWordsOtherItemsAndItemsThatStandTwice() {
        assertWrong(HEADING + "0a,也许,,合格,,,,\r\n", "也许");
        assertWrong(HEADING + "ff,合格,,合格,,,,\r\n", "row 2 was not drawn for this sample (review.csv)");
        assertWrong(HEADING + "0a,合格,,合格,,,,\r\n0a,合格,,合格,,,,\r\n", "row 3 judges an item again (review.csv)");
        assertWrong("评审一结论,评审二结论\r\n合格,合格\r\n", "no column for the ticket (review.csv)");
        assertWrong("", "review.csv");
    }

    private static void assertWrong(String csv, String message) {
        assertThatThrownBy(() -> read(csv)).isInstanceOf(CorpusException.class).hasMessageContaining(message);
    }

    private static ManualSample read(String csv) {
        return Reviews.read("review.csv", csv.getBytes(StandardCharsets.UTF_8), sample());
    }

    private static String csv(List<Drawn> sample, Locale locale, String text) {
        var out = new ByteArrayOutputStream();
        ReviewSheet.csv(out, sample, CLASSES, new Reading(_ -> text, locale));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Drawn> sample() {
        return List.of(
                new Drawn("d2", new Stratum("news", 1, 1), "0b", Drawn.Part.SUPPLEMENT),
                new Drawn("d1", new Stratum("laws", 0, 0), "0a", Drawn.Part.SAMPLE),
                new Drawn("d3", new Stratum("laws", 1, 0), "0c", Drawn.Part.SAMPLE));
    }
}
