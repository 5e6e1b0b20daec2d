package dev.ceyuan.corpus.evidence;

/// A document that was drawn.
///
/// @param id     of the document
/// @param ticket SHA-256 in hexadecimal by which it was drawn
/// @param part   what it was drawn for
public record Drawn(String id, Stratum stratum, String ticket, Part part) {
    /// What an item was drawn for.
    public enum Part {
        /// The sample of the corpus.
        SAMPLE,
        /// The proof about its source.
        SUPPLEMENT
    }
}
