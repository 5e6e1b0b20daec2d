package dev.ceyuan.proofs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A text with signatures under it: [signed-note](https://c2sp.org/signed-note).
///
/// @param text       ends with a line break
/// @param signatures at least one, in the order in which they stand
public record SignedNote(String text, List<NoteSignature> signatures) {
    /// Characters of the longest note that is read.
    public static final int LONGEST = 64 * 1024;

    private static final int MOST_SIGNATURES = 64;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new IllegalArgumentException(
                    "the text of a note ends with a line break and has no control characters");
        }
    }

    /// Signs a text.
    public static SignedNote sign(String text, NoteSigner signer) {
        return new SignedNote(text, List.of(signer.sign(text)));
    }

    /// The same with one more signature; one of the same key is replaced.
    public SignedNote with(NoteSigner signer) {
        return with(signer.sign(text));
    }

    /// The same with one more signature; one of the same key is replaced.
    public SignedNote with(NoteSignature signature) {
        var more = new ArrayList<NoteSignature>();
        signatures.stream()
                .filter(each -> !each.name().equals(signature.name()) || each.id() != signature.id())
                .forEach(more::add);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /// Reads a note. The text means nothing before [#signedBy] was asked.
    ///
    /// @throws Malformed naming the line
    public static SignedNote parse(String note) throws Malformed {
        if (note.length() > LONGEST) {
            throw new Malformed("note", "at most %d characters".formatted(LONGEST));
        }
        var split = note.lastIndexOf("\n\n");
        if (split < 0 || !note.endsWith("\n")) {
            throw new Malformed("note", "a text, an empty line, signatures");
        }
        var text = note.substring(0, split + 1);
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new Malformed("note", "no control characters");
        }
        var first = (int) text.lines().count() + 2;
        var lines = note.substring(split + 2).lines().toList();
        if (lines.isEmpty() || lines.size() > MOST_SIGNATURES) {
            throw new Malformed("line " + first, "1 to %d signatures".formatted(MOST_SIGNATURES));
        }
        var signatures = new ArrayList<NoteSignature>();
        for (var i = 0; i < lines.size(); i++) {
            signatures.add(NoteSignature.parse(lines.get(i), "line " + (first + i)));
        }
        return new SignedNote(text, signatures);
    }

    /// Whether a key signed the text.
    public Signed signedBy(VerifierKey key) {
        var named = signatures.stream().filter(signature -> signature.isOf(key)).toList();
        if (named.isEmpty()) {
            return Signed.NO;
        }
        return named.stream().allMatch(signature -> signature.verifies(key, text)) ? Signed.YES : Signed.FORGED;
    }

    /// What a look at the signatures of a key says.
    public enum Signed {
        /// It did.
        YES,
        /// There is no signature of it.
        NO,
        /// There is a signature that names it and that it did not make.
        FORGED
    }

    /// The note.
    @Override
    public String toString() {
        return text + "\n"
                + signatures.stream().map(signature -> signature + "\n").collect(Collectors.joining());
    }

    /// The note in UTF-8.
    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }
}
