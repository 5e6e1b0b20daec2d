package dev.ceyuan.tables;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// Writes .csv (RFC 4180) so that Excel opens it right and nothing in it runs.
final class CsvOutput implements TableOutput {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Writer writer;
    private boolean started;

    CsvOutput(OutputStream out) {
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void sheet(String name, List<String> headings, List<TableColumn> columns) throws IOException {
        if (started) {
            throw new IllegalStateException("a .csv file has one sheet (second sheet " + name + ")");
        }
        started = true;
        writer.write(BYTE_ORDER_MARK);
        write(headings.stream().map(CsvOutput::text).toList());
    }

    @Override
    public void row(List<OutCell> cells) throws IOException {
        write(cells.stream().map(CsvOutput::cell).toList());
    }

    private static String cell(OutCell cell) {
        return switch (cell) {
            case OutCell.Blank _ -> "";
            case OutCell.Text(String value) -> text(value);
            case OutCell.Number(var value) -> value.toPlainString();
            case OutCell.Money(var yuan) -> yuan.toPlainString();
            case OutCell.Day(var value) -> value.toString();
        };
    }

    private static String text(String value) {
        String safe = SafeCsvText.protect(value);
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == ';' || c == '"' || c <= ' ');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private void write(List<String> fields) throws IOException {
        writer.write(fields.stream().collect(Collectors.joining(",", "", "\r\n")));
    }

    @Override
    public void finish() throws IOException {
        writer.flush();
    }
}
