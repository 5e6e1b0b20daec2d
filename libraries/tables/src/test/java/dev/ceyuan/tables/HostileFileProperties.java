package dev.ceyuan.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.ceyuan.tables.hostile.HostileFile;
import dev.ceyuan.tables.hostile.HostileFiles;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Ten thousand mutated files: none crashes or hangs the reader, each refusal names a place.
class HostileFileProperties {

    private static final int FILES = 10_000;
    private static final long SEED = Long.getLong("ceyuan.seed", 20_261_124L);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final byte[] XLSX = Workbooks.needs();
    private static final byte[] CSV = """
            需求编号,需求名称,需求描述,预算（万元）,截止日期,部署方式,标签,来源网址\r
            N-1,政务咨询,"多行
            描述，含""引号\""",80,2026-09-23,本地部署,政务、问答,https://example.org/1\r
            N-2,医疗影像,不详,1.5亿元,2026年12月,云端,医疗；影像,\r
            """.getBytes(StandardCharsets.UTF_8);

    @Test
    @Timeout(120)
    void everyMutatedFileIsReadOrRefusedByPlace() {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

        LongStream.range(0, FILES).parallel().forEach(i -> {
            HostileFile file = mutated(SEED + i);
            Outcome outcome = check(file);
            synchronized (outcomes) {
                outcomes.merge(outcome, 1, Integer::sum);
            }
        });

        System.out.println("mutated files seed=" + SEED + " outcomes=" + outcomes);
        assertThat(outcomes).containsOnlyKeys(Outcome.values());
        assertThat(outcomes.get(Outcome.REFUSED)).isGreaterThan(FILES / 5);
    }

    @Test
    void theSeedMakesTheSameFile() {
        assertThat(mutated(SEED + 7).content()).isEqualTo(mutated(SEED + 7).content());
    }

    private static HostileFile mutated(long seed) {
        boolean xlsx = seed % 3 != 0;
        return xlsx ? HostileFiles.mutate("needs.xlsx", XLSX, seed) : HostileFiles.mutate("needs.csv", CSV, seed);
    }

    private static Outcome check(HostileFile file) {
        long start = System.nanoTime();
        Outcome[] outcome = {Outcome.READ};
        assertThatCode(() -> outcome[0] = outcome(file)).as("%s", file).doesNotThrowAnyException();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as("%s", file).isLessThan(LONGEST);
        return outcome[0];
    }

    private static Outcome outcome(HostileFile hostile) {
        try (TableFile file = TableFile.open(hostile.name(), hostile.content(), TableLimits.defaults())) {
            ColumnMapping mapping = file.recognise(NeedsSchema.NEEDS);
            file.sheets().forEach(sheet -> drain(file.rawRows(sheet, TableProgress.SILENT)));
            List<RowResult> rows = drain(file.rows(NeedsSchema.NEEDS, mapping, TableProgress.SILENT));
            List<CellProblem> problems = Reading.problems(rows);
            problems.forEach(HostileFileProperties::requirePlace);
            return problems.isEmpty() ? Outcome.READ : Outcome.READ_WITH_PROBLEMS;
        } catch (TableRefused refused) {
            assertThat(refused.file()).isEqualTo(hostile.name());
            assertThat(ProblemText.render(refused, Locale.CHINESE)).contains(hostile.name());
            assertThat(refused.found().length()).isLessThanOrEqualTo(CellProblem.FOUND_CHARACTERS);
            return Outcome.REFUSED;
        }
    }

    private static <T> List<T> drain(Stream<T> rows) {
        try (rows) {
            return rows.toList();
        }
    }

    private static void requirePlace(CellProblem problem) {
        assertThat(problem.place().sheet()).isNotEmpty();
        assertThat(problem.place().row()).isPositive();
        assertThat(problem.place().letter()).isNotEmpty();
        assertThat(ProblemText.render(problem, Locale.CHINESE))
                .contains(problem.place().sheet());
    }

    private enum Outcome {
        READ,
        READ_WITH_PROBLEMS,
        REFUSED
    }
}
