package dev.ceyuan.corpus;

import dev.ceyuan.corpus.licence.Admission;
import dev.ceyuan.corpus.licence.Refusal;
import java.io.Serial;
import java.util.stream.Collectors;

/// The licence gate does not let all sources into a release.
public final class NotAdmitted extends CorpusException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Admission.Refused refused;

    NotAdmitted(Publication publication, Admission.Refused refused) {
        super(
                Kind.LICENCE,
                publication.id(),
                refused.refusals().stream().map(NotAdmitted::said).collect(Collectors.joining("; "))
                        + "; without %s the rest may enter".formatted(refused.drop()));
        this.refused = refused;
    }

    private static String said(Refusal refusal) {
        return "%s: %s [%s]"
                .formatted(
                        refusal.source(),
                        refusal.sentence().english(),
                        refusal.clause().place().english());
    }

    /// What stands against which source, by which clause, and the smallest set of sources to drop.
    public Admission.Refused refused() {
        return refused;
    }
}
