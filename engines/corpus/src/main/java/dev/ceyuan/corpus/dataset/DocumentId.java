package dev.ceyuan.corpus.dataset;

/// Ids of documents: 128 bits as 32 lower-case hexadecimal digits, so that the order of the texts is the
/// order of the numbers.
final class DocumentId {
    static final int DIGITS = 32;

    private DocumentId() {}

    static String checked(String id) {
        if (!valid(id)) {
            throw new IllegalArgumentException("An id has 32 lower-case hexadecimal digits (id=%s)".formatted(id));
        }
        return id;
    }

    static boolean valid(String id) {
        if (id.length() != DIGITS) {
            return false;
        }
        for (var i = 0; i < DIGITS; i++) {
            var c = id.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }
}
