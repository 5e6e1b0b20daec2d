package dev.ceyuan.corpus.licence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What an [Examination] found about all sources.
///
/// @param licence  of the release
/// @param routes   by source that fits, each way that it may enter by
/// @param refusals by source that does not, all that stands against it
record Findings(String licence, Map<Source, List<Route>> routes, Map<Source, List<Refusal>> refusals) {
    /// A way for a source to enter.
    record Route(Basis basis, Terms terms, List<Obligation> obligations) {}

    int refused() {
        return refusals.size();
    }

    /// The sum of the priorities of what is refused.
    long lostPriority() {
        return refusals.keySet().stream().mapToLong(Source::priority).sum();
    }

    Admission admission() {
        if (refusals.isEmpty()) {
            return admitted();
        }
        var all = new ArrayList<Refusal>();
        var drop = new TreeSet<String>();
        refusals.forEach((source, reasons) -> {
            all.addAll(reasons);
            drop.add(source.id());
        });
        return new Admission.Refused(all, drop, admitted());
    }

    private Admission.Admitted admitted() {
        var terms = Terms.FREE;
        var bases = new LinkedHashMap<String, List<Basis>>();
        var obligations = new ArrayList<Obligation>();
        for (var entry : routes.entrySet()) {
            var used = entry.getValue().getFirst();
            terms = terms.meet(used.terms());
            bases.put(
                    entry.getKey().id(),
                    entry.getValue().stream().map(Route::basis).toList());
            obligations.addAll(used.obligations());
        }
        return new Admission.Admitted(licence, terms, bases, obligations);
    }
}
