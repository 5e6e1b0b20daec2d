package dev.ceyuan.corpus;

import dev.ceyuan.corpus.licence.Admission;
import dev.ceyuan.corpus.licence.Refusal;
import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.corpus.wording.Wording;
import java.io.Serial;
import java.util.stream.Collectors;

/// The licence gate does not let all sources into a release.
public final class NotAdmitted extends CorpusException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Admission.Refused refused;

    NotAdmitted(Publication publication, Admission.Refused refused) {
        super(Kind.LICENCE, publication.id(), said(refused));
        this.refused = refused;
    }

    private static Wording said(Admission.Refused refused) {
        var all = refused.refusals().stream().map(NotAdmitted::said).toList();
        var joined = new Wording(
                all.stream().map(Wording::chinese).collect(Collectors.joining("；")),
                all.stream().map(Wording::english).collect(Collectors.joining("; ")));
        return ErrorWords.say("licence.not-admitted", joined, refused.drop());
    }

    private static Wording said(Refusal refusal) {
        return ErrorWords.say(
                "licence.refusal",
                refusal.source(),
                refusal.sentence(),
                refusal.clause().place());
    }

    /// What stands against which source, by which clause, and the smallest set of sources to drop.
    public Admission.Refused refused() {
        return refused;
    }
}
