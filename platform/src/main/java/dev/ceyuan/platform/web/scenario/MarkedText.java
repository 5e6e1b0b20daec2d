package dev.ceyuan.platform.web.scenario;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// A quotation, cut where terms begin and end, so that the template can mark them. The pieces joined are
/// the quotation, char for char; the template escapes each.
public record MarkedText(List<Piece> pieces) {
    /// @param marked belongs to a term
    public record Piece(String text, boolean marked) {}

    public MarkedText {
        pieces = List.copyOf(pieces);
    }

    /// Marks every place where one of the terms stands, in whatever case. Terms that touch or overlap
    /// become one mark.
    static MarkedText of(String quote, List<String> terms) {
        var marks = new BitSet(quote.length());
        var folded = lower(quote);
        for (var term : terms) {
            var wanted = lower(term.strip());
            for (int at = wanted.isEmpty() ? -1 : folded.indexOf(wanted);
                    at >= 0;
                    at = folded.indexOf(wanted, at + 1)) {
                marks.set(at, at + wanted.length());
            }
        }
        return new MarkedText(cut(quote, marks));
    }

    /// Lower case without changing the length, so that offsets stay true.
    private static String lower(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return lower.length() == text.length() ? lower : text;
    }

    private static List<Piece> cut(String quote, BitSet marks) {
        var pieces = new ArrayList<Piece>();
        int start = 0;
        while (start < quote.length()) {
            boolean marked = marks.get(start);
            int next = marked ? marks.nextClearBit(start) : marks.nextSetBit(start);
            int end = next < 0 ? quote.length() : Math.min(next, quote.length());
            pieces.add(new Piece(quote.substring(start, end), marked));
            start = end;
        }
        return pieces;
    }
}
