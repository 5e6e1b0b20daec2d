package dev.ceyuan.corpus.refine;

import dev.ceyuan.corpus.dataset.RefusedRecord;
import dev.ceyuan.corpus.flow.Channel;
import dev.ceyuan.corpus.flow.Row;

/// The channels of documents, verdicts and refusals that wait for later steps.
public final class StoredRows {
    public static final Channel DOCUMENTS = StoredDocument.CHANNEL;
    public static final Channel VERDICTS = StoredVerdict.CHANNEL;
    public static final Channel REFUSALS = StoredRefusal.CHANNEL;

    private StoredRows() {}

    /// What a row of [#REFUSALS] says.
    public static RefusedRecord refused(Row row) {
        return StoredRefusal.read(row);
    }
}
