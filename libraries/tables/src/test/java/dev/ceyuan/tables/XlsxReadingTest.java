package dev.ceyuan.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.tables.CellProblem.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxReadingTest {

    @Test
    void readsWhatExcelWrites() {
        List<RowResult> rows = Reading.needs("n.xlsx", Workbooks.needs());

        assertThat(rows).hasSize(3).allMatch(TableRow.class::isInstance);
        TableRow first = Reading.only(rows);
        assertThat(first.row()).isEqualTo(4);
        assertThat(first.text("title")).contains("政务咨询");
        assertThat(first.whole("budget")).hasValue(80_000_000L);
        assertThat(first.date("deadline")).contains(LocalDate.of(2026, 9, 23));
        assertThat(first.text("deployment")).contains("private");
        assertThat(first.texts("tags")).containsExactly("政务", "问答");
        TableRow second = (TableRow) rows.get(1);
        assertThat(second.whole("budget")).hasValue(15_000_000_000L);
        assertThat(second.date("deadline")).contains(LocalDate.of(2026, 12, 31));
        assertThat(((TableRow) rows.get(2)).knows("budget")).isFalse();
    }

    @Test
    void readsAPathAndNeverTheNameAsOne(@TempDir Path folder) throws IOException {
        Path stored = folder.resolve("upload-1");
        Files.write(stored, Workbooks.needs());

        try (TableFile file = TableFile.open("../../etc/n.xlsx", stored, TableLimits.defaults())) {
            assertThat(file.name()).isEqualTo("../../etc/n.xlsx");
            assertThat(file.recognise(NeedsSchema.NEEDS).headingRow()).isEqualTo(3);
        }
    }

    @Test
    void rejectsFormulasAndErrorsByCell() throws IOException {
        byte[] content;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("表");
            Workbooks.row(sheet, 0, "编号", "名称", "预算（元）", "名额");
            Row row = Workbooks.row(sheet, 1, "N-1", "甲");
            row.createCell(2).setCellFormula("1+1");
            row.createCell(3).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA.getCode());
            Workbooks.row(sheet, 2, "N-2", "乙", 3, 4);
            content = Workbooks.bytes(workbook);
        }

        List<RowResult> rows = Reading.needs("x.xlsx", content);

        assertThat(Reading.problems(rows))
                .extracting(CellProblem::kind)
                .containsExactly(Kind.FORMULA, Kind.ERROR_VALUE);
        assertThat(Reading.problems(rows).getFirst().place()).isEqualTo(new CellPlace("表", 2, 3));
        assertThat(rows.get(1)).isInstanceOf(TableRow.class);
        assertThat(ProblemText.render(Reading.problems(rows).getFirst(), Locale.CHINESE))
                .contains("表", "第 2 行", "C 列", "公式");
    }

    @Test
    void readsDatesOfTheOldMacSystem() throws IOException {
        byte[] content;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            Sheet sheet = workbook.createSheet("表");
            Workbooks.row(sheet, 0, "编号", "名称", "截止日期");
            Row row = Workbooks.row(sheet, 1, "N-1", "甲", 44_826);
            row.getCell(2).setCellStyle(Workbooks.dateStyle(workbook, "yyyy/m/d"));
            content = Workbooks.bytes(workbook);
        }

        assertThat(Reading.only(Reading.needs("x.xlsx", content)).date("deadline"))
                .contains(LocalDate.of(2026, 9, 23));
    }

    @Test
    void leavesHiddenSheetsOut() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Workbooks.row(workbook.createSheet("甲"), 0, "编号");
            Workbooks.row(workbook.createSheet("乙"), 0, "编号");
            workbook.setSheetHidden(1, true);

            try (TableFile file = TableFile.open("x.xlsx", Workbooks.bytes(workbook), TableLimits.defaults())) {
                assertThat(file.sheets()).containsExactly("甲");
            }
        }
    }

    @Test
    void readsRichTextWithoutPhoneticGuidesAndEscapes() {
        String cell =
                "<c r=\"A1\" t=\"inlineStr\"><is><r><rPr><b/></rPr><t>东</t></r><r><t>京_x000A_x_x005F_x0041_</t></r>"
                        + "<rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></is></c>";

        List<RawRow> rows = Reading.raw(
                "x.xlsx", Xlsx.minimal().rows("<row r=\"1\">" + cell + "</row>").bytes());

        assertThat(rows.getFirst().cells()).containsExactly("东京\nx_x0041_");
    }

    @Test
    void readsPartsWithByteOrderMarkAndPrefixedNames() {
        String xml =
                "\uFEFF<x:worksheet xmlns:x=\"" + Xlsx.MAIN + "\"><x:sheetData><x:row><x:c t=\"str\"><x:v>值</x:v></x:c>"
                        + "<x:c><x:v>1.50</x:v></x:c></x:row></x:sheetData></x:worksheet>";

        List<RawRow> rows = Reading.raw(
                "x.xlsx", Xlsx.minimal().part("xl/worksheets/sheet1.xml", xml).bytes());

        assertThat(rows).containsExactly(new RawRow("需求", 1, List.of("值", "1.5")));
    }

    @Test
    void tellsDateFormatsFromNumberFormats() {
        assertThat(List.of(
                        "yyyy-mm-dd",
                        "m/d/yy h:mm",
                        "[$-804]yyyy\"年\"m\"月\"d\"日\";@",
                        "dd mmm",
                        "yyyy/mm/dd hh:mm:ss.000"))
                .allMatch(code -> NumberFormat.of(code).date());
        assertThat(List.of("0.00", "#,##0\"元\"", "General", "0.00\"yd\"", "[Red]0", "@", "#,##0.00_);(#,##0.00)"))
                .noneMatch(code -> NumberFormat.of(code).date());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#,##0\"万元\"|万元",
                "\"￥\"#,##0.00|¥",
                "[$¥-804]#,##0.00|¥",
                "[$$-409]#,##0.00|$",
                "_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ |¥",
                "0!.0,\"万\"|?",
                "#,##0,|?",
                "0.00%|?",
                "#,##0.00|''",
                "0\"人\"|''",
                "General|''"
            })
    void findsTheUnitInANumberFormat(String format, String mark) {
        assertThat(NumberFormat.of(format).mark()).isEqualTo(mark);
    }

    @Test
    void readsTheContainersOfStreamingWritersWithTheir64BitFields() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            workbook.setZip64Mode(Zip64Mode.Always);
            Sheet sheet = workbook.createSheet("表");
            Workbooks.row(sheet, 0, "编号", "名称");
            Workbooks.row(sheet, 1, "N-1", "甲");
            workbook.write(out);
        }

        assertThat(Reading.needs("x.xlsx", out.toByteArray())).hasSize(1);
    }

    @Test
    void readsManyOverlappingMergedAreasWithoutManyfoldWork() {
        StringBuilder rows = new StringBuilder(Xlsx.heading());
        StringBuilder merges = new StringBuilder();
        for (int row = 2; row <= 20_000; row++) {
            rows.append("<row><c t=\"str\"><v>N</v></c><c t=\"str\"><v>名</v></c></row>");
            merges.append("<mergeCell ref=\"C").append(row).append(":C20000\"/>");
        }
        byte[] content = Xlsx.minimal()
                .sheet("<sheetData>" + rows + "</sheetData><mergeCells>" + merges + "</mergeCells>")
                .bytes();
        List<MergedCells.Area> areas = new ArrayList<>();
        for (int row = 1; row <= 1_000; row++) {
            areas.add(new MergedCells.Area(row, 1_000, 3));
        }
        MergedValues values = new MergedValues(new MergedCells(areas));

        for (int row = 1; row <= 1_000; row++) {
            values.fill(new SheetRow(row, List.of()));
            assertThat(values.openAreas()).isLessThanOrEqualTo(1);
        }

        assertThat(Reading.needs("x.xlsx", content)).hasSize(19_999);
    }
}
