package dev.ceyuan.platform.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.platform.scenario.Entry;
import dev.ceyuan.platform.scenario.EntryContent;
import dev.ceyuan.platform.scenario.EntryDraft;
import dev.ceyuan.platform.scenario.Facets;
import dev.ceyuan.platform.scenario.Needs;
import dev.ceyuan.platform.scenario.SourceNote;
import dev.ceyuan.platform.web.Browser;
import dev.ceyuan.platform.web.People;
import dev.ceyuan.platform.web.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is exported and imported again changes nothing: officers edit the export and bring back what they
/// edited.
class ExportAgainIT {
    private static final TestServer SERVER = TestServer.start(Map.of());
    private static final String NEEDS = """
            编号,需求榜单,需求名称,需求单位,匿名,需求描述,行业领域,产业链环节,需求地点,供应商地区要求,预算,截止日期,部署要求,芯片要求,备案要求,成熟度要求,要求开放权重,数量,数量单位,公开范围,来源,来源地址,来源日期
            N-1,,门诊病历质控,示例医院,否,"检查病历,并提示",医疗、政务,智能芯片,北京海淀,北京,80万元,2027-06-30,本地部署、私有云,昇腾、海光,已备案,试点,是,12.5,套,公开,示例公告,https://example.org/a,2026-09
            N-2,,积水点识别,示例水务局,是,,水务,,北京朝阳,,,,,,,,,,,成员可见,,,
            ,,没有编号的需求,示例水务局,,一行,交通,,,,1234.56元,,,,,,,,,,,,
            """;
    private static final String OFFERS = """
            编号,供给名称,供给单位,类别,供给描述,行业领域,所在地,服务地区,价格,最早交付日期,部署方式,适配芯片,备案状态,成熟度,开放权重,规模,规模单位
            S-1,病历质控模型,示例智能,模型,=1+1 不是公式,医疗,北京,北京、上海,60万,2027-01-01,公有云,英伟达,已备案,规模应用,否,,
            S-2,示例算力池,示例算力,算力,,,天津,,,,,,,,,3200,PFLOPS
            """;

    private final People people = new People(SERVER);
    private final Browser officer = people.signedIn(people.first());
    private final ImportWizard wizard = new ImportWizard(officer);

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource({"needs, csv", "needs, xlsx", "offers, csv", "offers, xlsx"})
    void theExportImportedAgainChangesNothing(String target, String format) {
        var rows = target.equals("needs") ? NEEDS : OFFERS;
        wizard.agree(wizard.preview(target, "清单.csv", rows.getBytes(StandardCharsets.UTF_8)));
        if (target.equals("needs")) {
            draftByHand(format);
        }
        var exported = officer.download("/%s/export.%s?state=DRAFT".formatted(target, format));

        var address = wizard.preview(target, "导出." + format, exported);

        var rowsOfExport = officer.download("/%s/export.csv?state=DRAFT".formatted(target));
        var expected = new String(rowsOfExport, StandardCharsets.UTF_8).lines().count() - 1;
        assertThat(expected).isGreaterThanOrEqualTo(2);
        assertThat(officer.get("/api" + address).body())
                .contains("\"fresh\":0", "\"changed\":0", "\"unchanged\":" + expected, "\"wrong\":0");
    }

    @Test
    void emptyCellsAndMissingColumnsLeaveWhatWasThere() {
        var full = "编号,需求名称,需求单位,匿名,公开范围,预算,需求描述\nA-1,急诊分诊,重导医院,是,不公开,90万元,按症状排序\n";
        var bare = "编号,需求名称,需求单位,匿名,公开范围\nA-1,急诊分诊,重导医院,,\n";
        wizard.agree(wizard.preview("needs", "全.csv", full.getBytes(StandardCharsets.UTF_8)));

        var again = wizard.preview("needs", "缺列.csv", bare.getBytes(StandardCharsets.UTF_8));

        assertThat(officer.get("/api" + again).body())
                .contains("\"fresh\":0", "\"changed\":0", "\"unchanged\":1", "\"wrong\":0");
    }

    @Test
    void aNumberCountsWithinItsListOrItsOrganisation() {
        var rows = "编号,需求榜单,需求名称,需求单位\n1,%s,%s,编号医院\n";
        wizard.agree(
                wizard.preview("needs", "甲.csv", rows.formatted("甲榜", "甲的需求").getBytes(StandardCharsets.UTF_8)));

        var other =
                wizard.preview("needs", "乙.csv", rows.formatted("乙榜", "乙的需求").getBytes(StandardCharsets.UTF_8));

        assertThat(officer.get("/api" + other).body()).contains("\"fresh\":1", "\"changed\":0");
    }

    private void draftByHand(String format) {
        var content = new EntryContent(null, "手工录入的需求 " + format, "", "", Facets.UNKNOWN, SourceNote.NONE);
        SERVER.get(Needs.class)
                .draft(
                        people.first().actor(),
                        new EntryDraft(null, null, "某单位", false, Entry.Visibility.PUBLIC, content, null));
    }
}
