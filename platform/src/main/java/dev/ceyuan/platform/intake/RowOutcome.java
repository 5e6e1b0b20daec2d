package dev.ceyuan.platform.intake;

/// What applying a row would do.
public enum RowOutcome {
    NEW,
    CHANGED,
    UNCHANGED,
    WRONG;

    static RowOutcome of(RowPlan plan) {
        return switch (plan) {
            case RowPlan.New _ -> NEW;
            case RowPlan.Changed _ -> CHANGED;
            case RowPlan.Unchanged _ -> UNCHANGED;
            case RowPlan.Wrong _ -> WRONG;
        };
    }
}
