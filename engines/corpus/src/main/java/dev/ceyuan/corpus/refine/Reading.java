package dev.ceyuan.corpus.refine;

import dev.ceyuan.corpus.document.Document;
import dev.ceyuan.corpus.document.Drop;
import dev.ceyuan.corpus.document.Operators;
import dev.ceyuan.corpus.duplicate.ExactDuplicates;
import dev.ceyuan.corpus.duplicate.NearDuplicates.Identity;
import dev.ceyuan.corpus.duplicate.SurvivorOrder;
import dev.ceyuan.corpus.flow.DocumentKey;
import dev.ceyuan.corpus.flow.RowBuilder;
import dev.ceyuan.corpus.flow.TaskOutput;
import dev.ceyuan.corpus.input.Block;
import dev.ceyuan.corpus.input.RawRecord;
import dev.ceyuan.corpus.input.RecordSink;
import dev.ceyuan.corpus.input.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/// The first step as one thread does it: records become documents, go through the operators, and are written
/// down as dropped or as waiting for the others.
///
/// The id of a document is the first half of the SHA-256 of its source, a zero byte, its key, a zero byte, and
/// the SHA-256 of its text in UTF-8. So it is the same wherever in whatever file it stands, and everybody can
/// compute it.
final class Reading {
    private static final String QUALITY = "quality-model.score";
    private static final long MEDIUM_QUALITY = 500_000;

    private final Operators operators;
    private final Document document = new Document();
    private final MessageDigest sha256 = newSha256();
    private final RowBuilder row = new RowBuilder();

    Reading(List<Operators.Step> steps) {
        this.operators = Operators.of(steps);
    }

    static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    void read(Block block, Source source, TaskOutput out) {
        block.read(new RecordSink() {
            @Override
            public void record(RawRecord raw) {
                take(raw, source, out);
            }

            @Override
            public void refused(Refusal refusal) {
                refuse(refusal, source, out);
            }

            @Override
            public void passed(Passed what, long offset, long length) {
                out.count("passed/" + what.name().toLowerCase(java.util.Locale.ROOT) + "/bytes", length);
            }
        });
    }

    private void take(RawRecord raw, Source source, TaskOutput out) {
        var encoded = raw.text().getBytes(StandardCharsets.UTF_8);
        var digest = sha256.digest(encoded);
        var id = idOf(source.id(), raw.key(), digest);
        count(source, encoded.length, out);
        document.begin(source.id(), raw.key(), raw.text());
        operators.apply(document);
        if (document.isDropped()) {
            out.put(StoredVerdict.CHANNEL, StoredVerdict.dropped(row, id, document, encoded.length));
            return;
        }
        var quality = document.measures().getOrDefault(QUALITY, MEDIUM_QUALITY);
        var rank = SurvivorOrder.rank(source.priority(), quality, encoded.length);
        var identity = new Identity(id, rank);
        if (document.text().equals(raw.text())) {
            out.put(
                    StoredDocument.CHANNEL,
                    StoredDocument.row(
                            row, identity, document, new StoredDocument.Sizes(encoded.length, encoded.length)));
            ExactDuplicates.sign(identity, digest, row, out);
        } else {
            var changed = document.text().getBytes(StandardCharsets.UTF_8);
            out.put(
                    StoredDocument.CHANNEL,
                    StoredDocument.row(
                            row, identity, document, new StoredDocument.Sizes(encoded.length, changed.length)));
            ExactDuplicates.sign(identity, sha256.digest(changed), row, out);
        }
    }

    private void refuse(Refusal refusal, Source source, TaskOutput out) {
        var what = "%s\n%d\n%s".formatted(refusal.file(), refusal.offset(), refusal.sha256());
        var stretch = refusal.sha256().isEmpty() ? what : refusal.sha256();
        var id = idOf(source.id(), "refused", sha256.digest(stretch.getBytes(StandardCharsets.UTF_8)));
        count(source, refusal.length(), out);
        var why = new Drop("read." + refusal.reason().code(), 1, 0);
        out.put(
                StoredVerdict.CHANNEL,
                StoredVerdict.refused(row, id, source.id(), new StoredVerdict.Unread(refusal.length(), why)));
    }

    private static void count(Source source, long bytes, TaskOutput out) {
        out.count("read/%s/documents".formatted(source.id()), 1);
        out.count("read/%s/bytes".formatted(source.id()), bytes);
    }

    private DocumentKey idOf(String source, String key, byte[] digestOfText) {
        sha256.update(source.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 0);
        sha256.update(key.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 0);
        var digest = ByteBuffer.wrap(sha256.digest(digestOfText));
        return new DocumentKey(digest.getLong(), digest.getLong());
    }
}
