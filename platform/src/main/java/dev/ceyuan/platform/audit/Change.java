package dev.ceyuan.platform.audit;

import org.jspecify.annotations.Nullable;

/// What an act did to one object, as the audit log needs to know it.
///
/// `before` and `after` are whatever record describes the object; the log keeps only their digests
/// (see [StateDigest]), so personal data may be inside.
///
/// @param act    past-tense verb in the form `need.published`
/// @param object the object it was done to
/// @param before the state before, null when the object is new
/// @param after  the state after, null when the object is gone
public record Change(
        String act,
        ObjectRef object,
        @Nullable Object before,
        @Nullable Object after) {

    public Change {
        if (before == null && after == null) {
            throw new IllegalArgumentException(
                    "A change needs a state before or after (%s, %s)".formatted(act, object));
        }
    }

    /// The object came into being.
    public static Change created(String act, ObjectRef object, Object after) {
        return new Change(act, object, null, after);
    }

    /// The object went from one state to another.
    public static Change changed(String act, ObjectRef object, Object before, Object after) {
        return new Change(act, object, before, after);
    }

    /// The object is gone.
    public static Change removed(String act, ObjectRef object, Object before) {
        return new Change(act, object, before, null);
    }
}
