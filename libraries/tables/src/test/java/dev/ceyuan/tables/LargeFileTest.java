package dev.ceyuan.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 50 000 rows of 20 columns, a million different texts, read in a JVM of 96 MiB.
class LargeFileTest {

    private static final int ROWS = 50_000;
    private static final int COLUMNS = 20;
    private static final List<String> FRAME = List.of("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml");

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

    @Test
    void stopsAtTheRowLimitOfASheetOfTwoMillionRows(@TempDir Path folder) throws IOException {
        Path stored = folder.resolve("endless");
        Xlsx frame = Xlsx.minimal();
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(stored)))) {
            zip.setLevel(1);
            for (String part : FRAME) {
                put(zip, part, frame.text(part));
            }
            put(zip, "xl/_rels/workbook.xml.rels", frame.text("xl/_rels/workbook.xml.rels"));
            put(zip, "xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + Xlsx.MAIN + "\"><sheetData>" + Xlsx.heading());
            for (int row = 2; row <= 2_000_000; row++) {
                write(zip, "<row><c t=\"str\"><v>N" + row * 31L + "</v></c><c t=\"str\"><v>n" + row + "</v></c></row>");
            }
            write(zip, "</sheetData></worksheet>");
        }
        AtomicLong rows = new AtomicLong();

        TableRefused refused = catchThrowableOfType(TableRefused.class, () -> {
            try (TableFile file = TableFile.open("endless.xlsx", stored, TableLimits.defaults())) {
                ColumnMapping mapping = file.recognise(NeedsSchema.NEEDS);
                file.rows(NeedsSchema.NEEDS, mapping, TableProgress.SILENT).forEach(row -> rows.incrementAndGet());
            }
        });

        assertThat(refused.kind()).isEqualTo(TableRefused.Kind.TOO_MANY_ROWS);
        assertThat(refused.place()).isEqualTo(new CellPlace("需求", 200_001, 0));
        assertThat(rows).hasValue(199_999);
    }

    @Test
    void writesALargeWorkbookInASmallHeap(@TempDir Path folder) throws IOException, InterruptedException {
        String output = run(
                folder,
                "-Xmx48m",
                LargeFileWriter.class,
                List.of(folder.resolve("out.xlsx").toString()));

        assertThat(output).contains("rows=100000");
        assertThat(Reading.raw("out.xlsx", Files.readAllBytes(folder.resolve("out.xlsx"))))
                .hasSize(100_001);
    }

    private static String text(int row, int column) {
        if (row == 1) {
            return column == 1 ? "编号" : column == 2 ? "名称" : "列" + column;
        }
        return "第" + row + "行第" + column + "列的文字，不重复";
    }

    private static String readIn96Mebibytes(Path folder, Path file, String name)
            throws IOException, InterruptedException {
        return run(folder, "-Xmx96m", LargeFileReader.class, List.of(file.toString(), name));
    }

    /// Runs a class in a JVM of its own and answers what it printed.
    private static String run(Path folder, String heap, Class<?> main, List<String> arguments)
            throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
        String said = Files.readString(output);
        System.out.println(heap + " " + said.strip());
        assertThat(ended).as(said).isTrue();
        return said;
    }

    /// As Excel writes it: all texts in one table, in the order of their first use.
    private static void writeSharedStrings(Path file) throws IOException {
        Xlsx frame = Xlsx.minimal();
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.setLevel(1);
            for (String part : FRAME) {
                put(zip, part, frame.text(part));
            }
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    Xlsx.relations(Xlsx.relation("r1", "worksheet", "worksheets/sheet1.xml")
                            + Xlsx.relation("r2", "sharedStrings", "sharedStrings.xml")));
            put(zip, "xl/sharedStrings.xml", "<sst xmlns=\"" + Xlsx.MAIN + "\">");
            for (int row = 1; row <= ROWS; row++) {
                for (int column = 1; column <= COLUMNS; column++) {
                    write(zip, "<si><t>" + text(row, column) + "</t></si>");
                }
            }
            write(zip, "</sst>");
            put(zip, "xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + Xlsx.MAIN + "\"><sheetData>");
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

    private static void put(ZipOutputStream zip, String part, String start) throws IOException {
        zip.putNextEntry(new ZipEntry(part));
        write(zip, start);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
