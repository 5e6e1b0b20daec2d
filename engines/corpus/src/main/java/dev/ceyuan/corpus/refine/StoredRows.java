package dev.ceyuan.corpus.refine;

import dev.ceyuan.corpus.flow.Channel;

/// The channels of documents and verdicts that wait for later steps.
public final class StoredRows {
    public static final Channel DOCUMENTS = StoredDocument.CHANNEL;
    public static final Channel VERDICTS = StoredVerdict.CHANNEL;

    private StoredRows() {}
}
