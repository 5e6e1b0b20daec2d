package dev.ceyuan.corpus.licence;

import java.util.Optional;

/// What text may enter a release by.
public sealed interface Basis {
    /// As it stands in the lineage of a document: `licence:MIT`, `agreement:HT-2026-017`.
    String written();

    /// What was written so; empty if nothing is.
    static Optional<Basis> read(String written) {
        if (written.startsWith(ByLicence.MARK)) {
            return Optional.of(new ByLicence(written.substring(ByLicence.MARK.length())));
        }
        return written.startsWith(ByAgreement.MARK)
                ? Optional.of(new ByAgreement(written.substring(ByAgreement.MARK.length())))
                : Optional.empty();
    }

    /// The licence of its source.
    record ByLicence(String licence) implements Basis {
        private static final String MARK = "licence:";

        @Override
        public String written() {
            return MARK + licence;
        }
    }

    /// An agreement with the rightsholder.
    record ByAgreement(String agreement) implements Basis {
        private static final String MARK = "agreement:";

        @Override
        public String written() {
            return MARK + agreement;
        }
    }
}
