package dev.ceyuan.tables;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Reads what FastCSV writes, and the same from it as FastCSV reads.
class CsvOracleTest {

    private static final String ALPHABET = "ab,\"\n 字\"\n,";

    @Test
    void agreesWithFastCsv() throws IOException {
        for (long seed = 0; seed < 500; seed++) {
            String text = write(new Random(seed));

            List<List<String>> ours = Reading.raw("x.csv", text.getBytes(StandardCharsets.UTF_8)).stream()
                    .map(RawRow::cells)
                    .toList();
            List<List<String>> theirs = CsvReader.builder().ofCsvRecord(text).stream()
                    .map(CsvRecord::getFields)
                    .toList();

            assertThat(ours).as("seed %s of %s", seed, text).isEqualTo(theirs);
        }
    }

    private static String write(Random random) throws IOException {
        StringWriter out = new StringWriter();
        CsvWriter writer = CsvWriter.builder().build(out);
        for (int row = 0; row < 4; row++) {
            List<String> fields = new ArrayList<>();
            for (int column = 0; column < 3; column++) {
                StringBuilder field = new StringBuilder("x");
                for (int length = random.nextInt(6); length > 0; length--) {
                    field.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                }
                fields.add(field.toString());
            }
            writer.writeRecord(fields);
        }
        writer.close();
        return out.toString();
    }
}
