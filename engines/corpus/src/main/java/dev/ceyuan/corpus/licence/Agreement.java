package dev.ceyuan.corpus.licence;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.wording.ErrorWords;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// What a rightsholder agreed to in a contract.
///
/// @param party       the rightsholder
/// @param sources     ids of the sources whose text it is about
/// @param from        the first day
/// @param until       the last day
/// @param purposes    of releases that it permits; nothing that goes beyond them is permitted
/// @param territories ISO 3166 codes; empty means everywhere
/// @param licences    that the release may bear; empty means any that gives no more than the purposes do
public record Agreement(
        String id,
        String party,
        SortedSet<String> sources,
        LocalDate from,
        LocalDate until,
        Set<Purpose> purposes,
        SortedSet<String> territories,
        SortedSet<String> licences) {
    public Agreement {
        sources = Collections.unmodifiableSortedSet(new TreeSet<>(sources));
        territories = Collections.unmodifiableSortedSet(new TreeSet<>(territories));
        licences = Collections.unmodifiableSortedSet(new TreeSet<>(licences));
        var kept = EnumSet.noneOf(Purpose.class);
        kept.addAll(purposes);
        purposes = Collections.unmodifiableSet(kept);
        if (sources.isEmpty() || purposes.isEmpty() || until.isBefore(from)) {
            throw new CorpusException(
                    CorpusException.Kind.RECIPE,
                    ErrorWords.say("subject.agreement", id),
                    ErrorWords.say("agreement.wrong", sources, purposes, from, until),
                    null);
        }
    }
}
