package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Relaxation;
import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.scenario.MatchDesk;
import java.util.List;

/// The smallest changes of a need that would make more offers eligible.
public record WhatWouldChangeView(String needId, String needTitle, List<Suggestion> suggestions) {

    private static final int BEST = 5;

    /// Changes that go together, and what they would add.
    ///
    /// @param total how many they would add
    /// @param added the best of them
    public record Suggestion(List<String> changes, int total, List<EntryLine> added) {
        public Suggestion {
            changes = List.copyOf(changes);
            added = List.copyOf(added);
        }

        static Suggestion of(MatchDesk.Suggestion suggestion, Wording wording) {
            return new Suggestion(
                    suggestion.changes().stream()
                            .map(change -> change(change, wording))
                            .toList(),
                    suggestion.added().size(),
                    suggestion.added().stream()
                            .limit(BEST)
                            .map(entry -> EntryLine.of(entry, wording, List.of()))
                            .toList());
        }

        private static String change(Relaxation.Change change, Wording wording) {
            var from = wording.value(change.facet(), change.from());
            return change.to() == null
                    ? wording.text("scenario.change.drop", wording.facet(Side.NEED, change.facet()), from)
                    : wording.text(
                            "scenario.change.to",
                            wording.facet(Side.NEED, change.facet()),
                            from,
                            wording.value(change.facet(), change.to()));
        }
    }

    public WhatWouldChangeView {
        suggestions = List.copyOf(suggestions);
    }
}
