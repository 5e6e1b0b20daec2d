package dev.ceyuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.ceyuan.browser.People.Person;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A need and an offer find each other, the office proposes, both accept, and they go all the way to a
/// contract.
class SupplierJourney extends InChromium {
    private static final Person DEMAND_OWNER = new Person("陈知行", "chen@ward.example", "需求方", "广西壮族自治区人民医院");
    private static final Person SUPPLIER = new Person("吴澜", "wu@maker.example", "供给方", "智谱华章");
    private static final Person RIVAL = new Person("郑牧", "zheng@rival.example", "供给方", "腾讯");
    private static final String NEED = "肺结节随访提醒智能体";
    private static final String OFFER = "随访提醒智能体平台";

    @Test
    void aSupplierAcceptsAnIntroductionAndTakesItToContract() {
        var demandOwner = desktopOf(DEMAND_OWNER);
        var supplier = desktopOf(SUPPLIER);
        var officer = desktopOf(People.OFFICER);
        write(demandOwner, "发布需求", NEED, "出院后按肺结节分级自动提醒复查，回答患者常见问题，随访结果写回病历。");
        write(supplier, "登记供给", OFFER, "面向医院的随访提醒智能体：按分级规则提醒复查，回答患者问题，结果写回病历。");
        publish(officer, "需求", NEED);
        publish(officer, "供给", OFFER);

        propose(officer);
        var introduction = officer.path().replaceFirst("\\?.*", "");
        seeTheNotice(supplier);
        accept(supplier, "供给方已接受");
        assertThat(supplier.button("接受对接")).hasCount(0);
        accept(demandOwner, "双方已接受");
        record(demandOwner, "登记会面", "会面", introduction);
        record(supplier, "登记试点", "试点", introduction);
        record(supplier, "登记签约", "签约", introduction);

        assertThat(supplier.part("events")).containsText("48 万元");
        supplier.keepPicture("supplier-contract");
        theBoardShowsTheContract(officer);
        aRivalDoesNotLearnOfIt(introduction);
    }

    private static void write(Window author, String begin, String title, String text) {
        author.navigation("首页").click();
        author.link(Pattern.compile("^" + begin)).click();
        author.field("名称").fill(title);
        author.field("描述").fill(text);
        author.field("行业领域").fill("医疗");
        if (author.field("类别").count() > 0) {
            author.field("类别").selectOption("产品");
        }
        author.keepPicture("form-" + (begin.equals("发布需求") ? "need" : "offer"));
        author.button("保存草稿").click();
        assertThat(author.part("banner")).hasText("草稿已保存。主管部门发布后公开。");
    }

    private static void publish(Window officer, String side, String title) {
        officer.navigation(side).click();
        officer.field("状态").selectOption("DRAFT");
        officer.link(title).click();
        officer.button("发布").click();
        assertThat(officer.part("banner")).containsText("已发布");
    }

    private static void propose(Window officer) {
        officer.navigation("需求").click();
        officer.field("搜索").fill(NEED);
        officer.reloadUntil(() -> officer.link(NEED).count() > 0);
        officer.link(NEED).click();
        officer.reloadUntil(() -> officer.link(OFFER).count() > 0);
        var match = officer.part("match").filter(new Locator.FilterOptions().setHas(officer.link(OFFER)));
        if (match.getAttribute("open") == null) {
            match.locator("summary").first().click();
        }
        match.getByLabel("说明", new Locator.GetByLabelOptions().setExact(true)).fill("两家都在找对方，请先通个电话。");
        officer.keepPicture("officer-propose");
        match.getByText("提议对接").click();
        assertThat(officer.part("banner")).hasText("已提议对接，双方会收到提醒。");
        assertThat(officer.part("state")).hasText("已提议");
        officer.keepPicture("officer-proposed");
    }

    private static void seeTheNotice(Window supplier) {
        supplier.navigation("提醒").click();
        assertThat(supplier.text("对接进展：已提议")).isVisible();
        supplier.keepPicture("supplier-notices");
        supplier.navigation("对接").click();
        assertThat(supplier.part("introduction")).containsText("等您处理");
        supplier.keepPicture("supplier-board");
        supplier.part("introduction").click();
        supplier.keepPicture("supplier-introduction");
    }

    private static void accept(Window side, String state) {
        side.navigation("对接").click();
        side.part("introduction").click();
        side.button("接受对接").click();
        assertThat(side.part("state")).hasText(state);
    }

    private static void record(Window side, String step, String state, String introduction) {
        side.open(introduction);
        var form = side.page().locator("details").filter(new Locator.FilterOptions().setHasText(step));
        form.getByLabel("发生日期").fill("2026-11-20");
        if (step.equals("登记签约")) {
            form.getByLabel("金额（元，可不填）").fill("480000");
            side.keepPicture("supplier-record-contract");
        }
        form.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(step).setExact(true))
                .click();
        assertThat(side.part("state")).hasText(state);
    }

    private static void theBoardShowsTheContract(Window officer) {
        officer.navigation("对接").click();
        var column = officer.region("签约");
        assertThat(column).containsText(NEED);
        var contracts =
                officer.part("funnel").getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("签约"));
        assertThat(contracts).containsText("1");
        assertThat(officer.picture("对接漏斗")).hasAttribute("data-drawn", "true");
        officer.keepPicture("officer-board");
    }

    private void aRivalDoesNotLearnOfIt(String introduction) {
        var rival = desktopOf(RIVAL);
        rival.navigation("对接").click();
        assertThat(rival.text("还没有对接")).isVisible();
        rival.keepPicture("rival-board-empty");

        assertThat(rival.open(introduction)).isEqualTo(404);
        assertThat(rival.title("没有找到这一页")).isVisible();
    }
}
