package dev.ceyuan.corpus.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where the chars of a changed text were in the text that was read.
///
/// The text is a row of pieces. A piece was either taken over char by char, or put in place of a stretch of
/// the text that was read.
final class Origins {
    /// Nothing was changed.
    static final Origins SAME = new Origins(List.of());

    private final Piece[] pieces;
    private final int[] starts;

    /// @param start     offset in the changed text
    /// @param from      offset in the text that was read of the stretch that it stands for
    /// @param to        offset after that stretch
    /// @param takenOver char by char; such a piece is as long as its stretch
    private record Piece(int start, int from, int to, boolean takenOver) {}

    private Origins(List<Piece> pieces) {
        this.pieces = pieces.toArray(Piece[]::new);
        this.starts = pieces.stream().mapToInt(Piece::start).toArray();
    }

    /// Offset in the text that was read of the char at an offset.
    int start(int offset) {
        if (pieces.length == 0) {
            return offset;
        }
        var piece = pieceAt(offset);
        return piece.takenOver() ? piece.from() + offset - piece.start() : piece.from();
    }

    /// Offset in the text that was read after the char before an offset.
    int end(int offset) {
        if (pieces.length == 0 || offset == 0) {
            return offset;
        }
        var piece = pieceAt(offset - 1);
        return piece.takenOver() ? piece.from() + offset - piece.start() : piece.to();
    }

    private Piece pieceAt(int offset) {
        var found = Arrays.binarySearch(starts, offset);
        return pieces[found >= 0 ? found : Math.max(0, -found - 2)];
    }

    /// @param edits  of the changed text
    /// @param length of it
    Origins after(List<Edit> edits, int length) {
        var changed = new ArrayList<Piece>();
        var shift = 0;
        var taken = 0;
        for (var edit : edits) {
            takeOver(taken, edit.start(), shift, changed);
            if (!edit.with().isEmpty()) {
                var from = start(edit.start());
                var to = Math.max(from, end(edit.end()));
                changed.add(new Piece(edit.start() + shift, from, to, false));
            }
            shift += edit.with().length() - (edit.end() - edit.start());
            taken = edit.end();
        }
        takeOver(taken, length, shift, changed);
        if (changed.isEmpty()) {
            changed.add(new Piece(0, 0, 0, false)); // nothing is left of the text
        }
        return new Origins(changed);
    }

    /// Takes over what lies between two offsets, piece by piece.
    private void takeOver(int begin, int end, int shift, List<Piece> into) {
        var offset = begin;
        while (offset < end) {
            if (pieces.length == 0) {
                into.add(new Piece(offset + shift, offset, end, true));
                return;
            }
            var next = nextStart(offset, end);
            var piece = pieceAt(offset);
            into.add(
                    piece.takenOver()
                            ? new Piece(offset + shift, start(offset), end(next), true)
                            : new Piece(offset + shift, piece.from(), piece.to(), false));
            offset = next;
        }
    }

    private int nextStart(int offset, int end) {
        var found = Arrays.binarySearch(starts, offset + 1);
        var next = found >= 0 ? found : -found - 1;
        return next < starts.length ? Math.min(starts[next], end) : end;
    }
}
