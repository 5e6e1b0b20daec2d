package dev.ceyuan.platform.identity;

/// The actor may not do this kind of act at all. For a row he may not even see, [NoSuchObject] is the
/// answer.
public final class AccessDenied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String act;

    /// @param act past-tense verb in the form `need.published`
    public AccessDenied(String actor, String act) {
        super("Not permitted (actor=%s, act=%s)".formatted(actor, act));
        this.act = act;
    }

    public String act() {
        return act;
    }
}
