package dev.ceyuan.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.tables.TableColumn;
import dev.ceyuan.tables.TableWriter;
import dev.ceyuan.tables.hostile.HostileFile;
import dev.ceyuan.tables.hostile.HostileFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Mutated files through the whole import: no crash, nothing written before the user agrees, never half of
/// an import, every refusal names the file and every wrong row its place.
///
/// `-Dceyuan.fuzz.files=10000` for the long run, `-Dceyuan.seed=…` for other files.
class HostileImportProperties {
    private static final IntakeContext CONTEXT = IntakeContext.open();
    private static final int FILES = Integer.getInteger("ceyuan.fuzz.files", 600);
    private static final long SEED = Long.getLong("ceyuan.seed", 20_261_124L);
    private static final int APPLIED_EVERY = 20;
    private static final String TARGET = "organisations";
    private final ImportsFixture fixture = new ImportsFixture(CONTEXT);
    private final Imports imports = CONTEXT.get(Imports.class);
    private final ImportTexts texts = CONTEXT.get(ImportTexts.class);
    private final Actor officer = CONTEXT.officer();

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    @Test
    void everyMutatedFileIsImportedOrRefusedWithAPlaceAndNeverByHalf() {
        var outcomes = new EnumMap<Outcome, Integer>(Outcome.class);
        var known = fixture.registry();

        for (var i = 0; i < FILES; i++) {
            var seed = SEED + i;
            var prefix = "变异" + i / APPLIED_EVERY;
            var file = seed % 3 == 0
                    ? HostileFiles.mutate("名录.csv", csv(prefix), seed)
                    : HostileFiles.mutate("名录.xlsx", workbook(prefix), seed);
            var outcome = run(file, i % APPLIED_EVERY == 0);
            outcomes.merge(outcome, 1, Integer::sum);
            var now = fixture.registry();
            assertThat(now.equals(known)).as("%s %s", file, outcome).isEqualTo(outcome != Outcome.APPLIED);
            known = now;
        }

        System.out.println("hostile imports seed=" + SEED + " outcomes=" + outcomes);
        assertThat(outcomes).containsKeys(Outcome.REFUSED, Outcome.PREVIEWED);
    }

    private Outcome run(HostileFile file, boolean apply) {
        var upload = imports.upload(officer, TARGET, file.name(), new ByteArrayInputStream(file.content()));
        if (upload instanceof UploadOutcome.Refused(var refusal)) {
            assertThat(refusal.chinese()).as("%s", file).contains(FileNames.tidy(file.name()));
            return Outcome.REFUSED;
        }
        var id = ((UploadOutcome.Recognised) upload).stored().id();
        if (imports.preview(officer, id) instanceof StepOutcome.Refused(var reason, var _, var _)) {
            assertThat(reason).as("%s", file).isEqualTo(StepOutcome.Reason.COLUMNS_MISSING);
            return Outcome.COLUMNS_MISSING;
        }
        var previewed = imports.work(officer, id);
        if (previewed.state() == ImportState.FAILED) {
            assertThat(previewed.failure()).as("%s", file).isNotNull().satisfies(failure -> {
                assertThat(failure.kind()).isEqualTo(ImportFailure.Kind.FILE_REFUSED);
                assertThat(failure.chinese()).contains(FileNames.tidy(file.name()));
            });
            return Outcome.REFUSED_WHILE_READING;
        }
        imports.rows(officer, id, RowOutcome.WRONG, 1).forEach(row -> requirePlace(file, row));
        return apply ? apply(file, previewed) : Outcome.PREVIEWED;
    }

    private void requirePlace(HostileFile file, StagedRow row) {
        assertThat(row.problems()).as("%s", file).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.place().sheet()).isNotEmpty();
            assertThat(problem.place().row()).isPositive();
            assertThat(texts.render(problem, Locale.ENGLISH))
                    .contains(problem.place().sheet());
        });
    }

    private Outcome apply(HostileFile file, Import previewed) {
        if (previewed.counts().toWrite() == 0) {
            return Outcome.PREVIEWED;
        }
        imports.agree(officer, previewed.id(), ImportScope.GOOD_ROWS);
        var done = imports.work(officer, previewed.id());
        assertThat(done.state()).as("%s", file).isEqualTo(ImportState.DONE);
        assertThat(done.done()).as("%s", file).isEqualTo(previewed.counts().toWrite());
        return Outcome.APPLIED;
    }

    private static byte[] csv(String prefix) {
        return ImportsFixture.csv(
                prefix + "甲,,企业,海淀区,\"医疗、金融\",名录,2025-01-01",
                prefix + "乙,91110000802100433B,科研机构,亦庄,\"多行\n行业\",名录,2025年3月",
                prefix + "丙,,园区,门头沟,交通,\"引\"\"号\",2025-01-01");
    }

    private static byte[] workbook(String prefix) {
        var out = new ByteArrayOutputStream();
        var headings = List.of(ImportsFixture.HEADINGS.split(",")).stream()
                .map(heading -> TableColumn.text("c" + heading.hashCode(), heading, heading))
                .toList();
        try (var writer = TableWriter.xlsx(out)) {
            writer.sheet("名录", headings, Locale.SIMPLIFIED_CHINESE);
            writer.row(prefix + "簿甲", null, "企业", "海淀区", "医疗、金融", "名录", "2025-01-01");
            writer.row(prefix + "簿乙", "91230184MA1BUFLT44", "园区", "亦庄", "交通", null, "2025年3月");
            writer.row(prefix + "簿丙", "123", "企业", "海淀区", "占卜", "名录", "昨天");
        }
        return out.toByteArray();
    }

    private enum Outcome {
        REFUSED,
        COLUMNS_MISSING,
        REFUSED_WHILE_READING,
        PREVIEWED,
        APPLIED
    }
}
