package dev.ceyuan.corpus.document;

import dev.ceyuan.text.NormalisedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private String text = "";
    private String operator = "";
    private Origins origins = Origins.SAME;
    private char[] chars = new char[0];
    private boolean charsFilled;
    private @Nullable NormalisedText folded;
    private @Nullable Drop drop;
    private final List<Span> spans = new ArrayList<>();
    private final Map<String, Long> measures = new LinkedHashMap<>();
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
        this.operator = "";
        this.origins = Origins.SAME;
        this.drop = null;
        spans.clear();
        measures.clear();
        tags.clear();
        become(text);
        return this;
    }

    /// Says whose findings the next ones are.
    ///
    /// @param name of the operator, the first part of rules, kinds and measures
    void enter(String name) {
        operator = name;
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
        return text;
    }

    /// The chars of the text; those behind its length mean nothing. Not to be written to.
    public char[] chars() {
        if (!charsFilled) {
            if (chars.length < text.length()) {
                chars = new char[Math.max(text.length(), 2 * chars.length)];
            }
            text.getChars(0, text.length(), chars, 0);
            charsFilled = true;
        }
        return chars;
    }

    /// The text folded for comparing: width, case, traditional characters, invisible characters.
    public NormalisedText folded() {
        var known = folded;
        if (known == null) {
            known = NormalisedText.of(text);
            folded = known;
        }
        return known;
    }

    /// Changes the text.
    ///
    /// @param edits in the order of the text, none overlapping another
    public void edit(List<Edit> edits) {
        if (edits.isEmpty()) {
            return;
        }
        var changed = new StringBuilder(text.length());
        var end = 0;
        for (var edit : edits) {
            if (edit.start() < end || edit.end() > text.length()) {
                throw new IllegalArgumentException(
                        "Out of order (start=%d, end=%d, before=%d)".formatted(edit.start(), edit.end(), end));
            }
            changed.append(text, end, edit.start()).append(edit.with());
            end = edit.end();
        }
        changed.append(text, end, text.length());
        origins = origins.after(edits, text.length());
        become(changed.toString());
    }

    private void become(String now) {
        text = now;
        charsFilled = false;
        folded = null;
    }

    /// Records a measure, and drops the document if it is beyond the limit and was not dropped before.
    ///
    /// @param rule  name of the measure and of the rule, in kebab case
    /// @param value in the unit of the rule: a count, or millionths for a share
    public void judge(String rule, long value, Limit limit) {
        measure(rule, value);
        if (drop == null && !limit.passes(value)) {
            drop = new Drop(named(rule), value, limit.broken(value));
        }
    }

    /// Records a measure.
    public void measure(String name, long value) {
        measures.put(named(name), value);
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
        var first = origins.start(start);
        var after = Math.max(first, origins.end(end));
        spans.add(new Span(named(kind), read.codePointCount(0, first), read.codePointCount(0, after)));
    }

    private String named(String part) {
        return operator.isEmpty() ? part : operator + "." + part;
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

    /// What was measured.
    public Map<String, Long> measures() {
        return Collections.unmodifiableMap(measures);
    }

    /// What the document is.
    public Map<String, String> tags() {
        return Collections.unmodifiableMap(tags);
    }
}
