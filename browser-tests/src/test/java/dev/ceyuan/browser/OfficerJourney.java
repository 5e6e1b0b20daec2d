package dev.ceyuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The office opens its accounts, imports its demand list with mistakes in it, mends them, and publishes.
class OfficerJourney extends InChromium {
    private static final String LIST = "北京2026年第五批场景需求";
    private static final String OWNER = "北京市气象局";
    private static final String NEED = "雷电临近预警大模型";
    private static final List<String> LIGHTNING =
            List.of("WQ-01", LIST, NEED, OWNER, "用大模型融合雷达与闪电定位资料，提前30分钟预警雷电落区。", "气象", "300", "2027-06-30");
    private static final List<String> FLOOD =
            List.of("WQ-02", LIST, "城市内涝风险研判", OWNER, "按雨情研判下凹式立交桥积水风险并给出处置建议。", "气象", "150", "2027-03-31");

    @Test
    void theOneTimeLinkMakesTheFirstAccountOnceAndNeverAgain() {
        var administrator = desktopOf(People.ADMINISTRATOR);
        assertThat(administrator.navigation("账号")).isVisible();

        var latecomer = desktop();
        latecomer.open(RunningPlatform.shared().firstAccountLink());

        assertThat(latecomer.title("链接已失效")).isVisible();
        latecomer.keepPicture("first-account-dead-link");
    }

    @Test
    void anOfficerSignsOutAndInAgainWithThePassword() {
        var han = new People.Person("韩越", "han@office.example", "经办人", "");
        var officer = desktopOf(han);
        officer.button("退出").click();
        officer.link("登录").click();
        officer.field("电子邮箱").fill(han.email());
        officer.field("密码").fill("not the password");
        officer.button("登录").click();
        assertThat(officer.text("邮箱或密码不对。")).isVisible();
        officer.keepPicture("sign-in-refused");

        officer.field("密码").fill(han.password());
        officer.button("登录").click();

        assertThat(officer.link(han.name())).isVisible();
        assertThat(officer.navigation("导入")).isVisible();
    }

    @Test
    void anInvitedOfficerImportsAListMendsItAndPublishesIt() {
        var officer = desktopOf(People.OFFICER);
        officer.keepPicture("officer-home");

        upload(officer, new DemandFile("第五批需求.xlsx", withMistakes()));

        assertThat(officer.part("count-wrong")).hasText("3");
        assertThat(officer.part("count-new")).hasText("1");
        assertThat(officer.text("工作表“2026年需求”第 3 行 G 列（预算金额（万元））").first()).isVisible();
        assertThat(officer.text("工作表“2026年需求”第 4 行 H 列（截止时间）").first()).isVisible();
        assertThat(officer.text("工作表“2026年需求”第 5 行 C 列（场景名称）").first()).isVisible();
        officer.keepPicture("officer-import-errors");

        upload(officer, new DemandFile("第五批需求（改）.xlsx", List.of(LIGHTNING, FLOOD)));
        assertThat(officer.part("count-wrong")).hasText("0");
        officer.keepPicture("officer-import-preview");
        officer.button("确认导入全部 2 行").click();
        assertThat(officer.text("导入完成：新增 2 条")).isVisible();
        officer.keepPicture("officer-import-done");

        publishTheList(officer);
        readTheMatches(officer);
        importAgain(officer);
    }

    private static List<List<String>> withMistakes() {
        return List.of(
                LIGHTNING,
                List.of("WQ-02", LIST, "城市内涝风险研判", OWNER, "研判积水风险。", "气象", "一百来万", "2027-03-31"),
                List.of("WQ-03", LIST, "沙尘溯源", OWNER, "追溯沙尘来源。", "气象", "80", "年底前"),
                List.of("WQ-04", LIST, "", OWNER, "忘了名称。", "气象", "80", "2027-03-31"));
    }

    private static void upload(Window officer, DemandFile file) {
        officer.navigation("导入").click();
        officer.field("需求").check();
        officer.field("文件（.xlsx 或 .csv）").setInputFiles(file.upload());
        officer.keepPicture("officer-imports");
        officer.button("上传").click();
        officer.keepPicture("officer-import-columns");
        officer.button("生成预览").click();
        assertThat(officer.heading("预览")).isVisible();
    }

    private static void publishTheList(Window officer) {
        officer.link("查看导入的内容").click();
        officer.keepPicture("officer-drafts");
        officer.link(NEED).click();
        officer.keepPicture("officer-draft");
        officer.link(LIST).click();
        officer.keepPicture("officer-draft-list");
        officer.button("发布榜单及其草稿").click();
        assertThat(officer.part("banner")).containsText("已发布");
        officer.link(NEED).click();
        assertThat(officer.text("已发布").first()).isVisible();
    }

    private static void readTheMatches(Window officer) {
        officer.reloadUntil(() -> officer.part("match").count() > 0);
        officer.keepPicture("officer-published");
        officer.open("/needs?q=雷电临近预警");
        officer.reloadUntil(() -> officer.link(NEED).count() > 0);
        assertThat(officer.part("entry").first()).containsText("300 万元");
    }

    private static void importAgain(Window officer) {
        upload(officer, new DemandFile("第五批需求（改）.xlsx", List.of(LIGHTNING, FLOOD)));

        assertThat(officer.part("count-unchanged")).hasText("2");
        assertThat(officer.part("count-new")).hasText("0");
        assertThat(officer.text("没有可写入的行")).isVisible();
        officer.keepPicture("officer-import-again");
    }
}
