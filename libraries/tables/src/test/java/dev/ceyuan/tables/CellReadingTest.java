package dev.ceyuan.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.tables.CellProblem.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellReadingTest {

    private static final TableColumn BUDGET = NeedsSchema.NEEDS.column("budget").orElseThrow();
    private static final TableColumn DEADLINE = TableColumn.date("deadline", "截止日期", "Deadline");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "80万元|80000000",
                "80 万|80000000",
                "３.５亿|35000000000",
                "0.8百万|80000000",
                "￥12.30|1230",
                "¥1,000|100000",
                "1,000元|100000",
                "人民币80万元整|80000000",
                "2千万元|2000000000",
                "5千元|500000",
                "1000 yuan|100000",
                "1，234，567.89元|123456789",
                "0元|0",
                ".5元|50"
            })
    void readsMoneyIntoFen(String text, long fen) {
        assertThat(money(text, null)).isEqualTo(new Parsed.Known(fen));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"80|80000000", "80万元|80000000", "80元|8000", "￥80|80000000", "3.5亿|35000000000"})
    void takesTheUnitOfTheCellBeforeThatOfTheHeading(String text, long fen) {
        assertThat(money(text, MoneyUnit.TEN_THOUSAND_YUAN)).isEqualTo(new Parsed.Known(fen));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1000|MONEY_UNIT_MISSING",
                "0.001元|MONEY_FRACTION",
                "0.00000001万元|MONEY_FRACTION",
                "-5元|OUT_OF_RANGE",
                "80万美元|MONEY_CURRENCY",
                "$80|MONEY_CURRENCY",
                "50-100万元|MONEY",
                "约80万元|MONEY",
                "1,00元|MONEY",
                "1.000,50元|MONEY",
                "80万元/年|MONEY",
                "八十万元|MONEY",
                "1亿2000万元|MONEY",
                "1E5元|MONEY",
                "99999999999999999亿|OUT_OF_RANGE",
                "TRUE元|MONEY",
                "80w|MONEY"
            })
    void rejectsMoneyThatIsNotOneDefiniteAmount(String text, Kind kind) {
        assertThat(money(text, null)).isInstanceOfSatisfying(Parsed.Wrong.class, wrong -> {
            assertThat(wrong.kind()).isEqualTo(kind);
            assertThat(wrong.arguments()).isNotEmpty();
        });
    }

    @Test
    void readsExcelNumbersAsTheDecimalsThatWereTyped() {
        CellReading reading = new CellReading(BUDGET, MoneyUnit.YUAN);

        assertThat(reading.read(new RawCell.Number(0.1 + 0.2, ""))).isEqualTo(new Parsed.Known(30L));
        assertThat(reading.read(new RawCell.Number(1234567.89, ""))).isEqualTo(new Parsed.Known(123456789L));
        assertThat(reading.read(new RawCell.Number(0.005, ""))).isInstanceOf(Parsed.Wrong.class);
    }

    @Test
    void readsTheUnitThatTheFormatOfTheCellShows() {
        CellReading reading = new CellReading(BUDGET.unit(MoneyUnit.YUAN), null);

        assertThat(reading.read(new RawCell.Number(80, "万元"))).isEqualTo(new Parsed.Known(80_000_000L));
        assertThat(reading.read(new RawCell.Number(80.5, "¥"))).isEqualTo(new Parsed.Known(8_050L));
        assertThat(reading.read(new RawCell.Number(80, "$")))
                .isEqualTo(new Parsed.Wrong(Kind.MONEY_CURRENCY, List.of("80万元")));
        assertThat(reading.read(new RawCell.Number(80_000, "?")))
                .isEqualTo(new Parsed.Wrong(Kind.MONEY, List.of("80万元")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-09-23",
                "2026-09-23 18:00",
                "2026-09-23T18:00:00Z",
                "2026年9月23日",
                "2026 年 9 月 23 日 18时",
                "2026/9/23",
                "2026.09.23",
                "20260923",
                "２０２６－０９－２３",
                "2026/09/23 18:00:59"
            })
    void readsDays(String text) {
        assertThat(read(DEADLINE, text)).isEqualTo(new Parsed.Known(LocalDate.of(2026, 9, 23)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30, DATE",
        "26/9/23, DATE",
        "9/23/2026, DATE",
        "2026-9/23, DATE",
        "明天, DATE",
        "0026-01-01, DATE",
        "2026-09, DATE_WITHOUT_DAY",
        "2026年9月, DATE_WITHOUT_DAY",
        "2026, DATE_WITHOUT_DAY",
        "46288, DATE"
    })
    void rejectsWhatIsNoDefiniteDay(String text, Kind kind) {
        assertThat(read(DEADLINE, text)).isEqualTo(new Parsed.Wrong(kind, List.of("2026-09-23")));
    }

    @Test
    void readsAMonthOnlyWhereTheColumnSaysWhatItMeans() {
        assertThat(read(DEADLINE.monthMeansFirstDay(), "2026-02"))
                .isEqualTo(new Parsed.Known(LocalDate.of(2026, 2, 1)));
        assertThat(read(DEADLINE.monthMeansLastDay(), "2026年2月"))
                .isEqualTo(new Parsed.Known(LocalDate.of(2026, 2, 28)));
    }

    @ParameterizedTest
    @CsvSource({
        "61, false, 1900-03-01",
        "59, false, 1900-02-28",
        "1, false, 1900-01-01",
        "46288, false, 2026-09-23",
        "44826, true, 2026-09-23",
        "46288.999999, false, 2026-09-24"
    })
    void readsSerialDaysOfBothSystems(double serial, boolean from1904, LocalDate day) {
        RawCell cell = SerialDate.cell(serial, from1904);

        assertThat(new CellReading(DEADLINE, null).read(cell)).isEqualTo(new Parsed.Known(day));
    }

    @Test
    void doesNotInventTheDayThatNeverWas() {
        assertThat(SerialDate.cell(60, false)).isEqualTo(new RawCell.Number(60, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "—", "——", "无", "不详", "暂无", " 未知 ", "N/A", "\u3000", "／"})
    void takesWordsForUnknownAsUnknown(String text) {
        assertThat(read(BUDGET, text)).isEqualTo(new Parsed.Unknown());
        assertThat(read(BUDGET.mandatory(), text)).isEqualTo(new Parsed.Wrong(Kind.VALUE_MISSING, List.of("80万元")));
    }

    @Test
    void readsWholeAndDecimalNumbersWithinBounds() {
        TableColumn places = NeedsSchema.NEEDS.column("places").orElseThrow();
        TableColumn share = NeedsSchema.NEEDS.column("share").orElseThrow();

        assertThat(read(places, "１,000")).isEqualTo(new Parsed.Known(1_000L));
        assertThat(read(places, "1.0")).isEqualTo(new Parsed.Known(1L));
        assertThat(read(places, "1.5")).isEqualTo(new Parsed.Wrong(Kind.WHOLE_NUMBER, List.of("12")));
        assertThat(read(places, "1001")).isEqualTo(new Parsed.Wrong(Kind.OUT_OF_RANGE, List.of("0", "1000")));
        assertThat(read(places, "9".repeat(30))).isEqualTo(new Parsed.Wrong(Kind.OUT_OF_RANGE, List.of("0", "1000")));
        assertThat(read(share, "-0.25")).isEqualTo(new Parsed.Known(new BigDecimal("-0.25")));
        assertThat(read(share, "一半")).isEqualTo(new Parsed.Wrong(Kind.DECIMAL_NUMBER, List.of("12.5")));
    }

    @Test
    void readsChoicesByTheirWords() {
        TableColumn deployment = NeedsSchema.NEEDS.column("deployment").orElseThrow();

        assertThat(read(deployment, " 本地 部署 ")).isEqualTo(new Parsed.Known("private"));
        assertThat(read(deployment, "On-Premises")).isEqualTo(new Parsed.Known("private"));
        assertThat(read(deployment, "CLOUD")).isEqualTo(new Parsed.Known("cloud"));
        assertThat(read(deployment, "混合"))
                .isInstanceOfSatisfying(
                        Parsed.Wrong.class,
                        wrong -> assertThat(wrong.arguments().getFirst()).contains("私有化", "公有云"));
    }

    @Test
    void readsListsByAllSeparators() {
        TableColumn tags = NeedsSchema.NEEDS.column("tags").orElseThrow();

        assertThat(read(tags, "甲、乙；丙;丁，戊,己|庚\n辛、、甲"))
                .isEqualTo(new Parsed.Known(List.of("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://x.cn/",
                "javascript:alert(1)",
                "www.example.org",
                "http://",
                "http://a b",
                "https://user@evil.cn/",
                "//x.cn"
            })
    void rejectsAddressesThatAreNoWebPages(String text) {
        assertThat(read(NeedsSchema.NEEDS.column("source").orElseThrow(), text)).isInstanceOf(Parsed.Wrong.class);
    }

    @Test
    void tidiesTextsAndRejectsControlCharacters() {
        TableColumn title = NeedsSchema.NEEDS.column("title").orElseThrow();

        assertThat(read(title, "\u3000 e\u0301a\r\nb ")).isEqualTo(new Parsed.Known("éa\nb"));
        assertThat(read(title, "a\u0007b")).isEqualTo(new Parsed.Wrong(Kind.CONTROL_CHARACTER, List.of("U+0007")));
        assertThat(read(title, "字".repeat(201))).isEqualTo(new Parsed.Wrong(Kind.TEXT_TOO_LONG, List.of("200", "201")));
    }

    private static Parsed money(String text, @Nullable MoneyUnit heading) {
        return new CellReading(BUDGET, heading).read(new RawCell.Text(text));
    }

    private static Parsed read(TableColumn column, String text) {
        return new CellReading(column, null).read(new RawCell.Text(text));
    }
}
