package dev.ceyuan.corpus.document;

import dev.ceyuan.text.FoldedChars;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/// A document on its way through the operators of a recipe: its text as it is by now, and what was found.
///
/// A worker uses one object for document after document: what an operator takes out of it is good until it
/// returns. Offsets into the text count chars of UTF-16; those in [#spans] count code points of the text as
/// it was read, whatever was changed meanwhile.
public final class Document {
    private String source = "";
    private String key = "";
    private String read = "";
    private @Nullable String text = "";
    private Object version = new Object();
    private char[] chars = new char[0];
    private char[] spare = new char[0];
    private int length;
    private final FoldedChars foldedChars = new FoldedChars();
    private boolean folded;
    private @Nullable Drop drop;
    private final Measured measured = new Measured();
    private final CodePoints points = new CodePoints();
    private final Changes changes = new Changes();
    private final List<Span> spans = new ArrayList<>();
    private final Map<String, String> tags = new LinkedHashMap<>();

    /// Begins with a document.
    ///
    /// @param source id of the source that it comes from
    /// @param key    what its source calls it; empty if nothing
    /// @param text   as it was read
    public Document begin(String source, String key, String text) {
        this.source = source;
        this.key = key;
        this.read = text;
        this.drop = null;
        measured.enter("");
        points.begin(text);
        changes.clear();
        spans.clear();
        measured.begin();
        tags.clear();
        length = text.length();
        chars = room(chars, length);
        text.getChars(0, length, chars, 0);
        become(text);
        return this;
    }

    private static char[] room(char[] chars, int needed) {
        return chars.length < needed ? new char[Math.max(needed, needed + (needed >> 2))] : chars;
    }

    /// Says whose findings the next ones are.
    ///
    /// @param name of the operator, the first part of rules, kinds and measures
    void enter(String name) {
        measured.enter(name);
    }

    /// Id of the source that it comes from.
    public String source() {
        return source;
    }

    /// What its source calls it; empty if nothing.
    public String key() {
        return key;
    }

    /// The text as it was read.
    public String read() {
        return read;
    }

    /// The text as it is by now.
    public String text() {
        var known = text;
        if (known == null) {
            known = new String(chars, 0, length);
            text = known;
        }
        return known;
    }

    /// The length of the text as it is by now, in chars.
    public int length() {
        return length;
    }

    /// The chars of the text; those behind its length mean nothing. Not to be written to.
    public char[] chars() {
        return chars;
    }

    /// The same object as long as the text stays as it is, for those who keep what they found out about it.
    public Object version() {
        return version;
    }

    /// Whether an operator changed the text.
    public boolean isChanged() {
        return !changes.isEmpty();
    }

    /// The text folded for comparing: width, case, traditional characters, invisible characters. Good until the
    /// text changes.
    public FoldedChars folded() {
        if (!folded) {
            foldedChars.fold(chars, length);
            folded = true;
        }
        return foldedChars;
    }

    /// Changes the text.
    ///
    /// @param edits in the order of the text, none overlapping another
    public void edit(List<Edit> edits) {
        if (edits.isEmpty()) {
            return;
        }
        var changed = room(spare, lengthAfter(edits));
        var end = 0;
        var size = 0;
        for (var edit : edits) {
            System.arraycopy(chars, end, changed, size, edit.start() - end);
            size += edit.start() - end;
            edit.with().getChars(0, edit.with().length(), changed, size);
            size += edit.with().length();
            end = edit.end();
        }
        System.arraycopy(chars, end, changed, size, length - end);
        changes.add(edits, length);
        spare = chars;
        chars = changed;
        length = size + length - end;
        become(null);
    }

    private int lengthAfter(List<Edit> edits) {
        var end = 0;
        var after = length;
        for (var edit : edits) {
            if (edit.start() < end || edit.end() > length) {
                throw new IllegalArgumentException(
                        "Out of order (start=%d, end=%d, before=%d)".formatted(edit.start(), edit.end(), end));
            }
            end = edit.end();
            after += edit.with().length() - (end - edit.start());
        }
        return after;
    }

    private void become(@Nullable String now) {
        text = now;
        version = new Object();
        folded = false;
    }

    /// Records a measure, and drops the document if it is beyond the limit and was not dropped before.
    ///
    /// @param rule  name of the measure and of the rule, in kebab case
    /// @param value in the unit of the rule: a count, or millionths for a share
    public void judge(String rule, long value, Limit limit) {
        var name = measured.name(rule);
        measured.put(name, value);
        if (drop == null && !limit.passes(value)) {
            drop = new Drop(name.text(), value, limit.broken(value));
        }
    }

    /// Records a measure.
    public void measure(String name, long value) {
        measured.put(measured.name(name), value);
    }

    /// Records what the document is, such as `script` = `hans`.
    public void tag(String name, String value) {
        tags.put(name, value);
    }

    /// Records where something was found.
    ///
    /// @param kind  what, in kebab case
    /// @param start offset in the text as it is by now
    /// @param end   offset after it
    public void found(String kind, int start, int end) {
        var origins = changes.origins();
        var first = origins.start(start);
        var after = Math.max(first, origins.end(end));
        spans.add(new Span(measured.name(kind).text(), points.before(first), points.before(after)));
    }

    /// Why it is dropped, if it is.
    public @Nullable Drop drop() {
        return drop;
    }

    public boolean isDropped() {
        return drop != null;
    }

    /// What was found, in the order in which it was.
    public List<Span> spans() {
        return Collections.unmodifiableList(spans);
    }

    /// What was measured, in the order in which it first was.
    public Map<String, Long> measures() {
        return Collections.unmodifiableMap(measured.asMap());
    }

    /// Tells what was measured, in the same order.
    public void tellMeasures(ObjLongConsumer<String> taker) {
        measured.forEach(taker);
    }

    /// What was measured under a full name, or another value if nothing was.
    public long measureOr(String name, long other) {
        return measured.valueOr(name, other);
    }

    /// What the document is.
    public Map<String, String> tags() {
        return Collections.unmodifiableMap(tags);
    }
}
