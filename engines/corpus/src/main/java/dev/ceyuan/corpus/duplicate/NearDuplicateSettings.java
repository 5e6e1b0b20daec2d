package dev.ceyuan.corpus.duplicate;

import dev.ceyuan.corpus.document.Parameters;
import dev.ceyuan.corpus.document.Share;
import dev.ceyuan.corpus.wording.ErrorWords;

/// When a document is a near duplicate of another, and how such pairs are found. Shares are in millionths.
///
/// @param bands          of a signature
/// @param rows           of a band
/// @param minJaccard     similarity from which a document goes
/// @param minContainment share of a document that must be in the one that stays …
/// @param containedFrom  … from which similarity on that is enough to go
/// @param leaders        documents of a bucket with which all others of it are compared: those that come first
///                       in the order of survivors
/// @param maxFamily      documents that may go for one that stays; of more, a family of pages made from one
///                       template …
/// @param familyJaccard  … only those go that are as similar as this
public record NearDuplicateSettings(
        int bands,
        int rows,
        long minJaccard,
        long minContainment,
        long containedFrom,
        int leaders,
        int maxFamily,
        long familyJaccard) {
    /// What of the pairs at the threshold a signature must find.
    private static final long RECALL = 950_000;

    public NearDuplicateSettings {
        if (minJaccard < 1 || minJaccard > Share.ONE || leaders < 1 || maxFamily < 1) {
            throw new IllegalArgumentException(
                    "Out of range (minJaccard=%d, leaders=%d, maxFamily=%d)".formatted(minJaccard, leaders, maxFamily));
        }
    }

    /// Reads the parameters of `near-duplicates`. A signature that would miss many of the pairs that are asked for
    /// is refused: the probability is printed nowhere else, and nobody would know.
    public static NearDuplicateSettings read(Parameters parameters) {
        var settings = new NearDuplicateSettings(
                parameters.count("bands", 20, 1, MinHash.MOST_BANDS),
                parameters.count("rows", 7, 1, MinHash.MOST_ROWS),
                similarity(parameters),
                parameters.share("min-containment", 950_000),
                parameters.share("contained-from", 600_000),
                parameters.count("leaders", 64, 1, Integer.MAX_VALUE),
                parameters.count("max-family", 200, 1, Integer.MAX_VALUE),
                parameters.share("family-jaccard", 950_000));
        var found = settings.found(settings.minJaccard());
        if (found < RECALL) {
            throw parameters.wrong(
                    "rows",
                    ErrorWords.say("expected.rows-that-find", RECALL),
                    ErrorWords.say("found.rows-that-find", settings.rows(), settings.bands(), found));
        }
        parameters.finish();
        return settings;
    }

    private static long similarity(Parameters parameters) {
        var least = parameters.share("min-jaccard", 800_000);
        if (least == 0) {
            throw parameters.wrong("min-jaccard", ErrorWords.say("expected.more-than-nothing"), least);
        }
        return least;
    }

    /// The probability that a pair of a similarity is found.
    public long found(long jaccard) {
        return MinHash.found(bands, rows, jaccard);
    }

    boolean isDuplicate(Similarity similarity) {
        return similarity.jaccard() >= minJaccard
                || similarity.containment() >= minContainment && similarity.jaccard() >= containedFrom;
    }

    /// False if sets of these sizes are too different, whatever is in them.
    boolean canBeDuplicate(int size, int otherSize) {
        return Similarity.mostJaccard(size, otherSize) >= Math.min(minJaccard, containedFrom);
    }
}
