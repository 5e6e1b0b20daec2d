package dev.ceyuan.benchmarks;

/// What stands below the measurements: how to read them, and what others reach.
final class CorpusSpeedNotes {
    private CorpusSpeedNotes() {}

    static void write(Evidence evidence) {
        evidence.line("\n## Notes\n");
        evidence.line("- CPU time counts, as other work on the machine makes the wall clock longer. It makes CPU time"
                + " longer too, by some tens of percent up to a factor of two, because caches and the two threads of a"
                + " core are shared: compare only rates that were measured together.");
        evidence.line("- \"Of what others left\" is CPU time by what the cores had left beside other processes during"
                + " the run.");
        evidence.line("- For scale, measured earlier on this kind of machine, one core, other texts of the same kind:"
                + " datatrove's own code signs MinHash at 1.0–1.3 MB/s with words of jieba and at 2.0–3.1 MB/s with"
                + " characters; its quality and repetition filters for Chinese take 0.7–1.0 MB/s; data-juicer's recipe"
                + " for MinHash signs at 1.2–1.8 MB/s. Neither writes a verdict for each document, and neither"
                + " compares before it removes.");
    }
}
