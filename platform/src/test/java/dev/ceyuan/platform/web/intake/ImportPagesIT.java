package dev.ceyuan.platform.web.intake;

import static dev.ceyuan.platform.web.intake.ImportWizard.location;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.platform.identity.Appointment;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.web.Browser;
import dev.ceyuan.platform.web.People;
import dev.ceyuan.platform.web.TestServer;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The import wizard against the running server, whose own job queue does the work.
class ImportPagesIT {
    private final TestServer server = TestServer.shared();
    private final People people = new People(server);
    private final Browser officer = people.signedIn(people.first());
    private final ImportWizard wizard = new ImportWizard(officer);

    @Test
    void anOfficerImportsAListWithErrorsFromUploadToResult() {
        var start = officer.get("/imports").body();
        var address = location(wizard.upload("organisations", "名录.csv", "单位名称,统一社会信用代码,区\n向导单位甲,,海淀\n向导单位乙,123,海淀\n"));
        var columns = officer.get(address).body();
        var asked = officer.submit(address + "/columns", Map.of("column-1", "name", "preview", "true"));
        wizard.awaitWork(address);
        var preview = officer.get(address).body();
        var all = officer.submit(address + "/agree", Map.of("scope", "ALL"));
        var report = officer.get(address + "/errors.xlsx");
        var agreed = officer.submit(address + "/agree", Map.of("scope", "GOOD_ROWS"));
        wizard.awaitWork(address);
        var result = officer.get(address).body();

        assertThat(start).contains("value=\"organisations\"", "/imports/templates/organisations.xlsx");
        assertThat(columns).contains("data-testid=\"columns\"", "统一社会信用代码");
        assertThat(location(asked)).isEqualTo(address);
        assertThat(preview)
                .contains("data-testid=\"count-new\">1<", "data-testid=\"count-wrong\">1<")
                .contains("工作表“名录”第 3 行 B 列", "应为 18 位", "agree-good")
                .doesNotContain("agree-all");
        assertThat(all.statusCode()).isEqualTo(422);
        assertThat(all.body()).contains("有 1 行有误");
        assertThat(report.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("attachment"));
        assertThat(location(agreed)).isEqualTo(address);
        assertThat(result).contains("data-testid=\"done\"", "新增 1 条");
        assertThat(server.browser()
                        .get("/api/organisations?q=%E5%90%91%E5%AF%BC%E5%8D%95%E4%BD%8D")
                        .body())
                .contains("\"total\":1");
    }

    @Test
    void whatARowChangesIsSaidInTheWordsOfTheReader() {
        var headings = "编号,需求名称,需求单位,行业,地区,预算(万元),公开范围,匿名,部署方式,需求描述\n";
        imported("需求.csv", headings + "改-1,预览之需,,医疗,海淀,80,公开,否,私有云,旧\n");

        var address = previewed("需求.csv", headings + "改-1,预览之需,,金融、政务,朝阳,90.5,不公开,是,本地部署、边缘,新\n");

        assertThat(officer.get(address).body())
                .contains("行业领域：由“医疗”改为“金融、政务”")
                .contains("需求地点：由“海淀区”改为“朝阳区”")
                .contains("预算：由“800,000 元”改为“905,000 元”")
                .contains("公开范围：由“公开”改为“不公开”")
                .contains("匿名：由“否”改为“是”")
                .contains("部署要求：由“私有云”改为“本地部署、边缘”")
                .contains("需求描述：由“旧”改为“新”");
        assertThat(officer.get(address + "?lang=en").body())
                .contains("Budget: \"CNY 800,000\" becomes \"CNY 905,000\"")
                .contains("Visibility: \"public\" becomes \"private\"");
        officer.get(address + "?lang=zh");
    }

    private void imported(String name, String content) {
        var address = previewed(name, content);
        officer.submit(address + "/agree", Map.of("scope", "ALL"));
        wizard.awaitWork(address);
    }

    private String previewed(String name, String content) {
        var address = location(wizard.upload("needs", name, content));
        officer.submit(address + "/columns", Map.of("preview", "true"));
        wizard.awaitWork(address);
        return address;
    }

    @Test
    void aFileThatCannotBeReadIsRefusedOnTheSamePage() {
        var answer = wizard.upload("organisations", "名录.xlsx", "这不是工作簿");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("data-testid=\"refusal\"", "名录.xlsx");
    }

    @Test
    void theImportsOfOthersDoNotExistAndSuppliersImportNoOrganisations() {
        var address = location(wizard.upload("organisations", "名录.csv", "单位名称\n他人单位\n"));
        var other = people.signedIn(people.with(new Appointment(Role.OFFICER, null, LocalDate.of(2020, 1, 1), null)));
        var visitor = server.browser();

        assertThat(other.get(address).statusCode()).isEqualTo(404);
        assertThat(other.get("/api" + address).statusCode()).isEqualTo(404);
        assertThat(other.submit(address + "/cancel", Map.of()).statusCode()).isEqualTo(404);
        assertThat(visitor.get(address).statusCode()).isIn(302, 401);
        assertThat(officer.submit(address + "/cancel", Map.of()).statusCode()).isEqualTo(302);
        assertThat(officer.get(address).body()).contains("未写入任何内容");
    }

    @Test
    void theApiWalksTheSameSteps() {
        var address = location(wizard.upload("organisations", "接口.csv", "名称,备注\n接口导入单位,无\n"));
        var api = "/api" + address;

        var preview = officer.call("POST", api + "/preview", "");
        wizard.awaitWork(address);
        var rows = officer.get(api + "/rows?outcome=NEW").body();
        var agreed = officer.call("POST", api + "/agreement", "{\"scope\":\"ALL\"}");
        wizard.awaitWork(address);
        var again = officer.call("POST", api + "/agreement", "{\"scope\":\"ALL\"}");

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(rows).contains("接口导入单位");
        assertThat(agreed.statusCode()).isEqualTo(200);
        assertThat(officer.get(api).body()).contains("\"state\":\"DONE\"");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
}
