package dev.ceyuan.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.platform.audit.AuditEvent;
import dev.ceyuan.platform.audit.AuditLog;
import dev.ceyuan.platform.audit.ObjectRef;
import dev.ceyuan.platform.identity.AccessDenied;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Actor.Grant;
import dev.ceyuan.platform.identity.NoSuchObject;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.intake.StepOutcome.Reason;
import dev.ceyuan.tables.ColumnMapping;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ImportsIT {
    private static final IntakeContext CONTEXT = IntakeContext.open();
    private static final String TARGET = "organisations";

    private final ImportsFixture fixture = new ImportsFixture(CONTEXT);
    private final Imports imports = CONTEXT.get(Imports.class);
    private final Actor officer = CONTEXT.officer();

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    @Test
    void recognisesTheColumnsAndWritesNothingBeforeTheUserAgrees() {
        var before = fixture.registry();

        var previewed = fixture.preview(officer, TARGET, ImportsFixture.firms("未同意", 3));

        assertThat(previewed.mapping().columns())
                .extracting(ColumnMapping.Column::key)
                .containsExactly("name", "code", "kind", "district", "sector", "source", "source_date");
        assertThat(previewed.counts()).isEqualTo(new ImportCounts(3, 0, 0, 0));
        assertThat(fixture.registry()).isEqualTo(before);
    }

    @Test
    void saysWhatIsNewChangedUnchangedAndWrong() {
        fixture.run(
                officer,
                TARGET,
                ImportsFixture.csv("预览甲,,企业,海淀区,医疗,名录,2025-01-01", "预览乙,,企业,海淀区,医疗,名录,2025-01-01"),
                ImportScope.ALL);

        var previewed = fixture.preview(
                officer,
                TARGET,
                ImportsFixture.csv(
                        "预览甲,,企业,海淀区,医疗,名录,2025-01-01",
                        "预览乙,,企业,朝阳区,医疗、金融,新名录,2025-06-01",
                        "预览丙,91110000802100433C,企业,海淀区,占卜,名录,2025-01-01",
                        "预览丁,,外星人,海淀区,医疗,名录,2025年",
                        "预览戊,,企业,海淀区,医疗,名录,2025-01-01",
                        "预览戊,,企业,朝阳区,医疗,名录,2025-01-01"));

        assertThat(previewed.counts()).isEqualTo(new ImportCounts(1, 1, 1, 3));
        assertThat(imports.rows(officer, previewed.id(), RowOutcome.CHANGED, 1))
                .singleElement()
                .satisfies(row -> assertThat(row.changes())
                        .containsExactlyInAnyOrder(
                                new FieldChange("district", "海淀区", "朝阳区"), new FieldChange("sector", "", "金融")));
        var texts = CONTEXT.get(ImportTexts.class);
        assertThat(imports.rows(officer, previewed.id(), RowOutcome.WRONG, 1).stream()
                        .flatMap(row -> row.problems().stream())
                        .map(problem -> texts.render(problem, Locale.SIMPLIFIED_CHINESE)))
                .hasSize(5)
                .contains(
                        "工作表“名录”第 4 行 B 列（统一社会信用代码）：校验位不符：“91110000802100433C”中有一位写错。现在填写的是“91110000802100433C”。",
                        "工作表“名录”第 4 行 E 列（行业）：“占卜”不在词表中，请换用词表中的词或留空。现在填写的是“占卜”。",
                        "工作表“名录”第 7 行：与第 6 行说的是同一对象，请只保留一行。");
        assertThat(imports.rows(officer, previewed.id(), RowOutcome.WRONG, 1)
                        .get(1)
                        .problems())
                .extracting(problem -> problem.place().letter())
                .containsExactly("C", "G");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var content = ImportsFixture.firms("重复导入", 20);
        fixture.run(officer, TARGET, content, ImportScope.ALL);
        var before = fixture.registry();

        var again = fixture.preview(officer, TARGET, content);

        assertThat(again.counts()).isEqualTo(new ImportCounts(0, 0, 20, 0));
        assertThat(imports.agree(officer, again.id(), ImportScope.ALL))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.type(StepOutcome.Refused.class))
                .returns(Reason.NOTHING_TO_WRITE, StepOutcome.Refused::reason);
        assertThat(fixture.registry()).isEqualTo(before);
    }

    @Test
    void wrongRowsAreWrittenNeverAndGoodOnesOnlyIfTheUserSaysSo() {
        var content = ImportsFixture.csv("好行之一,,企业,海淀区,医疗,名录,2025-01-01", "坏行,123,企业,海淀区,医疗,名录,2025-01-01");
        var previewed = fixture.preview(officer, TARGET, content);

        assertThat(imports.agree(officer, previewed.id(), ImportScope.ALL))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.type(StepOutcome.Refused.class))
                .returns(Reason.ROWS_WRONG, StepOutcome.Refused::reason);
        imports.agree(officer, previewed.id(), ImportScope.GOOD_ROWS);
        var done = imports.work(officer, previewed.id());

        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(fixture.organisations("好行之一")).isEqualTo(1);
        assertThat(fixture.organisations("坏行")).isZero();
    }

    @Test
    void columnsCanBeAdjustedAndRequiredOnesMustBeThere() {
        var content = "机构,备注\n调整列单位,无\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var uploaded = fixture.upload(officer, TARGET, content);

        var tooEarly = imports.preview(officer, uploaded.id());
        var twice = imports.adjust(officer, uploaded.id(), mapping(uploaded, "name", "name"));
        var unknown = imports.adjust(officer, uploaded.id(), mapping(uploaded, "name", "moon"));
        var adjusted = imports.adjust(officer, uploaded.id(), mapping(uploaded, "name", null));
        imports.preview(officer, uploaded.id());

        assertThat(((StepOutcome.Refused) tooEarly).reason()).isEqualTo(Reason.COLUMNS_MISSING);
        assertThat(((StepOutcome.Refused) twice).reason()).isEqualTo(Reason.COLUMN_TWICE);
        assertThat(((StepOutcome.Refused) unknown).reason()).isEqualTo(Reason.NO_SUCH_COLUMN);
        assertThat(adjusted).isInstanceOf(StepOutcome.Done.class);
        assertThat(imports.work(officer, uploaded.id()).counts().fresh()).isEqualTo(1);
    }

    private static ColumnMapping mapping(
            Import uploaded, String first, @org.jspecify.annotations.Nullable String second) {
        return new ColumnMapping(
                uploaded.mapping().sheet(),
                uploaded.mapping().headingRow(),
                List.of(
                        new ColumnMapping.Column(1, "机构", first, null),
                        new ColumnMapping.Column(2, "备注", second, null)));
    }

    @Test
    void aFileThatCannotBeReadIsRefusedByPlaceAndNotStored() {
        var before = imports.count(officer);

        var outcome = imports.upload(officer, TARGET, "名录.xlsx", new ByteArrayInputStream(ImportsFixture.csv("甲")));

        assertThat(outcome).isInstanceOf(UploadOutcome.Refused.class);
        assertThat(((UploadOutcome.Refused) outcome).refusal().chinese()).contains("名录.xlsx");
        assertThat(imports.count(officer)).isEqualTo(before);
    }

    @Test
    void theImportsOfOthersDoNotExist() {
        var mine = fixture.preview(officer, TARGET, ImportsFixture.firms("他人的导入", 1));
        var other = CONTEXT.officer();
        var auditor = CONTEXT.member(new Grant(Role.AUDITOR, null));

        assertThatThrownBy(() -> imports.find(other, mine.id())).isInstanceOf(NoSuchObject.class);
        assertThatThrownBy(() -> imports.agree(other, mine.id(), ImportScope.ALL))
                .isInstanceOf(NoSuchObject.class);
        assertThatThrownBy(() -> imports.cancel(other, mine.id())).isInstanceOf(NoSuchObject.class);
        assertThatThrownBy(() -> imports.rows(other, mine.id(), null, 1)).isInstanceOf(NoSuchObject.class);
        assertThat(imports.list(other, 1, 50)).isEmpty();
        assertThat(imports.find(auditor, mine.id()).id()).isEqualTo(mine.id());
        assertThatThrownBy(() -> imports.agree(auditor, mine.id(), ImportScope.ALL))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void onlyWhoMayWriteTheTargetImportsThere() {
        var auditor = CONTEXT.member(new Grant(Role.AUDITOR, null));

        for (var actor : List.of(new Actor.Visitor(), auditor)) {
            assertThatThrownBy(() -> imports.upload(actor, TARGET, "a.csv", new ByteArrayInputStream(new byte[0])))
                    .isInstanceOf(AccessDenied.class);
            assertThat(imports.targets(actor)).isEmpty();
        }
        assertThatThrownBy(() -> imports.upload(officer, "moons", "a.csv", new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(NoSuchObject.class);
        assertThat(imports.targets(officer)).containsExactly(TARGET);
    }

    @Test
    void whoHasLostHisRightsImportsNothing() {
        var leaving = CONTEXT.officer();
        var previewed = fixture.preview(leaving, TARGET, ImportsFixture.firms("离任", 2));
        imports.agree(leaving, previewed.id(), ImportScope.ALL);
        CONTEXT.closeAccount(leaving);

        var ended = imports.work(leaving, previewed.id());

        assertThat(ended.state()).isEqualTo(ImportState.FAILED);
        assertThat(ended.failure()).isEqualTo(ImportFailure.of(ImportFailure.Kind.NOT_PERMITTED));
        assertThat(fixture.organisations("离任")).isZero();
    }

    @Test
    void anImportThatWasCalledOffWritesNothing() {
        var previewed = fixture.preview(officer, TARGET, ImportsFixture.firms("取消", 2));

        imports.cancel(officer, previewed.id());

        assertThat(fixture.find(officer, previewed.id()).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(imports.agree(officer, previewed.id(), ImportScope.ALL)).isInstanceOf(StepOutcome.Refused.class);
        assertThat(fixture.organisations("取消第")).isZero();
    }

    @Test
    void everyStepIsInTheAuditLog() {
        var done = fixture.run(officer, TARGET, ImportsFixture.firms("审计", 1), ImportScope.ALL);

        assertThat(CONTEXT.get(AuditLog.class).historyOf(ObjectRef.of("import", done.id())))
                .extracting(AuditEvent::act)
                .containsExactly("import.uploaded", "import.previewed", "import.agreed", "import.applied");
    }

    @Test
    void fiveThousandRowsAreImportedInOneTransaction() {
        var content = ImportsFixture.firms("大表", 5_000);
        var start = System.nanoTime();

        var done = fixture.run(officer, TARGET, content, ImportScope.ALL);

        System.out.printf("import of 5,000 rows: %d ms%n", (System.nanoTime() - start) / 1_000_000);
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.done()).isEqualTo(5_000);
        assertThat(fixture.organisations("大表第")).isEqualTo(5_000);
    }
}
