package dev.ceyuan.corpus.evidence.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.corpus.evidence.Assessment;
import dev.ceyuan.corpus.evidence.CorpusFacts;
import dev.ceyuan.corpus.evidence.RulePack;
import dev.ceyuan.corpus.evidence.SomeFacts;
import dev.ceyuan.corpus.evidence.SourceTally;
import dev.ceyuan.corpus.wording.Wording;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Writes the example into `target/evidence`, to be looked at.
class EvidenceReportTest {
    private static final Path FOLDER = Path.of("target", "evidence");
    private static final Pattern CHART = Pattern.compile("<\\w+:chart [^>]*:id=\"([^\"]+)\"");
    private static final EvidenceReport REPORT = report(SomeFacts.whole());

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void writesAPageThatNeedsNothingElse(String language) throws IOException {
        var page = REPORT.html(Locale.of(language));

        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("evidence-" + language + ".html"), page);
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .doesNotContain("<script", "<link", "<img", "@import", "url(")
                .contains("<svg", "139", "160", language.equals("zh") ? "不符合" : "Not met");
        for (var rule : RulePack.shipped().rules()) {
            assertThat(page).contains(rule.id());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void writesADocumentWithTheSameContentAndChartsOfItsOwn(String language) throws Exception {
        var bytes = word(REPORT, language);

        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve("evidence-" + language + ".docx"), bytes);
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(document.getCharts()).hasSize(7);
            var sheet = firstChart(document).getWorkbook().getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(363);
            assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(358);
            assertThat(document.getParagraphs())
                    .filteredOn(paragraph -> "Heading1".equals(paragraph.getStyle()))
                    .hasSize(6);
            var verdicts = document.getTables().get(3);
            assertThat(verdicts.getRows()).hasSize(14);
            assertThat(verdicts.getRow(10).getCell(0).getText())
                    .isEqualTo(language.equals("zh") ? "不符合KEY-04" : "Not metKEY-04");
            assertThat(document.getTables()).allSatisfy(EvidenceReportTest::fillsThePage);
        }
    }

    /// The chart that the first drawing shows.
    private static XWPFChart firstChart(XWPFDocument document) {
        var drawing = document.getParagraphs().stream()
                .flatMap(paragraph -> paragraph.getRuns().stream())
                .filter(run -> run.getCTR().sizeOfDrawingArray() > 0)
                .findFirst()
                .orElseThrow();
        var id = CHART.matcher(drawing.getCTR().xmlText());
        assertThat(id.find()).isTrue();
        return (XWPFChart) document.getRelationById(id.group(1));
    }

    private static void fillsThePage(XWPFTable table) {
        assertThat(table.getWidth()).isEqualTo(WordDocument.WIDTH);
        assertThat(table.getCTTbl().getTblGrid().sizeOfGridColArray())
                .isEqualTo(table.getRow(0).getTableCells().size());
    }

    @Test
    void writesAllFiguresAsJson() throws IOException {
        var json = REPORT.json();

        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("evidence.json"), json);
        assertThat(json)
                .contains("\"rule\": \"COR-02\"", "\"conclusion\": \"met\"", "\"allowed\": 139")
                .contains("\"zh\": \"策源中文语料（示例）\"", "\"seed\": \"中国福利彩票双色球第 2026139 期");
    }

    @Test
    void writesTheSameBytesAgain() {
        var again = report(SomeFacts.whole());

        assertThat(again.html(Locale.CHINESE)).isEqualTo(REPORT.html(Locale.CHINESE));
        assertThat(again.json()).isEqualTo(REPORT.json());
        assertThat(word(again, "zh")).isEqualTo(word(REPORT, "zh"));
    }

    @Test
    void escapesWhatOthersWrote() throws Exception {
        var facts = SomeFacts.whole();
        var hostile = new CorpusFacts(
                Wording.same("<script>alert(\"1\")</script> & more"),
                facts.release(),
                facts.root(),
                facts.day(),
                facts.sources(),
                facts.dropped(),
                facts.plan(),
                facts.manual(),
                facts.technical(),
                facts.keywords(),
                facts.blacklist());

        var page = report(hostile).html(Locale.ENGLISH);

        assertThat(page)
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; more");
        assertThat(word(report(hostile), "en")).isNotEmpty();
    }

    @Test
    void drawsWellFormedPictures() throws Exception {
        var page = REPORT.html(Locale.CHINESE);

        var from = page.indexOf("<svg");
        var charts = 0;
        while (from >= 0) {
            var until = page.indexOf("</svg>", from) + "</svg>".length();
            parse(page.substring(from, until));
            charts++;
            from = page.indexOf("<svg", until);
        }
        assertThat(charts).isEqualTo(7);
    }

    @Test
    void saysWhatIsMissingWhereNothingWasLookedAt() {
        var bare = report(new CorpusFacts(
                Wording.same("x"),
                "r",
                "root",
                SomeFacts.DAY,
                List.<SourceTally>of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));

        assertThat(bare.html(Locale.CHINESE)).contains("尚无抽样计划与人工抽检结果。", "没有保留任何文本。");
        assertThat(word(bare, "zh")).isNotEmpty();
    }

    private static void parse(String xml) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static EvidenceReport report(CorpusFacts facts) {
        return new EvidenceReport(Assessment.of(RulePack.shipped(), facts));
    }

    private static byte[] word(EvidenceReport report, String language) {
        var out = new ByteArrayOutputStream();
        report.word(Locale.of(language), out);
        return out.toByteArray();
    }
}
