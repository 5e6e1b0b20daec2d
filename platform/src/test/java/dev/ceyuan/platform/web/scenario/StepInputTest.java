package dev.ceyuan.platform.web.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.platform.scenario.Introduction.Act;
import dev.ceyuan.platform.scenario.Introduction.By;
import dev.ceyuan.platform.scenario.Introduction.Step;
import dev.ceyuan.platform.scenario.Reason;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepInputTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static StepInput.Reading read(Act act, Map<String, String> typed) {
        return new StepInput(act, By.OFFICE, typed).read(TODAY);
    }

    private static Map<String, String> problems(Act act, Map<String, String> typed) {
        return ((StepInput.Reading.Unread) read(act, typed)).problems();
    }

    @Test
    void readsAContractWithDayAndAmount() {
        var typed = Map.of("day", "2026-11-20", "amount", "1,200,000.50", "note", " 已盖章 ");

        assertThat(read(Act.CONTRACT, typed))
                .isEqualTo(new StepInput.Reading.Read(
                        new Step(Act.CONTRACT, By.OFFICE, LocalDate.of(2026, 11, 20), 120_000_050L, null, "已盖章")));
    }

    @Test
    void doesNotTakeMoneyThatTheStepHasNoUseFor() {
        var typed = Map.of("day", "2026-11-24", "amount", "5");

        assertThat(read(Act.MEET, typed)).isEqualTo(new StepInput.Reading.Read(Step.on(Act.MEET, By.OFFICE, TODAY)));
    }

    @Test
    void wantsADayForWhatHappened() {
        assertThat(problems(Act.PILOT, Map.of())).containsEntry("day", "scenario.problem.required");
    }

    @Test
    void refusesADayThatHasNotComeOrIsNone() {
        assertThat(problems(Act.MEET, Map.of("day", "2026-11-25"))).containsEntry("day", "scenario.problem.in-future");
        assertThat(problems(Act.MEET, Map.of("day", "昨天"))).containsEntry("day", "scenario.problem.not-a-day");
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        var typed = Map.of("day", "", "amount", "80万", "note", "长".repeat(2001));

        assertThat(problems(Act.CONTRACT, typed)).containsOnlyKeys("day", "amount", "note");
    }

    @Test
    void wantsAReasonForDeclining() {
        assertThat(problems(Act.DECLINE, Map.of("reason", "BECAUSE"))).containsOnlyKeys("reason");
        assertThat(read(Act.DECLINE, Map.of("reason", "TOO_DEAR")))
                .isEqualTo(new StepInput.Reading.Read(Step.decline(By.OFFICE, Reason.TOO_DEAR, "")));
    }
}
