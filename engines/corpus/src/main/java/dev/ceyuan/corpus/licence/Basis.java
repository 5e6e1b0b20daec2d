package dev.ceyuan.corpus.licence;

/// What text may enter a release by.
public sealed interface Basis {
    /// The licence of its source.
    record ByLicence(String licence) implements Basis {}

    /// An agreement with the rightsholder.
    record ByAgreement(String agreement) implements Basis {}
}
