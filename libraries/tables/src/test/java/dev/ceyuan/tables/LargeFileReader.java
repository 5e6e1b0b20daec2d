package dev.ceyuan.tables;

import java.nio.file.Path;
import java.util.stream.Stream;

/// Reads a file in a JVM of its own and says what came of it.
final class LargeFileReader {

    private LargeFileReader() {}

    public static void main(String[] arguments) {
        long start = System.nanoTime();
        long[] told = new long[3];
        TableProgress progress = (rows, bytes, total) -> {
            told[0]++;
            told[1] = bytes;
            told[2] = total;
        };
        long rows = 0;
        long problems = 0;
        try (TableFile file = TableFile.open(arguments[1], Path.of(arguments[0]), TableLimits.defaults())) {
            ColumnMapping mapping = file.recognise(NeedsSchema.NEEDS);
            try (Stream<RowResult> results = file.rows(NeedsSchema.NEEDS, mapping, progress)) {
                for (RowResult result : (Iterable<RowResult>) results::iterator) {
                    rows++;
                    problems += result instanceof RejectedRow ? 1 : 0;
                }
            }
        }
        System.out.println("rows=" + rows + " problems=" + problems + " done=" + (told[1] == told[2] && told[0] > 10)
                + " told=" + told[0] + " ms=" + (System.nanoTime() - start) / 1_000_000);
    }
}
