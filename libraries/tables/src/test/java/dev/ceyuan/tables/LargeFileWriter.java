package dev.ceyuan.tables;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Writes a large workbook in a JVM of its own and says what came of it.
final class LargeFileWriter {

    private LargeFileWriter() {}

    public static void main(String[] arguments) throws IOException {
        long start = System.nanoTime();
        int rows = 100_000;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0])));
                TableWriter writer = TableWriter.xlsx(out)) {
            writer.sheet("需求", NeedsSchema.NEEDS.columns(), Locale.CHINESE);
            for (int row = 1; row <= rows; row++) {
                writer.row("N-" + row, "需求 " + row, "描述 " + row, row * 100L, null, 1L, null, "cloud", null, null);
            }
        }
        System.out.println("rows=" + rows + " ms=" + (System.nanoTime() - start) / 1_000_000);
    }
}
