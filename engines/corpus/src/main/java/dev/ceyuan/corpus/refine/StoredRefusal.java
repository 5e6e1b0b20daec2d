package dev.ceyuan.corpus.refine;

import dev.ceyuan.corpus.dataset.RefusedRecord;
import dev.ceyuan.corpus.dataset.RefusedRecord.Unit;
import dev.ceyuan.corpus.flow.Channel;
import dev.ceyuan.corpus.flow.Row;
import dev.ceyuan.corpus.flow.RowBuilder;
import dev.ceyuan.corpus.input.InputFormat;
import dev.ceyuan.corpus.input.Refusal;

/// Where the input could not be read, on the way from the first step to the list beside the release.
final class StoredRefusal {
    static final Channel CHANNEL = new Channel("refusals", Integer.BYTES);

    private static final int SPREAD = 0x9E37_79B9;

    private StoredRefusal() {}

    static RowBuilder row(RowBuilder row, Refusal refusal, InputFormat format) {
        var unit = format == InputFormat.PARQUET ? Unit.ROW : Unit.BYTE;
        row.begin().putInt((refusal.file().hashCode() + Long.hashCode(refusal.offset())) * SPREAD);
        row.putText(refusal.file()).putByte(unit.ordinal());
        row.putCount(refusal.offset()).putCount(refusal.length()).putCount(refusal.at());
        return row.putText(refusal.reason().code()).putText(refusal.expected());
    }

    static RefusedRecord read(Row row) {
        row.readInt();
        return new RefusedRecord(
                row.readText(),
                Unit.values()[row.readByte()],
                row.readCount(),
                row.readCount(),
                row.readCount(),
                row.readText(),
                row.readText());
    }
}
