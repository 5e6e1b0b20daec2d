package dev.ceyuan.corpus.licence;

import dev.ceyuan.corpus.licence.Findings.Route;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// Looks at each source for a release whose licence is known.
final class Examination {
    private final Licences licences;
    private final String licence;
    private final Set<Permission> needed;
    private final RefusalWords words;

    Examination(Licences licences, Release release, String licence) {
        this.licences = licences;
        this.licence = licence;
        this.words = new RefusalWords(licences, release, licence);
        this.needed = EnumSet.noneOf(Permission.class);
        needed.addAll(licences.needsOf(release.purpose()));
        needed.addAll(licences.givenBy(licence)); // what the release gives it must have got
    }

    Findings of(Sources sources) {
        var findings = new Findings(licence, new LinkedHashMap<>(), new LinkedHashMap<>());
        for (var source : sources.all()) {
            var routes = new ArrayList<Route>();
            var refusals = new ArrayList<Refusal>();
            byLicence(source, routes, refusals);
            sources.agreementsOn(source.id()).forEach(agreement -> byAgreement(source, agreement, routes, refusals));
            if (routes.isEmpty()) {
                findings.refusals().put(source, refusals);
            } else {
                findings.routes().put(source, routes);
            }
        }
        return findings;
    }

    private void byLicence(Source source, List<Route> routes, List<Refusal> refusals) {
        switch (source.legality()) {
            case Legality.Missing _ -> refusals.add(words.noEvidence(source));
            case Legality.Contract _ -> {} // then only the agreement counts
            case Legality.OpenLicence _, Legality.CollectionRecord _ -> {
                var given = licences.licence(source.licence());
                var against = given.map(each -> against(source, each)).orElseGet(() -> List.of(words.unknown(source)));
                refusals.addAll(against);
                if (given.isPresent() && against.isEmpty()) {
                    routes.add(route(source, given.get()));
                }
            }
        }
    }

    private List<Refusal> against(Source source, Licence given) {
        var refusals = new ArrayList<Refusal>();
        given.withholds().forEach((permission, clause) -> {
            if (needed.contains(permission)) {
                refusals.add(words.withheld(source, permission, clause));
            }
        });
        given.shareAlike()
                .filter(onward -> !onward.licences().contains(licence))
                .ifPresent(onward -> refusals.add(words.shareAlike(source, onward)));
        given.excluded()
                .filter(onward -> onward.licences().contains(licence))
                .ifPresent(onward -> refusals.add(words.excluded(source, onward)));
        return refusals;
    }

    private Route route(Source source, Licence given) {
        var obligations = new ArrayList<Obligation>();
        given.duties().forEach((duty, clause) -> obligations.add(words.obligation(source, duty, clause)));
        given.shareAlike()
                .ifPresent(onward -> obligations.add(words.obligation(source, Duty.SHARE_ALIKE, onward.clause())));
        return new Route(new Basis.ByLicence(given.id()), given.terms(), obligations);
    }

    private void byAgreement(Source source, Agreement agreement, List<Route> routes, List<Refusal> refusals) {
        var against = words.against(source, agreement, needed);
        refusals.addAll(against);
        if (against.isEmpty()) {
            var obligations = List.of(
                    words.obligation(source, Duty.ATTRIBUTION, words.clause(agreement)),
                    words.takeBack(source, agreement));
            routes.add(new Route(new Basis.ByAgreement(agreement.id()), terms(agreement), obligations));
        }
    }

    private Terms terms(Agreement agreement) {
        var onward = agreement.licences().isEmpty() ? LicenceSet.ANY : LicenceSet.only(agreement.licences());
        return new Terms(words.permittedBy(agreement), EnumSet.of(Duty.ATTRIBUTION, Duty.TAKE_BACK), onward);
    }
}
