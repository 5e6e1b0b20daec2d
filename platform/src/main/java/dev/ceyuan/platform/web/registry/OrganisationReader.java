package dev.ceyuan.platform.web.registry;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.registry.Attribute;
import dev.ceyuan.platform.registry.Fact;
import dev.ceyuan.platform.registry.OrganisationView;
import dev.ceyuan.platform.registry.Organisations;
import dev.ceyuan.platform.registry.Provenance;
import dev.ceyuan.platform.registry.Visibility;
import dev.ceyuan.platform.web.Frame;
import dev.ceyuan.platform.web.SourceView;
import dev.ceyuan.platform.web.registry.OrganisationPageView.FactGroup;
import dev.ceyuan.platform.web.registry.OrganisationPageView.FactLine;
import dev.ceyuan.platform.web.registry.OrganisationPageView.Form;
import dev.ceyuan.platform.web.registry.OrganisationPageView.MergedLine;
import dev.ceyuan.platform.web.registry.OrganisationPageView.RelationLine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together the page of an organisation.
@Component
final class OrganisationReader {
    private final Organisations organisations;
    private final List<OrganisationPanel> panels;
    private final RegistryWords words;
    private final Clock clock;

    OrganisationReader(Organisations organisations, List<OrganisationPanel> panels, RegistryWords words, Clock clock) {
        this.organisations = organisations;
        this.panels = List.copyOf(panels);
        this.words = words;
        this.clock = clock;
    }

    /// The organisation by itself.
    OrganisationPageView read(Actor actor, UUID id, Locale locale) {
        return read(organisations.view(actor, id), locale, List.of(), null);
    }

    /// The organisation with what other modules know about it.
    ///
    /// @param problems what was wrong with what an officer sent, in words
    OrganisationPageView page(Actor actor, UUID id, Frame frame, List<String> problems) {
        var view = organisations.view(actor, id);
        var known = panels.stream()
                .flatMap(panel -> panel.of(actor, view.organisation().id(), frame).stream())
                .toList();
        var form = actor.has(Role.OFFICER) ? new Form(problems, LocalDate.now(clock)) : null;
        return read(view, frame.locale(), known, form);
    }

    private OrganisationPageView read(
            OrganisationView view, Locale locale, List<OrganisationPanel.Content> known, @Nullable Form form) {
        var row = view.organisation();
        return new OrganisationPageView(
                row.id(),
                row.name(),
                row.version(),
                row.visibility() == Visibility.PUBLIC,
                groups(view, locale),
                view.history().stream().map(fact -> line(fact, locale, false)).toList(),
                view.relations().stream().map(OrganisationReader::line).toList(),
                view.merged().stream()
                        .map(merged -> new MergedLine(merged.id(), merged.name(), merged.merge()))
                        .toList(),
                known,
                form);
    }

    private List<FactGroup> groups(OrganisationView view, Locale locale) {
        var groups = new ArrayList<FactGroup>();
        for (var attribute : Attribute.values()) {
            var facts = view.facts(attribute);
            var lines = new ArrayList<FactLine>();
            for (var fact : facts) {
                lines.add(line(fact, locale, !attribute.single() || lines.isEmpty()));
            }
            if (!lines.isEmpty()) {
                groups.add(new FactGroup(attribute.messageKey(), lines));
            }
        }
        return groups;
    }

    private FactLine line(Fact fact, Locale locale, boolean holds) {
        var confidence = fact.provenance().confidence();
        return new FactLine(
                fact.id(),
                fact.attribute().messageKey(),
                words.value(fact.attribute(), fact.value(), locale),
                link(fact),
                source(fact.provenance()),
                confidence == null
                        ? null
                        : "registry.confidence." + confidence.name().toLowerCase(Locale.ROOT),
                holds);
    }

    /// Terms lead to the list of organisations that have them too, a website to itself.
    private static @Nullable String link(Fact fact) {
        return switch (fact.attribute()) {
            case KIND -> "/organisations?kind=" + fact.value();
            case PLACE -> "/organisations?place=" + fact.value();
            case SECTOR -> "/organisations?sector=" + fact.value();
            case SEGMENT -> "/organisations?segment=" + fact.value();
            case WEBSITE -> fact.value();
            case NAME, ALIAS, CODE, ADDRESS, ROLE, PRODUCT, CONTACT, NOTE -> null;
        };
    }

    private static RelationLine line(OrganisationView.RelatedOrganisation related) {
        var relation = related.relation();
        return new RelationLine(
                relation.id(),
                relation.kind().messageKey(),
                related.other(),
                related.otherName(),
                related.outgoing(),
                source(relation.provenance()));
    }

    private static SourceView source(Provenance provenance) {
        return SourceView.of(provenance.source(), provenance.address(), provenance.asOf());
    }
}
