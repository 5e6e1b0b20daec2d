package dev.ceyuan.corpus.document;

import java.util.ArrayList;
import java.util.List;

/// What was done to a text, one change after the other. Where its chars were before is worked out only if
/// somebody asks: most texts are changed, and in few of them something is found.
final class Changes {
    private final List<Change> pending = new ArrayList<>();
    private Origins origins = Origins.SAME;
    private boolean empty = true;

    /// @param length of the text before
    private record Change(List<Edit> edits, int length) {}

    void clear() {
        pending.clear();
        origins = Origins.SAME;
        empty = true;
    }

    void add(List<Edit> edits, int length) {
        pending.add(new Change(List.copyOf(edits), length));
        empty = false;
    }

    boolean isEmpty() {
        return empty;
    }

    Origins origins() {
        for (var change : pending) {
            origins = origins.after(change.edits(), change.length());
        }
        pending.clear();
        return origins;
    }
}
