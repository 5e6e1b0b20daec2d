package dev.ceyuan.corpus.personal;

/// Tells keys of documents in which there is personal data, such as a telephone number that somebody uses as id.
/// A firm's number is none. Not for several threads.
public final class PersonalKeys {
    /// The shortest that is found is an address such as `a@b.cn`.
    private static final int SHORTEST = 6;

    private final Search search = new Search();
    private char[] chars = new char[64];

    /// Whether something is found in a key by its own shape: there is no text around it that says what it is.
    public boolean isPersonal(String key) {
        var length = key.length();
        if (length < SHORTEST) {
            return false;
        }
        if (chars.length < length) {
            chars = new char[2 * length];
        }
        key.getChars(0, length, chars, 0);
        var found = search.in(chars, length);
        for (var i = 0; i < found.size(); i++) {
            if (!found.isToken(i) && found.kind(i) != PersonalKind.CREDIT_CODE) {
                return true;
            }
        }
        return false;
    }
}
