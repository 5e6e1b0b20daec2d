package dev.ceyuan.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableWriterTest {

    private static final List<TableColumn> COLUMNS = NeedsSchema.NEEDS.columns();
    private static final Object[] VALUES = {
        "N-1",
        "政务咨询",
        "=HYPERLINK(\"http://evil\")",
        123_456L,
        LocalDate.of(2026, 9, 23),
        12L,
        new BigDecimal("0.25"),
        "private",
        List.of("政务", "问答"),
        "https://example.org/"
    };

    @Test
    void writesTypedCellsThatAnotherReaderUnderstands() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx(VALUES)))) {
            XSSFSheet sheet = workbook.getSheetAt(0);

            assertThat(sheet.getRow(0).getCell(3).getStringCellValue()).isEqualTo("预算（元）");
            assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold())
                    .isTrue();
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:J2");
            assertThat(sheet.getRow(1).getCell(2).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(1).getCell(3).getNumericCellValue()).isEqualTo(1234.56);
            assertThat(sheet.getRow(1).getCell(3).getCellStyle().getDataFormatString())
                    .isEqualTo("#,##0.00");
            assertThat(sheet.getRow(1).getCell(4).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2026, 9, 23));
            assertThat(sheet.getRow(1).getCell(5).getNumericCellValue()).isEqualTo(12);
            assertThat(sheet.getRow(1).getCell(7).getStringCellValue()).isEqualTo("私有化");
        }
    }

    @Test
    void readsBackWhatItWrites() {
        TableRow fromXlsx = Reading.only(Reading.needs("x.xlsx", xlsx(VALUES)));
        TableRow fromCsv = Reading.only(Reading.needs("x.csv", csv(Locale.ENGLISH, VALUES)));

        assertThat(fromXlsx.values()).isEqualTo(fromCsv.values());
        assertThat(fromXlsx.values())
                .containsEntry("budget", 123_456L)
                .containsEntry("tags", List.of("政务", "问答"))
                .containsEntry("deployment", "private")
                .containsEntry("detail", VALUES[2]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                " =1",
                "\u3000=1",
                "\n=1",
                "'=1",
                "''@x",
                "=cmd|' /C calc'!A0"
            })
    void neverWritesACsvFieldThatRuns(String text) {
        String line = new String(csv(Locale.CHINESE, row(text)), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        String field = line.substring(line.indexOf("名,") + 2).replaceFirst("^\"", "");

        assertThat(field).startsWith("'");
    }

    @Test
    void restoresEveryTextExactlyFromCsvAndXlsx() {
        Random random = new Random(20_261_124);
        String alphabet = "'=+-@＝＋－＠\t\n ,;\"a字_x0041_\u3000𠮷";

        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder("");
            for (int length = 1 + random.nextInt(8); length > 0; length--) {
                int at = random.nextInt(alphabet.length());
                text.appendCodePoint(alphabet.codePointAt(Character.isLowSurrogate(alphabet.charAt(at)) ? at - 1 : at));
            }
            String expected = text + "|";

            assertThat(Reading.raw("x.csv", csv(Locale.CHINESE, row(expected)))
                            .get(1)
                            .cells()
                            .get(2))
                    .isEqualTo(expected);
            if (i < 60) {
                assertThat(Reading.raw("x.xlsx", xlsx(row(expected)))
                                .get(1)
                                .cells()
                                .get(2))
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void stripsWhatNoTableShouldHoldAndCutsWhatNoCellTakes() {
        List<RawRow> rows = Reading.raw("x.xlsx", xlsx(row("a\u0000\u0007b\uFFFF" + "\uD800" + "字".repeat(40_000))));

        assertThat(rows.get(1).cells().get(2)).startsWith("ab字").hasSize(32_767).endsWith("…");
    }

    @Test
    void marksCsvSoThatExcelReadsItAsUtf8() {
        assertThat(csv(Locale.CHINESE, VALUES)).startsWith(0xef, 0xbb, 0xbf);
    }

    @Test
    void makesSheetNamesThatExcelAccepts() {
        Set<String> used = new HashSet<>();

        assertThat(SheetName.of("a/b:c*?[d]\\", used)).isEqualTo("a b c   d");
        assertThat(SheetName.of("A/B:C*?[D]\\", used)).isEqualTo("A B C   D 2");
        assertThat(SheetName.of("'' ", used)).isEqualTo("Sheet");
        assertThat(SheetName.of("History", used)).isEqualTo("Sheet 2");
        assertThat(SheetName.of("长".repeat(40), used)).hasSize(31);
    }

    @Test
    void writesSeveralSheetsOnlyInWorkbooks() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.xlsx(out)) {
            writer.sheet("甲", COLUMNS, Locale.CHINESE).row(VALUES);
            writer.sheet("乙", COLUMNS, Locale.ENGLISH).row(VALUES);
        }
        try (TableFile file = TableFile.open("x.xlsx", out.toByteArray(), TableLimits.defaults())) {
            assertThat(file.sheets()).containsExactly("甲", "乙");
        }
        TableWriter csv = TableWriter.csv(new ByteArrayOutputStream()).sheet("甲", COLUMNS, Locale.CHINESE);
        assertThatIllegalStateException().isThrownBy(() -> csv.sheet("乙", COLUMNS, Locale.CHINESE));
    }

    private static Object[] row(String detail) {
        Object[] values = VALUES.clone();
        values[1] = "名";
        values[2] = detail;
        return values;
    }

    private static byte[] xlsx(Object... values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.xlsx(out)) {
            writer.sheet("需求", COLUMNS, Locale.CHINESE).row(values);
        }
        return out.toByteArray();
    }

    private static byte[] csv(Locale locale, Object... values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.csv(out)) {
            writer.sheet("需求", COLUMNS, locale).row(values);
        }
        return out.toByteArray();
    }
}
