package dev.ceyuan.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "预算|-",
                "预算（万元）|TEN_THOUSAND_YUAN",
                "预算(元)|YUAN",
                "预 算 （单位：万元）|TEN_THOUSAND_YUAN",
                "预算/亿元|HUNDRED_MILLION_YUAN",
                "预算万元|TEN_THOUSAND_YUAN",
                "*预算（必填）：|-",
                "【必填】预算（元）|YUAN",
                "ＢＵＤＧＥＴ (yuan)|YUAN",
                "budget|-",
                "项目预算|-"
            })
    void recognisesVariantsOfAHeadingWithTheirUnit(String heading, @org.jspecify.annotations.Nullable MoneyUnit unit) {
        ColumnMapping.Column column = map("编号,名称," + heading + "\n").columns().get(2);

        assertThat(column.key()).isEqualTo("budget");
        assertThat(column.unit()).isEqualTo(unit);
        assertThat(column.heading()).isEqualTo(heading);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"预算（万美元）", "预算（元/万元）", "预算（万元/年）", "预算说明"})
    void leavesMoneyHeadingsAloneThatCouldBeMisread(String heading) {
        assertThat(map("编号,名称," + heading + "\n").columns().get(2).key()).isNull();
    }

    @Test
    void findsTheHeadingRowBelowTitlesAndOnAnotherSheet() {
        try (TableFile file = TableFile.open("n.xlsx", Workbooks.needs(), TableLimits.defaults())) {
            ColumnMapping mapping = file.recognise(NeedsSchema.NEEDS);

            assertThat(file.sheets()).containsExactly("填写说明", "需求榜单");
            assertThat(mapping.sheet()).isEqualTo("需求榜单");
            assertThat(mapping.headingRow()).isEqualTo(3);
            assertThat(mapping.columns())
                    .extracting(ColumnMapping.Column::key)
                    .containsExactly(null, "id", "title", "budget", "deadline", "deployment", "tags", null);
            assertThat(mapping.ignored())
                    .extracting(ColumnMapping.Column::column)
                    .containsExactly(1, 8);
        }
    }

    @Test
    void readsHeadingsThatAreMergedOverTwoRows() throws IOException {
        byte[] content;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("表");
            Workbooks.row(sheet, 0, "编号", "名称", "预算", null, "截止日期");
            Workbooks.row(sheet, 1, null, null, "金额（万元）", "说明", null);
            Workbooks.row(sheet, 2, "N-1", "甲", 5, "x", "2026-01-02");
            for (int column : new int[] {0, 1, 4}) {
                sheet.addMergedRegion(new CellRangeAddress(0, 1, column, column));
            }
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 2, 3));
            content = Workbooks.bytes(workbook);
        }

        TableRow row = Reading.only(Reading.needs("x.xlsx", content));

        assertThat(row.row()).isEqualTo(3);
        assertThat(row.whole("budget")).hasValue(5_000_000L);
        assertThat(row.text("id")).contains("N-1");
    }

    @Test
    void givesMergedCellsToEachOfTheirRows() throws IOException {
        byte[] content;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("表");
            Workbooks.row(sheet, 0, "编号", "名称", "标签");
            Workbooks.row(sheet, 1, "N-1", "甲", "医疗");
            Workbooks.row(sheet, 2, "N-2", "乙");
            Workbooks.row(sheet, 3, "N-3", "丙");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 2, 2));
            content = Workbooks.bytes(workbook);
        }

        List<RowResult> rows = Reading.needs("x.xlsx", content);

        assertThat(rows)
                .extracting(row -> ((TableRow) row).texts("tags"))
                .containsExactly(List.of("医疗"), List.of("医疗"), List.of());
    }

    @Test
    void letsTheUserMapAnyHeadingToAnyColumn() {
        byte[] content = "Nr,Was,Geld\n1,甲,80\n".getBytes(StandardCharsets.UTF_8);
        try (TableFile file = TableFile.open("x.csv", content, TableLimits.defaults())) {
            ColumnMapping found = file.recognise(NeedsSchema.NEEDS);
            assertThat(found.headingRow()).isEqualTo(1);
            assertThat(found.missing(NeedsSchema.NEEDS))
                    .extracting(TableColumn::key)
                    .containsExactly("id", "title");

            ColumnMapping mapping =
                    found.with(1, "id").with(2, "title").with(3, "budget").withUnit(3, MoneyUnit.TEN_THOUSAND_YUAN);
            RowResult row = file.rows(NeedsSchema.NEEDS, mapping, TableProgress.SILENT)
                    .toList()
                    .getFirst();

            assertThat(((TableRow) row).whole("budget")).hasValue(80_000_000L);
            assertThat(mapping.with(2, "id").columns().getFirst().key()).isNull();
            assertThat(mapping.without(3).ignored()).hasSize(1);
        }
    }

    @Test
    void refusesToReadWithoutARequiredColumn() {
        TableRefused refused = catchThrowableOfType(TableRefused.class, () -> Reading.csv("编号,预算\n1,2\n"));

        assertThat(refused.kind()).isEqualTo(TableRefused.Kind.HEADING_MISSING);
        assertThat(refused.expected()).isEqualTo("需求名称");
        assertThat(refused.found()).contains("编号", "预算");
    }

    private static ColumnMapping map(String csv) {
        try (TableFile file = TableFile.open("x.csv", csv.getBytes(StandardCharsets.UTF_8), TableLimits.defaults())) {
            return file.recognise(NeedsSchema.NEEDS);
        }
    }
}
