package dev.ceyuan.corpus.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Documents as Parquet with zstd: the columns of [DatasetRow], required and encoded PLAIN, in pages of
/// version 1, with bounds of the ids and numbers in the footer. There is no time and no machine in it.
///
/// A row group ends before the row with which its content would be more than 16 MiB, and after 100000
/// rows; content is UTF-8 of all texts, and eight bytes for a number. So the bytes follow from the rows
/// alone, and at most one row group (compressed) and a page for each column wait in memory.
public final class ParquetPart implements RowSink<DatasetRow> {
    private static final long GROUP_BYTES = 16 << 20;
    private static final int GROUP_ROWS = 100_000;

    private final PartFile file;
    private final Compressor compressor = new Compressor(false);
    private final Map<ParquetColumn, ParquetChunk> chunks = new EnumMap<>(ParquetColumn.class);
    private final ParquetFooter footer = new ParquetFooter();
    private String last = "";
    private int groupRows;
    private long groupBytes;

    private ParquetPart(PartFile file) {
        this.file = file;
        for (var column : ParquetColumn.values()) {
            chunks.put(column, new ParquetChunk(column));
        }
        file.write(ParquetFooter.MAGIC, 0, ParquetFooter.MAGIC.length);
    }

    /// Begins a file.
    ///
    /// @param release folder of the release
    /// @param name    within it, such as `parquet/part-00000.parquet`
    public static ParquetPart create(Path release, String name) {
        return create(release, name, PartFile.BUFFER);
    }

    static ParquetPart create(Path release, String name, int buffer) {
        return new ParquetPart(PartFile.create(release, name, buffer));
    }

    @Override
    public void write(DatasetRow row) {
        last = FramedWriter.ordered(row.id(), last);
        var bytes = row.bytes();
        var content = content(row, bytes);
        if (groupRows > 0 && groupBytes + content > GROUP_BYTES) {
            endGroup();
        }
        add(row, bytes);
        groupBytes += content;
        groupRows++;
        if (groupRows == GROUP_ROWS) {
            endGroup();
        }
    }

    private static long content(DatasetRow row, long bytes) {
        var content = bytes + row.id().length() + 3 * Long.BYTES;
        for (var text : List.of(row.source(), row.key(), row.language(), row.script(), row.licence())) {
            content += Unicode.utf8Length(text);
        }
        for (var pairs : List.of(row.lineage(), row.tags())) {
            for (var pair : pairs.entrySet()) {
                content += Unicode.utf8Length(pair.getKey()) + Unicode.utf8Length(pair.getValue());
            }
        }
        return content;
    }

    private void add(DatasetRow row, long bytes) {
        chunk(ParquetColumn.ID).add(row.id());
        chunk(ParquetColumn.SOURCE).add(row.source());
        chunk(ParquetColumn.KEY).add(row.key());
        chunk(ParquetColumn.TEXT).add(row.text());
        chunk(ParquetColumn.LANGUAGE).add(row.language());
        chunk(ParquetColumn.SCRIPT).add(row.script());
        chunk(ParquetColumn.QUALITY).add(row.quality());
        chunk(ParquetColumn.LICENCE).add(row.licence());
        chunk(ParquetColumn.BYTES).add(bytes);
        chunk(ParquetColumn.CLUSTER_SIZE).add(row.clusterSize());
        pairs(row.lineage(), chunk(ParquetColumn.LINEAGE_SOURCE), chunk(ParquetColumn.LINEAGE_TERMS));
        pairs(row.tags(), chunk(ParquetColumn.TAG_NAME), chunk(ParquetColumn.TAG_VALUE));
        chunks.values().forEach(each -> each.endRow(compressor));
    }

    private ParquetChunk chunk(ParquetColumn column) {
        var chunk = chunks.get(column);
        if (chunk == null) {
            throw new IllegalStateException("no such column: " + column);
        }
        return chunk;
    }

    private static void pairs(Map<String, String> pairs, ParquetChunk keys, ParquetChunk values) {
        if (pairs.isEmpty()) {
            keys.emptyList();
            values.emptyList();
        }
        var first = true;
        for (var pair : pairs.entrySet()) {
            keys.element(pair.getKey(), first);
            values.element(pair.getValue(), first);
            first = false;
        }
    }

    private void endGroup() {
        var written = new ArrayList<ParquetChunk.Written>();
        chunks.values().forEach(each -> written.add(each.write(file, compressor)));
        footer.add(written, groupRows);
        groupRows = 0;
        groupBytes = 0;
    }

    @Override
    public Part finish() {
        if (groupRows > 0) {
            endGroup();
        }
        file.write(footer.written());
        return file.finish(Part.Kind.PARQUET, footer.rows());
    }

    @Override
    public void close() {
        try (file) {
            compressor.close();
        }
    }
}
