package dev.ceyuan.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.tables.RawRow;
import dev.ceyuan.tables.TableFile;
import dev.ceyuan.tables.TableLimits;
import dev.ceyuan.tables.TableProgress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportReportsIT {
    private static final IntakeContext CONTEXT = IntakeContext.open();
    private static final String TARGET = "organisations";

    private final ImportsFixture fixture = new ImportsFixture(CONTEXT);
    private final Imports imports = CONTEXT.get(Imports.class);
    private final ImportReports reports = CONTEXT.get(ImportReports.class);
    private final Actor officer = CONTEXT.officer();

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    @Test
    void theErrorReportHasTheWrongRowsAsTheyStandAndWhatIsWrong() {
        var previewed = fixture.preview(
                officer,
                TARGET,
                ImportsFixture.csv(
                        "对的单位,,企业,海淀区,医疗,名录,2025-01-01",
                        "=1+1错的单位,91110000802100433C,企业,海淀区,占卜,名录,2025-01-01",
                        "另一错,,企业,海淀区,医疗,名录,昨天"));
        var out = new ByteArrayOutputStream();

        reports.writeErrors(officer, previewed.id(), Locale.SIMPLIFIED_CHINESE, out);

        var rows = rows(out.toByteArray());
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst().cells()).containsExactly("单位名称", "统一社会信用代码", "单位类型", "区", "行业", "来源", "来源日期", "问题");
        assertThat(rows.get(1).cells().getFirst()).isEqualTo("=1+1错的单位");
        assertThat(rows.get(1).cells().getLast()).contains("第 3 行 B 列", "校验位不符", "占卜");
        assertThat(rows.get(2).cells().subList(0, 7)).containsExactly("另一错", "", "企业", "海淀区", "医疗", "名录", "昨天");
    }

    @Test
    void aCorrectedErrorReportCanBeImported() {
        var previewed = fixture.preview(officer, TARGET, ImportsFixture.csv("改正后单位,,外星人,海淀区,医疗,名录,2025-01-01"));
        var out = new ByteArrayOutputStream();
        reports.writeErrors(officer, previewed.id(), Locale.SIMPLIFIED_CHINESE, out);

        var upload = imports.upload(officer, TARGET, "errors.xlsx", new ByteArrayInputStream(out.toByteArray()));

        assertThat(((UploadOutcome.Recognised) upload).stored().mapping().missing(imports.schema(officer, TARGET)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void theTemplateIsRecognisedWhole(String language) {
        var out = new ByteArrayOutputStream();
        reports.writeTemplate(officer, TARGET, Locale.forLanguageTag(language), out);

        var upload = imports.upload(officer, TARGET, "template.xlsx", new ByteArrayInputStream(out.toByteArray()));

        var stored = ((UploadOutcome.Recognised) upload).stored();
        assertThat(stored.mapping().columns())
                .hasSameSizeAs(imports.schema(officer, TARGET).columns())
                .allSatisfy(column -> assertThat(column.key()).isNotNull());
        assertThat(imports.sample(officer, stored.id()).sheets()).hasSize(2);
    }

    private static List<RawRow> rows(byte[] xlsx) {
        try (var file = TableFile.open("report.xlsx", xlsx, TableLimits.defaults());
                var rows = file.rawRows(file.sheets().getFirst(), TableProgress.SILENT)) {
            return rows.toList();
        }
    }
}
