package dev.ceyuan.corpus.input;

import dev.ceyuan.corpus.input.parquet.ParquetDamage;
import dev.ceyuan.corpus.input.parquet.ParquetFile;
import dev.ceyuan.corpus.input.parquet.ParquetLimits;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Cuts the rows of a Parquet file into blocks that are read by whoever gets them.
final class RowCutter implements ComputedBlocks.Cutter {
    private final InputFile file;
    private final long blockBytes;
    private final ParquetFile parquet;
    private final ParquetRows.Columns columns;
    private long number;
    private int group;
    private long groupBegin;
    private long row;

    private RowCutter(InputFile file, long blockBytes, ParquetFile parquet, ParquetRows.Columns columns) {
        this.file = file;
        this.blockBytes = blockBytes;
        this.parquet = parquet;
        this.columns = columns;
    }

    static ComputedBlocks.Cutter open(InputFile file, long blockBytes) throws IOException {
        var limits = file.options().limits();
        var channel = channel(file);
        ComputedBlocks.@Nullable Cutter opened = null;
        try {
            var parquet = ParquetFile.open(
                    channel, file.size(), new ParquetLimits(limits.pageBytes(), limits::decompressedFrom));
            opened = new RowCutter(file, blockBytes, parquet, ParquetRows.Columns.of(parquet, file.options()));
            return opened;
        } catch (ParquetDamage e) {
            return new RefusedFile(file, ParquetRows.unreadable(e));
        } catch (Unreadable e) {
            return new RefusedFile(file, e);
        } finally {
            if (opened == null) {
                channel.close();
            }
        }
    }

    private static SeekableByteChannel channel(InputFile file) throws IOException {
        return Files.newByteChannel(file.path(), StandardOpenOption.READ);
    }

    @Override
    public @Nullable Block next() {
        while (group < parquet.groups() && row == parquet.rows(group)) {
            groupBegin += row;
            row = 0;
            group++;
        }
        return group == parquet.groups() ? null : block();
    }

    private Block block() {
        var rows = parquet.rows(group);
        var rowBytes = Math.max(1, parquet.plainBytes(group, columns.text()) / rows);
        var part = new ParquetRows.Part(
                group, groupBegin, row, row + Math.min(rows - row, Math.max(1, blockBytes / rowBytes)));
        row = part.to();
        var isLast = row == rows && group == parquet.groups() - 1;
        // where the text of the group ends is near enough
        var stored = isLast ? file.size() : Math.clamp(parquet.end(group, columns.text()), 0, file.size());
        return new Block(
                file,
                number++,
                new Block.Stretch(groupBegin + part.from(), groupBegin + part.to(), stored),
                sink -> read(part, sink));
    }

    private void read(ParquetRows.Part part, RecordSink sink) throws IOException {
        try (var own = parquet.on(channel(file))) {
            new ParquetRows(file, own, columns, sink).read(part);
        }
    }

    @Override
    public void close() throws IOException {
        parquet.close();
    }
}
