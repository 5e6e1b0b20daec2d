package dev.ceyuan.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A smallest change of what a need demands that makes more offers eligible.
///
/// @param changes one or two changes, all of which are needed
/// @param added ids of the offers that become eligible, best match first
public record Relaxation(List<Change> changes, List<String> added) {

    /// A change of one facet of the need.
    ///
    /// @param from the present value
    /// @param to the new value; null if the demand has to be dropped
    public record Change(String facet, Facet from, @Nullable Facet to) {}

    public Relaxation {
        changes = List.copyOf(changes);
        added = List.copyOf(added);
    }

    /// The need after the changes.
    public Item applyTo(Item need) {
        var changed = need;
        for (var change : changes) {
            changed = change.to() == null ? changed.without(change.facet()) : changed.with(change.facet(), change.to());
        }
        return changed;
    }
}
