package dev.ceyuan.platform.audit;

/// Names one object in the log.
///
/// @param kind singular noun of the glossary, such as `need`
/// @param id   the object's identifier
public record ObjectRef(String kind, String id) {
    public static ObjectRef of(String kind, Object id) {
        return new ObjectRef(kind, id.toString());
    }
}
