package dev.ceyuan.proofs;

/// A proof, note or export cannot be read: it is not in the form it should have.
public final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    private final String place;
    private final String expected;

    /// @param place    what cannot be read, such as `line 3`
    /// @param expected what should stand there
    public Malformed(String place, String expected) {
        super("%s: expected %s".formatted(place, expected));
        this.place = place;
        this.expected = expected;
    }

    public String place() {
        return place;
    }

    public String expected() {
        return expected;
    }
}
