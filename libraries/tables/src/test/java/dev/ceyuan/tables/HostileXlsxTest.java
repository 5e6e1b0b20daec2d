package dev.ceyuan.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ceyuan.tables.TableRefused.Kind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileXlsxTest {

    private static final int CENTRAL = 0x02014b50;

    @Test
    void refusesAPartThatInflatesTooFarBeforeInflatingIt() {
        byte[] bomb = Xlsx.minimal().part("xl/media/x.bin", new byte[8 << 20]).bytes();

        TableRefused refused = refused("bomb.xlsx", bomb);

        assertThat(refused.kind()).isEqualTo(Kind.INFLATES_TOO_MUCH);
        assertThat(refused.part()).isEqualTo("xl/media/x.bin");
    }

    @Test
    void refusesPartsThatTogetherInflateTooFar() {
        byte[] file = Xlsx.minimal()
                .part("a.bin", new byte[900_000])
                .part("b.bin", new byte[900_000])
                .bytes();
        TableLimits small = new TableLimits(1 << 20, 1_000_000, 10_000, 100, 10, 100, 100, 1_000, 1_000);

        TableRefused refused = catchThrowableOfType(TableRefused.class, () -> Reading.needs("x.xlsx", file, small));

        assertThat(refused.kind()).isEqualTo(Kind.INFLATES_TOO_MUCH);
    }

    @Test
    void refusesAPartThatIsLargerThanTheDirectorySays() {
        byte[] file = Xlsx.minimal().bytes();
        patchCentral(file, "xl/worksheets/sheet1.xml", 24, 10);

        assertThat(refused("x.xlsx", file).kind()).isEqualTo(Kind.SUSPICIOUS_CONTAINER);
    }

    @Test
    void refusesPartsThatShareBytes() {
        byte[] file = Xlsx.minimal()
                .part("xl/worksheets/sheet2.xml", Xlsx.minimal().text("xl/worksheets/sheet1.xml"))
                .bytes();
        int first = central(file, "xl/worksheets/sheet1.xml");
        int offset = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(first + 42);
        int local = offset + 30 + "xl/worksheets/".length();
        patchCentral(file, "xl/worksheets/sheet2.xml", 42, offset);
        file[central(file, "xl/worksheets/sheet2.xml") + 46 + "xl/worksheets/sheet".length()] = '1';
        assertThat(new String(file, local, 10, StandardCharsets.UTF_8)).isEqualTo("sheet1.xml");

        assertThat(refused("x.xlsx", file).kind()).isEqualTo(Kind.SUSPICIOUS_CONTAINER);
    }

    @Test
    void refusesTwoPartsOfOneName() {
        byte[] file = Xlsx.minimal().part("XL/Workbook.xml", "<x/>").bytes();

        assertThat(refused("x.xlsx", file).kind()).isEqualTo(Kind.SUSPICIOUS_CONTAINER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.xml", "xl/../../evil.xml", "/etc/passwd", "xl\\x.xml", "C:/x.xml"})
    void refusesPathsThatLeaveTheContainer(String name) {
        TableRefused refused = refused("x.xlsx", Xlsx.minimal().part(name, "x").bytes());

        assertThat(refused.kind()).isEqualTo(Kind.SUSPICIOUS_CONTAINER);
        assertThat(refused.part()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "xl/vbaProject.bin, MACROS",
        "xl/macrosheets/sheet1.xml, MACROS",
        "xl/externalLinks/externalLink1.xml, EXTERNAL_CONTENT",
        "xl/embeddings/oleObject1.bin, EXTERNAL_CONTENT",
        "xl/activeX/activeX1.bin, EXTERNAL_CONTENT",
        "xl/connections.xml, EXTERNAL_CONTENT",
    })
    void refusesWorkbooksThatCarryMoreThanCells(String part, Kind kind) {
        assertThat(refused("x.xlsx", Xlsx.minimal().part(part, "x").bytes()).kind())
                .isEqualTo(kind);
    }

    @Test
    void refusesMacrosHiddenBehindAnotherPartName() {
        Xlsx xlsx = Xlsx.minimal();
        byte[] file = xlsx.part(
                        "[Content_Types].xml",
                        xlsx.text("[Content_Types].xml").replace("sheet.main+xml", "sheet.macroEnabled.main+xml"))
                .bytes();

        assertThat(refused("x.xlsx", file).kind()).isEqualTo(Kind.MACROS);
    }

    @Test
    void refusesAWordDocumentNamedAsWorkbook() {
        Xlsx xlsx = Xlsx.minimal();
        byte[] file = xlsx.part(
                        "[Content_Types].xml",
                        xlsx.text("[Content_Types].xml")
                                .replace("spreadsheetml.sheet.main+xml", "wordprocessingml.document.main+xml"))
                .bytes();

        assertThat(refused("x.xlsx", file).kind()).isEqualTo(Kind.NOT_A_WORKBOOK);
    }

    @Test
    void saysHowToSaveOldAndEncryptedWorkbooks() {
        byte[] old = Arrays.copyOf(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1},
                200_000);
        byte[] encrypted = old.clone();
        byte[] stream = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(stream, 0, encrypted, 150_000, stream.length);

        assertThat(refused("x.xlsx", old).kind()).isEqualTo(Kind.OLD_WORKBOOK);
        assertThat(refused("x.xls", old).kind()).isEqualTo(Kind.OLD_WORKBOOK);
        assertThat(refused("x.xlsx", encrypted).kind()).isEqualTo(Kind.ENCRYPTED);
        assertThat(ProblemText.render(refused("x.xls", old), Locale.CHINESE)).contains("x.xls", "另存为 .xlsx");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "编号,名称|text",
                "%PDF-1.7|pdf",
                "<html><table>|html",
                "<!DOCTYPE html>|html",
                "<?xml version='1.0'?>|xml"
            })
    void refusesOtherFormatsNamedXlsx(String content, String found) {
        TableRefused refused = refused("x.xlsx", content.getBytes(StandardCharsets.UTF_8));

        assertThat(refused.kind()).isEqualTo(Kind.CONTENT_NOT_AS_NAMED);
        assertThat(refused.found()).isEqualTo(found);
    }

    @Test
    void refusesEveryTruncation() {
        byte[] file = Workbooks.needs();

        for (int length = 1; length < file.length; length += 97) {
            TableRefused refused = refused("x.xlsx", Arrays.copyOf(file, length));
            assertThat(refused.kind()).isIn(Kind.DAMAGED_CONTAINER, Kind.CONTENT_NOT_AS_NAMED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]>",
                "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">",
                "<!ENTITY x SYSTEM \"http://127.0.0.1/\">",
            })
    void refusesDocumentTypesInAnyPart(String declaration) {
        for (String part : new String[] {
            "[Content_Types].xml",
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/worksheets/sheet1.xml"
        }) {
            Xlsx xlsx = Xlsx.minimal();
            String xml = xlsx.text(part).replaceFirst("^<\\?xml[^>]*>\\s*", "");

            TableRefused refused =
                    refused("x.xlsx", xlsx.part(part, declaration + xml).bytes());

            assertThat(refused.kind()).as(part).isEqualTo(Kind.DOCUMENT_TYPE);
            assertThat(refused.part()).isEqualTo(part);
        }
    }

    @Test
    void refusesEntitiesThatNobodyDeclared() {
        byte[] file = Xlsx.minimal()
                .rows("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&xxe;</v></c></row>")
                .bytes();

        assertThat(refused("x.xlsx", file).kind()).isIn(Kind.DOCUMENT_TYPE, Kind.DAMAGED_XML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ZZZZ999999999", "XFE2", "A1048577", "A0", "a2", "2", "A", "$A$2", "A3", "-1", "A99999999999"})
    void refusesCellsThatCannotBeThere(String reference) {
        byte[] file = Xlsx.minimal()
                .rows(Xlsx.heading() + "<row r=\"2\"><c r=\"" + reference + "\"><v>1</v></c></row>")
                .bytes();

        TableRefused refused = refused("x.xlsx", file);

        assertThat(refused.kind()).isEqualTo(Kind.CELL_REFERENCE);
        assertThat(refused.place().sheet()).isEqualTo("需求");
        assertThat(refused.place().row()).isEqualTo(2);
        assertThat(refused.found()).isEqualTo(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-5", "1048577", "2000000", "x", "99999999999"})
    void refusesRowsThatCannotBeThere(String row) {
        byte[] file =
                Xlsx.minimal().rows(Xlsx.heading() + "<row r=\"" + row + "\"/>").bytes();

        assertThat(refused("x.xlsx", file).kind()).isEqualTo(Kind.CELL_REFERENCE);
    }

    @Test
    void stopsAtTheRowLimitOfASheetOfTwoMillionRows() {
        StringBuilder rows = new StringBuilder(Xlsx.heading());
        for (int i = 2; i <= 20_000; i++) {
            rows.append("<row><c t=\"str\"><v>N").append(i).append("</v></c></row>");
        }
        byte[] file = Xlsx.minimal().rows(rows.toString()).bytes();

        TableRefused refused = catchThrowableOfType(
                TableRefused.class,
                () -> Reading.needs("x.xlsx", file, TableLimits.defaults().withRows(10_000)));

        assertThat(refused.kind()).isEqualTo(Kind.TOO_MANY_ROWS);
        assertThat(refused.place().row()).isEqualTo(10_001);
    }

    @Test
    void refusesTextsLongerThanACellMayBe() {
        String text = "字".repeat(40_000);
        byte[] file = Xlsx.minimal()
                .rows(Xlsx.heading() + "<row r=\"2\"><c r=\"B2\" t=\"str\"><v>" + text + "</v></c></row>")
                .bytes();

        TableRefused refused = refused("x.xlsx", file);

        assertThat(refused.kind()).isEqualTo(Kind.CELL_TOO_LONG);
        assertThat(refused.place()).isEqualTo(new CellPlace("需求", 2, 2));
        assertThat(refused.place().letter()).isEqualTo("B");
    }

    @Test
    void refusesMarkupThatWouldExhaustAParser() {
        byte[] attribute = Xlsx.minimal()
                .sheet("<sheetData x=\"" + "y".repeat(200_000) + "\"/>")
                .bytes();
        byte[] depth = Xlsx.minimal().sheet("<a>".repeat(1_000)).bytes();

        assertThat(refused("x.xlsx", attribute).kind()).isEqualTo(Kind.DAMAGED_XML);
        assertThat(refused("x.xlsx", depth).kind()).isEqualTo(Kind.DAMAGED_XML);
    }

    @ParameterizedTest
    @CsvSource({
        "s, 99, CELL_CONTENT",
        "s, -1, CELL_CONTENT",
        "n, abc, CELL_CONTENT",
        "n, 1E999, CELL_CONTENT",
        "b, 7, CELL_CONTENT",
        "zz, 1, CELL_CONTENT"
    })
    void refusesCellsWhoseContentContradictsTheirType(String type, String value, Kind kind) {
        byte[] file = Xlsx.minimal()
                .rows(Xlsx.heading() + "<row r=\"2\"><c r=\"C2\" t=\"" + type + "\"><v>" + value + "</v></c></row>")
                .bytes();

        TableRefused refused = refused("x.xlsx", file);

        assertThat(refused.kind()).isEqualTo(kind);
        assertThat(refused.place()).isEqualTo(new CellPlace("需求", 2, 3));
    }

    @Test
    void boundsFileSheetsPartsAndColumns() {
        byte[] file = Workbooks.needs();
        TableLimits limits = TableLimits.defaults();

        assertThat(kind(file, limits.withFileBytes(1_000))).isEqualTo(Kind.FILE_TOO_LARGE);
        assertThat(kind(file, new TableLimits(1 << 20, 1 << 20, 200, 3, 9, 99, 99, 999, 999)))
                .isEqualTo(Kind.TOO_MANY_PARTS);
        assertThat(kind(file, new TableLimits(1 << 20, 1 << 20, 200, 99, 1, 99, 99, 999, 999)))
                .isEqualTo(Kind.TOO_MANY_SHEETS);
        assertThat(kind(file, new TableLimits(1 << 20, 1 << 20, 200, 99, 9, 99, 3, 999, 999)))
                .isEqualTo(Kind.TOO_MANY_COLUMNS);
        assertThat(kind(file, new TableLimits(1 << 20, 1 << 20, 200, 99, 9, 99, 99, 999, 3)))
                .isEqualTo(Kind.TOO_MANY_TEXTS);
    }

    private static Kind kind(byte[] file, TableLimits limits) {
        return catchThrowableOfType(TableRefused.class, () -> Reading.needs("x.xlsx", file, limits))
                .kind();
    }

    private static TableRefused refused(String name, byte[] content) {
        TableRefused refused = catchThrowableOfType(TableRefused.class, () -> Reading.needs(name, content));
        assertThat(refused).as("refusal of %s", name).isNotNull();
        assertThat(refused.file()).isEqualTo(name);
        return refused;
    }

    private static int central(byte[] file, String name) {
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < file.length - 46; i++) {
            if (buffer.getInt(i) == CENTRAL
                    && new String(file, i + 46, buffer.getShort(i + 28), StandardCharsets.UTF_8).equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no such part (" + name + ")");
    }

    private static void patchCentral(byte[] file, String name, int field, int value) {
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(central(file, name) + field, value);
    }
}
