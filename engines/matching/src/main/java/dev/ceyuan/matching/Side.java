package dev.ceyuan.matching;

/// The two sides that are brought together.
public enum Side {
    /// Something an organisation wants done or supplied.
    NEED,
    /// What a supplier can do or supply.
    OFFER;

    /// The side that this one is matched against.
    public Side opposite() {
        return this == NEED ? OFFER : NEED;
    }
}
