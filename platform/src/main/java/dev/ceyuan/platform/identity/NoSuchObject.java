package dev.ceyuan.platform.identity;

/// There is no such object, or none that the actor may see: the two look the same from outside.
public final class NoSuchObject extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String objectKind;

    /// @param objectKind singular noun of the glossary, such as `need`
    public NoSuchObject(String objectKind, Object objectId) {
        super("No such %s (%s)".formatted(objectKind, objectId));
        this.objectKind = objectKind;
    }

    public String objectKind() {
        return objectKind;
    }
}
