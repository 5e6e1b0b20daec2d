package dev.ceyuan.corpus.refine;

import dev.ceyuan.corpus.Recipe;
import dev.ceyuan.corpus.digest.Sha256;
import dev.ceyuan.corpus.document.Document;
import dev.ceyuan.corpus.document.Drop;
import dev.ceyuan.corpus.document.Operators;
import dev.ceyuan.corpus.duplicate.ExactDuplicates;
import dev.ceyuan.corpus.duplicate.NearDuplicates.Identity;
import dev.ceyuan.corpus.duplicate.RepeatedLines;
import dev.ceyuan.corpus.duplicate.SurvivorOrder;
import dev.ceyuan.corpus.flow.DocumentKey;
import dev.ceyuan.corpus.flow.RowBuilder;
import dev.ceyuan.corpus.flow.TaskOutput;
import dev.ceyuan.corpus.input.Block;
import dev.ceyuan.corpus.input.RawRecord;
import dev.ceyuan.corpus.input.RecordSink;
import dev.ceyuan.corpus.input.Refusal;
import dev.ceyuan.corpus.letters.Utf8;
import dev.ceyuan.corpus.personal.PersonalKeys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/// The first step as one thread does it: records become documents, go through the operators, and are written
/// down as dropped or as waiting for the others.
///
/// The id of a document is the first half of the SHA-256 of its source, a zero byte, its key, a zero byte, and
/// the SHA-256 of its text in UTF-8. So it is the same wherever in whatever file it stands, and everybody can
/// compute it. A key in which there is personal data is none: it stands nowhere, and the id does not
/// come from it, which would tell it to whoever tries all numbers.
final class Reading {
    private static final String QUALITY = "quality-model.score";
    private static final long MEDIUM_QUALITY = 500_000;

    private final Operators operators;
    private final RepeatedLines.@Nullable Signing lines;
    private final PersonalKeys personalKeys = new PersonalKeys();
    private final Document document = new Document();
    private final MessageDigest sha256 = Sha256.begin();
    private final RowBuilder row = new RowBuilder();
    private final FindingsOutput findings = new FindingsOutput();
    private byte[] encoded = new byte[1 << 12];
    private long documents;
    private long bytes;

    Reading(Recipe recipe) {
        this.operators = Operators.of(recipe.steps());
        this.lines = recipe.lines() == null ? null : recipe.lines().new Signing();
    }

    void read(Block block, Source source, TaskOutput out) {
        documents = 0;
        bytes = 0;
        block.read(new RecordSink() {
            @Override
            public void record(RawRecord raw) {
                take(raw, source, out);
            }

            @Override
            public void refused(Refusal refusal) {
                refuse(refusal, source, out);
                out.put(
                        StoredRefusal.CHANNEL,
                        StoredRefusal.row(row, refusal, block.file().format()));
            }

            @Override
            public void passed(Passed what, long offset, long length) {
                out.count("passed/" + what.name().toLowerCase(java.util.Locale.ROOT) + "/bytes", length);
            }
        });
        if (documents > 0) {
            out.count("read/%s/documents".formatted(source.id()), documents);
            out.count("read/%s/bytes".formatted(source.id()), bytes);
        }
    }

    private void take(RawRecord raw, Source source, TaskOutput out) {
        var key = personalKeys.isPersonal(raw.key()) ? "" : raw.key();
        document.begin(source.id(), key, raw.text());
        var read = encode();
        var digest = digest(read);
        var id = idOf(source.id(), key, digest);
        count(read);
        operators.apply(document);
        if (document.isDropped()) {
            StoredVerdict.dropped(row, id, document, read);
            findings.put(document, row);
            out.put(StoredVerdict.CHANNEL, row);
            return;
        }
        var quality = document.measureOr(QUALITY, MEDIUM_QUALITY);
        var identity = new Identity(id, SurvivorOrder.rank(source.place(), quality, read));
        var now = document.isChanged() ? encode() : read;
        StoredDocument.row(row, identity, document, new StoredDocument.Sizes(read, now));
        findings.put(document, row);
        out.put(StoredDocument.CHANNEL, row);
        var digestNow = document.isChanged() ? digest(now) : digest;
        ExactDuplicates.sign(identity, digestNow, row, out);
        if (lines != null) {
            lines.sign(identity, document, digestNow, out);
        }
    }

    /// Writes the text of the document as it is by now in UTF-8.
    ///
    /// @return its length
    private int encode() {
        var room = Utf8.room(document.length());
        if (encoded.length < room) {
            encoded = new byte[room + (room >> 2)];
        }
        return Utf8.encode(new Utf8.Stretch(document.chars(), 0, document.length()), encoded, 0);
    }

    private byte[] digest(int length) {
        sha256.update(encoded, 0, length);
        return sha256.digest();
    }

    private void refuse(Refusal refusal, Source source, TaskOutput out) {
        // not what its file is called, which may be another name tomorrow
        var place = "%d\n%d\n%s".formatted(refusal.offset(), refusal.bytes(), refusal.reason());
        var stretch = refusal.sha256().isEmpty() ? place : refusal.sha256();
        var id = idOf(source.id(), "refused", sha256.digest(stretch.getBytes(StandardCharsets.UTF_8)));
        count(refusal.bytes());
        var why = new Drop("read." + refusal.reason().code(), 1, 0);
        out.put(
                StoredVerdict.CHANNEL,
                StoredVerdict.refused(row, id, source.id(), new StoredVerdict.Unread(refusal.bytes(), why)));
    }

    private void count(long length) {
        documents++;
        bytes += length;
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
