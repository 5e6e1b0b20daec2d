package dev.ceyuan.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ceyuan.tables.TableRefused.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String NEEDS = "编号,名称,预算（万元）\r\nN-1,政务咨询,80\r\nN-2,医疗影像,90\r\n";

    @Test
    void readsUtf8WithAndWithoutMarkAndGb18030() {
        List<RowResult> plain = Reading.needs("x.csv", NEEDS.getBytes(StandardCharsets.UTF_8));

        assertThat(plain).hasSize(2);
        assertThat(Reading.needs("x.csv", ("\uFEFF" + NEEDS).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(plain);
        assertThat(Reading.needs("x.csv", NEEDS.getBytes(GB18030))).isEqualTo(plain);
        assertThat(Reading.only(plain).text("title")).contains("政务咨询");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheSeparator(String separator) {
        List<RowResult> rows = Reading.csv(NEEDS.replace(",", separator));

        assertThat(rows).hasSize(2);
        assertThat(Reading.only(rows).whole("budget")).hasValue(80_000_000L);
    }

    @Test
    void obeysTheSeparatorLineOfExcelAndCountsItsRow() {
        List<RawRow> rows = Reading.raw("x.csv", "sep=;\r\na;b,c\r\n".getBytes(StandardCharsets.UTF_8));

        assertThat(rows).containsExactly(new RawRow("x", 2, List.of("a", "b,c")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r"})
    void readsAnyLineEndAndKeepsThoseInQuotes(String end) {
        String text = "编号,名称" + end + "1,\"两" + end + "行 \"\"引\"\"\"" + end + end + "2,二";

        List<RawRow> rows = Reading.raw("x.csv", text.getBytes(StandardCharsets.UTF_8));

        assertThat(rows).extracting(RawRow::row).containsExactly(1, 2, 4);
        assertThat(rows.get(1).cells().get(1)).isEqualTo("两" + end + "行 \"引\"");
    }

    @Test
    void namesTheByteAndTheRowThatAreNoText() {
        byte[] file = "编号,名称\n1,甲\n2,乙丙丁戊己庚辛\n".getBytes(StandardCharsets.UTF_8);
        file[file.length - 5] = (byte) 0xff;

        TableRefused refused = refused(file);

        assertThat(refused.kind()).isEqualTo(Kind.ENCODING);
        assertThat(refused.place().row()).isEqualTo(3);
        assertThat(refused.part()).startsWith("byte ");
        assertThat(refused.found()).contains("FF");
    }

    @Test
    void doesNotTakeBrokenUtf8ForGb18030() {
        byte[] file = "编号,名称描述很长的标题\n1,甲乙丙丁\n".getBytes(StandardCharsets.UTF_8);

        assertThat(refused(Arrays.copyOf(file, file.length - 2)).kind()).isEqualTo(Kind.ENCODING);
    }

    @Test
    void namesTheRowOfANulCharacter() {
        TableRefused refused = refused("a,b\n1,\0\n".getBytes(StandardCharsets.UTF_8));

        assertThat(refused.kind()).isEqualTo(Kind.NUL_CHARACTER);
        assertThat(refused.place().row()).isEqualTo(2);
        assertThat(refused.part()).isEqualTo("byte 6");
    }

    @Test
    void namesTheRowInWhichAnUnclosedQuoteBegan() {
        String rest = "3,x\n".repeat(100);

        TableRefused refused = refused(("编号,名称\n1,\"开\n" + rest).getBytes(StandardCharsets.UTF_8));
        TableRefused longer = refused(("编号,名称\n1,\"开\n" + rest.repeat(200)).getBytes(StandardCharsets.UTF_8));

        assertThat(refused.kind()).isEqualTo(Kind.QUOTE_NOT_CLOSED);
        assertThat(refused.place()).isEqualTo(new CellPlace("x", 2, 2));
        assertThat(longer.kind()).isEqualTo(Kind.QUOTE_NOT_CLOSED);
        assertThat(longer.place()).isEqualTo(new CellPlace("x", 2, 2));
    }

    @Test
    void refusesTextBehindAClosingQuote() {
        TableRefused refused = refused("a,\"b\"c\n".getBytes(StandardCharsets.UTF_8));

        assertThat(refused.kind()).isEqualTo(Kind.TEXT_AFTER_QUOTE);
        assertThat(refused.place()).isEqualTo(new CellPlace("x", 1, 2));
    }

    @Test
    void refusesOtherFormatsNamedCsv() {
        assertThat(refused(Xlsx.minimal().bytes()).found()).isEqualTo("zip");
        assertThat(refused("%PDF-1.4\n".getBytes(StandardCharsets.UTF_8)).found())
                .isEqualTo("pdf");
        assertThat(refused("  <html><table>".getBytes(StandardCharsets.UTF_8)).found())
                .isEqualTo("html");
        assertThat(refused(new byte[0]).kind()).isEqualTo(Kind.EMPTY);
        assertThat(refused("\n\n , \n".getBytes(StandardCharsets.UTF_8)).kind()).isEqualTo(Kind.EMPTY);
    }

    @Test
    void refusesTooManyColumnsByPlace() {
        TableRefused refused = refused((",".repeat(600) + "x\n").getBytes(StandardCharsets.UTF_8));

        assertThat(refused.kind()).isEqualTo(Kind.TOO_MANY_COLUMNS);
        assertThat(refused.place()).isEqualTo(new CellPlace("x", 1, 601));
    }

    private static TableRefused refused(byte[] content) {
        TableRefused refused = catchThrowableOfType(TableRefused.class, () -> Reading.needs("x.csv", content));
        assertThat(refused).isNotNull();
        return refused;
    }
}
