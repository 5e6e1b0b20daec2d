package dev.ceyuan.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.intake.FaultyTarget.InjectedFault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Faults in the middle of an import: never half of it is written, and what was acknowledged comes to an
/// end.
class ImportFaultsIT {
    private static final IntakeContext CONTEXT = IntakeContext.open(FaultyTarget.class);
    private static final int ROWS = 1_200;

    private final ImportsFixture fixture = new ImportsFixture(CONTEXT);
    private final Imports imports = CONTEXT.get(Imports.class);
    private final FaultyTarget target = CONTEXT.get(FaultyTarget.class);
    private final Actor officer = CONTEXT.officer();

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    private Import agreed(String prefix) {
        var previewed = fixture.preview(officer, FaultyTarget.KEY, ImportsFixture.firms(prefix, ROWS));
        imports.agree(officer, previewed.id(), ImportScope.ALL);
        return fixture.find(officer, previewed.id());
    }

    @Test
    void aFaultInTheMiddleLeavesNothingBehind() {
        var before = fixture.registry();
        var agreed = agreed("中途出错");
        target.before(batch -> {
            if (batch == 2) {
                throw new InjectedFault();
            }
        });

        assertThatThrownBy(() -> imports.work(officer, agreed.id())).isInstanceOf(InjectedFault.class);

        assertThat(fixture.registry()).isEqualTo(before);
        assertThat(fixture.find(officer, agreed.id()))
                .returns(ImportState.FAILED, Import::state)
                .returns(ImportFailure.of(ImportFailure.Kind.UNEXPECTED), Import::failure);
    }

    @Test
    void anExecutionThatDiedIsDoneAgainAndASecondOneFindsNothingToDo() {
        var agreed = agreed("中途被杀");
        var applying = CONTEXT.get(Applying.class);
        target.before(batch -> {
            if (batch == 3) {
                throw new InjectedFault();
            }
        });
        // Without the ends of ImportWork and of the job queue: as if the process had gone.
        assertThatThrownBy(() -> applying.run(agreed.id(), agreed.run())).isInstanceOf(InjectedFault.class);
        assertThat(fixture.find(officer, agreed.id()).state()).isEqualTo(ImportState.APPLYING);
        assertThat(fixture.organisations("中途被杀第")).isZero();
        target.before(_ -> {});

        applying.run(agreed.id(), agreed.run());
        var after = fixture.registry();
        applying.run(agreed.id(), agreed.run());

        assertThat(fixture.find(officer, agreed.id()).state()).isEqualTo(ImportState.DONE);
        assertThat(fixture.organisations("中途被杀第")).isEqualTo(ROWS);
        assertThat(fixture.registry()).isEqualTo(after);
    }

    @Test
    void cancellingWhileRowsAreWrittenUndoesThem() {
        var agreed = agreed("写入中取消");
        target.before(batch -> {
            if (batch == 2) {
                imports.cancel(officer, agreed.id());
            }
        });

        var ended = imports.work(officer, agreed.id());

        assertThat(ended.state()).isEqualTo(ImportState.CANCELLED);
        assertThat(fixture.organisations("写入中取消第")).isZero();
    }

    @Test
    void progressIsSeenByOthersWhileTheTransactionIsOpen() {
        var agreed = agreed("进度");
        List<Long> seen = new ArrayList<>();
        target.before(_ -> seen.add(fixture.find(officer, agreed.id()).done()));

        imports.work(officer, agreed.id());

        assertThat(seen).containsExactly(0L, 500L, 1_000L);
        assertThat(fixture.find(officer, agreed.id()).percent()).isEqualTo(100);
    }

    @Test
    void whatWasShownIsWhatIsWrittenElseThePreviewIsMadeAgain() {
        var first = agreed("竞争者");
        var second = agreed("竞争者");
        target.before(_ -> {});
        imports.work(officer, first.id());

        var previewedAgain = imports.work(officer, second.id());

        assertThat(previewedAgain)
                .returns(ImportState.PREVIEWED, Import::state)
                .returns(true, Import::changedSincePreview)
                .returns(new ImportCounts(0, 0, ROWS, 0), Import::counts);
        assertThat(fixture.organisations("竞争者第")).isEqualTo(ROWS);
    }

    @Test
    void anExecutionThatWasTakenForDeadStopsWhenAnotherHasTakenOver() {
        var agreed = agreed("接管");
        var stores = CONTEXT.get(IntakeStores.class);
        target.before(batch -> {
            if (batch == 2) {
                stores.progress().start(agreed.id(), java.util.UUID.randomUUID());
            }
        });

        CONTEXT.get(Applying.class).run(agreed.id(), agreed.run());

        assertThat(fixture.find(officer, agreed.id()).state()).isEqualTo(ImportState.APPLYING);
        assertThat(fixture.organisations("接管第")).isZero();
    }

    @Test
    void whatNobodyWorksOnAnyMoreIsEnded() {
        var agreed = agreed("无人处理");
        CONTEXT.get(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("update intake.progress set updated_at = updated_at - interval '3 hours' where import_id = :id")
                .param("id", agreed.id())
                .update();

        CONTEXT.get(ImportEnds.class).clean();

        assertThat(fixture.find(officer, agreed.id()))
                .returns(ImportState.FAILED, Import::state)
                .returns(ImportFailure.of(ImportFailure.Kind.INTERRUPTED), Import::failure);
    }

    @Test
    void oldFilesAndPreviewsAreLetGo() {
        var previewed = fixture.preview(officer, FaultyTarget.KEY, ImportsFixture.firms("过期", 2));
        CONTEXT.get(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("update intake.import set received_at = received_at - interval '40 days' where id = :id")
                .param("id", previewed.id())
                .update();

        CONTEXT.get(ImportEnds.class).clean();

        assertThat(fixture.find(officer, previewed.id()).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(imports.rows(officer, previewed.id(), null, 1)).isEmpty();
    }
}
