package dev.ceyuan.platform.scenario;

import dev.ceyuan.platform.scenario.Introduction.Act;
import dev.ceyuan.platform.scenario.Introduction.By;
import java.util.List;
import java.util.Optional;

/// One version of the state machine, as its rows say.
record IntroductionFlow(int version, List<Transition> transitions) {
    /// The state before an introduction exists.
    static final String NONE = "NONE";

    /// From a state, an act in someone's name leads to another state.
    record Transition(String fromState, Act act, By by, String toState) {}

    IntroductionFlow {
        transitions = List.copyOf(transitions);
    }

    Optional<Transition> find(String state, Act act, By by) {
        return transitions.stream()
                .filter(each -> each.fromState().equals(state) && each.act() == act && each.by() == by)
                .findFirst();
    }

    List<Transition> from(String state) {
        return transitions.stream()
                .filter(each -> each.fromState().equals(state))
                .toList();
    }
}
