package dev.ceyuan.platform.registry;

import java.util.List;
import java.util.UUID;

/// All that a reader may know about one organisation.
///
/// @param organisation the values that hold now
/// @param facts        the standing facts, also those of organisations merged into it, by attribute
/// @param history      the retired facts, newest first
/// @param relations    the standing relations, each with the other organisation
/// @param merged       the organisations that were merged into it
public record OrganisationView(
        Organisation organisation,
        List<Fact> facts,
        List<Fact> history,
        List<RelatedOrganisation> relations,
        List<MergedOrganisation> merged) {

    public OrganisationView {
        facts = List.copyOf(facts);
        history = List.copyOf(history);
        relations = List.copyOf(relations);
        merged = List.copyOf(merged);
    }

    /// The facts of one attribute; for one with a single value the one that holds comes first.
    public List<Fact> facts(Attribute attribute) {
        return facts.stream().filter(fact -> fact.attribute() == attribute).toList();
    }

    /// A relation as seen from one side.
    ///
    /// @param other     the other organisation, after merges
    /// @param otherName its name
    /// @param outgoing  true if the viewed organisation is `from`
    public record RelatedOrganisation(Relation relation, UUID other, String otherName, boolean outgoing) {}

    /// An organisation that was merged into another.
    ///
    /// @param merge the decision that can be undone
    public record MergedOrganisation(UUID id, String name, UUID into, UUID merge) {}
}
