package dev.ceyuan.platform.scenario;

import dev.ceyuan.platform.scenario.Introduction.Act;
import dev.ceyuan.platform.scenario.Introduction.By;
import java.util.EnumSet;
import java.util.Set;

/// Introductions as the office would explain them, written without looking at the table of steps.
final class IntroductionModel {
    private final Set<By> agreed = EnumSet.noneOf(By.class);
    private boolean met;
    private boolean piloted;
    private boolean contracted;
    private boolean concluded;
    private boolean declined;

    /// @return false if the act is not possible now, and nothing has changed
    boolean take(Act act, By by) {
        if (declined || concluded) {
            return false;
        }
        return switch (act) {
            case PROPOSE -> false;
            case ACCEPT -> by != By.OFFICE && !met && !piloted && !contracted && agreed.size() < 2 && agreed.add(by);
            case DECLINE -> declined = !contracted;
            case MEET -> bothAgree() && !piloted && !contracted && (met = true);
            case PILOT -> bothAgree() && !piloted && !contracted && (piloted = true);
            case CONTRACT -> (met || piloted) && !contracted && (contracted = true);
            case RECORD_RESULT -> contracted && (concluded = true);
        };
    }

    private boolean bothAgree() {
        return agreed.size() == 2;
    }

    String state() {
        if (declined) {
            return "DECLINED";
        }
        if (concluded) {
            return "RESULT";
        }
        if (contracted) {
            return "CONTRACT";
        }
        if (piloted) {
            return "PILOT";
        }
        if (met) {
            return "MEETING";
        }
        if (agreed.size() == 2) {
            return "ACCEPTED";
        }
        if (agreed.isEmpty()) {
            return "PROPOSED";
        }
        return agreed.contains(By.NEED_SIDE) ? "ACCEPTED_BY_NEED" : "ACCEPTED_BY_OFFER";
    }
}
