package dev.ceyuan.tables;

import static dev.ceyuan.tables.Reading.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ceyuan.tables.TableRefused.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileXlsxTest {

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
}
