package dev.ceyuan.benchmarks;

/// What the speed of the corpus engine should be, and what it was: of issue 4.
final class CorpusGoals {
    private static final double SIGNATURES = 100;
    private static final double RECIPE = 45;
    private static final double BUSY = 90;

    private double signatures;
    private double recipe;
    private double busy;

    /// @param rate in MB/s for each core
    void signatures(double rate) {
        signatures = rate;
    }

    /// Notes a run of the recipe from end to end; the best one counts.
    ///
    /// @param rate in MB/s for each core
    /// @param busy percent of all cores
    void recipe(double rate, double busy) {
        if (rate > recipe) {
            recipe = rate;
            this.busy = busy;
        }
    }

    void write(Evidence evidence) {
        evidence.line("\n## Goals\n");
        evidence.line("| goal | wanted | measured | |");
        evidence.line("|---|---|---|---|");
        line(evidence, "JSON lines to MinHash signatures, MB/s for each core", SIGNATURES, signatures);
        line(evidence, "the default recipe from end to end, MB/s for each core, best run", RECIPE, recipe);
        line(evidence, "cores busy with one large file, %%, the same run", BUSY, busy);
    }

    private static void line(Evidence evidence, String goal, double wanted, double measured) {
        evidence.line(
                "| " + goal + " | %.0f | %.1f | %s |",
                wanted,
                measured,
                measured >= wanted ? "reached" : "**missed**, by a factor of %.1f".formatted(wanted / measured));
    }
}
