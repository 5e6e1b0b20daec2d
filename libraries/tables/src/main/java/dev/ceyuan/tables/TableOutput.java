package dev.ceyuan.tables;

import java.io.IOException;
import java.util.List;

/// A format that tables are written in.
sealed interface TableOutput permits XlsxOutput, CsvOutput {

    void sheet(String name, List<String> headings, List<TableColumn> columns) throws IOException;

    void row(List<OutCell> cells) throws IOException;

    void finish() throws IOException;
}
