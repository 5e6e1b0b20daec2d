package dev.ceyuan.corpus;

import dev.ceyuan.corpus.dataset.DatasetDescription;
import dev.ceyuan.corpus.dataset.DatasetDescription.LicenceLink;
import dev.ceyuan.corpus.licence.Admission;
import dev.ceyuan.corpus.licence.Basis;
import dev.ceyuan.corpus.licence.Licences;
import dev.ceyuan.corpus.licence.Lineage;
import dev.ceyuan.corpus.licence.Sources;
import dev.ceyuan.corpus.refine.Source;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/// What lets the sources of a run into the release.
///
/// @param sources  those that are used
/// @param licences the table by which they were admitted
record Entitlement(Publication publication, Sources sources, Admission.Admitted admitted, Licences licences) {
    /// A source as the steps know it.
    Source source(String id) {
        var source = sources.source(id).orElseThrow();
        var basis = basis(id);
        return new Source(id, source.priority(), licenceOf(basis), basis.written());
    }

    List<Basis> bases(String id) {
        return Objects.requireNonNull(admitted.bases().get(id));
    }

    private Basis basis(String id) {
        return bases(id).getFirst();
    }

    /// An SPDX expression: text that came by an agreement is under what was agreed.
    private static String licenceOf(Basis basis) {
        return switch (basis) {
            case Basis.ByLicence(var licence) -> licence;
            case Basis.ByAgreement(var agreement) -> "LicenseRef-" + agreement.replaceAll("[^A-Za-z0-9.-]", "-");
        };
    }

    /// The licence that the release bears.
    LicenceLink borne() {
        return link(admitted.licence());
    }

    List<DatasetDescription.Source> described() {
        return sources.all().stream()
                .map(source -> new DatasetDescription.Source(
                        source.id(),
                        source.title(),
                        page(source.origin()),
                        link(licenceOf(basis(source.id()))),
                        source.attribution()))
                .toList();
    }

    /// The text of a licence of the table; what has none there is told about on the page of the release.
    private LicenceLink link(String licence) {
        var text = licences.licence(licence)
                .map(known -> URI.create(known.source()))
                .orElse(publication.page());
        return new LicenceLink(licence, text);
    }

    /// Where a source is on the web, if it is.
    private URI page(String origin) {
        return Lineage.isOnTheWeb(origin) ? URI.create(origin) : publication.page();
    }
}
