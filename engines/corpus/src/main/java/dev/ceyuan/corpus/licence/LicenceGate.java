package dev.ceyuan.corpus.licence;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.wording.ErrorWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Decides which sources may enter a release.
///
/// The licence of the release is the only thing by which sources depend on each other: two copyleft
/// licences conflict because no licence is allowed by both. Once it is fixed, each source fits or does
/// not, by itself. So the smallest set to drop is found by trying every licence that a release may bear
/// and taking the one that refuses fewest: exact, and as many steps as licences times sources.
public final class LicenceGate {
    private final Licences licences;

    public LicenceGate(Licences licences) {
        this.licences = licences;
    }

    /// @throws CorpusException if the licence of the release is unknown
    public Admission examine(Sources sources, Release release) {
        return choices(release).stream()
                .map(licence -> new Examination(licences, release, licence).of(sources))
                .min(Comparator.comparingInt(Findings::refused).thenComparingLong(Findings::lostPriority))
                .orElseThrow()
                .admission();
    }

    private List<String> choices(Release release) {
        if (release.licence().isEmpty()) {
            var choices = new ArrayList<>(licences.offered());
            if (release.purpose() != Purpose.OPEN) {
                choices.add(Release.PROPRIETARY);
            }
            return choices;
        }
        var licence = release.licence().get();
        var known = licences.licence(licence).map(Licence::offered).orElse(licence.equals(Release.PROPRIETARY));
        if (!known) {
            throw new CorpusException(
                    CorpusException.Kind.RECIPE,
                    ErrorWords.say("subject.release", release.id()),
                    ErrorWords.say("licence.not-offered", Release.PROPRIETARY, licence),
                    null);
        }
        return List.of(licence);
    }
}
