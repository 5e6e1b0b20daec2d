package dev.ceyuan.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 50 000 rows of 20 columns, a million different texts, read in a JVM of 96 MiB.
class LargeFileTest {

    private static final int ROWS = 50_000;
    private static final int COLUMNS = 20;

    @Test
    void readsAMillionSharedStringsInASmallHeap(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("large");
        writeSharedStrings(file);

        String output = readIn96Mebibytes(folder, file, "large.xlsx");

        assertThat(output).contains("rows=" + (ROWS - 1) + " problems=0 done=true");
    }

    @Test
    void readsALargeCsvInASmallHeap(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("large");
        try (var out = Files.newBufferedWriter(file)) {
            for (int row = 1; row <= ROWS; row++) {
                for (int column = 1; column <= COLUMNS; column++) {
                    out.write((column > 1 ? "," : "") + text(row, column));
                }
                out.write("\r\n");
            }
        }

        String output = readIn96Mebibytes(folder, file, "large.csv");

        assertThat(output).contains("rows=" + (ROWS - 1) + " problems=0 done=true");
    }

    private static String text(int row, int column) {
        if (row == 1) {
            return column == 1 ? "编号" : column == 2 ? "名称" : "列" + column;
        }
        return "第" + row + "行第" + column + "列的文字，不重复";
    }

    private static String readIn96Mebibytes(Path folder, Path file, String name)
            throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LargeFileReader.class.getName(),
                file.toString(),
                name));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
        String said = Files.readString(output);
        System.out.println(name + " (" + Files.size(file) + " bytes) " + said.strip());
        assertThat(ended).as(said).isTrue();
        return said;
    }

    /// As Excel writes it: all texts in one table, in the order of their first use.
    private static void writeSharedStrings(Path file) throws IOException {
        Xlsx frame = Xlsx.minimal();
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.setLevel(1);
            for (String part : List.of("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml")) {
                zip.putNextEntry(new ZipEntry(part));
                write(zip, frame.text(part));
            }
            zip.putNextEntry(new ZipEntry("xl/_rels/workbook.xml.rels"));
            write(
                    zip,
                    Xlsx.relations(Xlsx.relation("r1", "worksheet", "worksheets/sheet1.xml")
                            + Xlsx.relation("r2", "sharedStrings", "sharedStrings.xml")));
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            write(zip, "<sst xmlns=\"" + Xlsx.MAIN + "\">");
            for (int row = 1; row <= ROWS; row++) {
                for (int column = 1; column <= COLUMNS; column++) {
                    write(zip, "<si><t>" + text(row, column) + "</t></si>");
                }
            }
            write(zip, "</sst>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            write(zip, "<worksheet xmlns=\"" + Xlsx.MAIN + "\"><sheetData>");
            writeCells(zip);
            write(zip, "</sheetData></worksheet>");
        }
    }

    private static void writeCells(OutputStream zip) throws IOException {
        for (int row = 1; row <= ROWS; row++) {
            StringBuilder xml = new StringBuilder("<row r=\"" + row + "\">");
            for (int column = 1; column <= COLUMNS; column++) {
                xml.append("<c r=\"")
                        .append(CellReference.letters(column))
                        .append(row)
                        .append("\" t=\"s\"><v>")
                        .append((row - 1) * COLUMNS + column - 1)
                        .append("</v></c>");
            }
            write(zip, xml.append("</row>").toString());
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
