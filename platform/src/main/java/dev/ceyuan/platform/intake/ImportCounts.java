package dev.ceyuan.platform.intake;

/// How many rows of a preview are what.
public record ImportCounts(int fresh, int changed, int unchanged, int wrong) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0);

    /// All rows.
    public int total() {
        return fresh + changed + unchanged + wrong;
    }

    /// The rows that would be written.
    public int toWrite() {
        return fresh + changed;
    }

    ImportCounts plus(RowOutcome outcome) {
        return switch (outcome) {
            case NEW -> new ImportCounts(fresh + 1, changed, unchanged, wrong);
            case CHANGED -> new ImportCounts(fresh, changed + 1, unchanged, wrong);
            case UNCHANGED -> new ImportCounts(fresh, changed, unchanged + 1, wrong);
            case WRONG -> new ImportCounts(fresh, changed, unchanged, wrong + 1);
        };
    }
}
