package dev.ceyuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.ceyuan.browser.People.Person;
import java.time.Year;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// A budget is given, a voucher of it issued, held, used, verified and paid; an auditor follows it back.
class LedgerJourney extends InChromium {
    private static final Person HOLDER = new Person("顾言", "gu@holder.example", "需求方", "北京月之暗面科技有限公司");
    private static final Person SUPPLIER = new Person("许岚", "xu@centre.example", "供给方", "天翼云");
    private static final Person AUDITOR = new Person("沈静", "shen@audit.example", "审计员", "");
    private static final String YEAR = Year.now(ZoneId.of("Asia/Shanghai")).toString();
    private static final String BUDGET = "算力券专项";

    @Test
    void aVoucherGoesFromTheTreasuryToWhoIsPaid() {
        var officer = desktopOf(People.OFFICER);
        var holder = desktopOf(HOLDER);
        var supplier = desktopOf(SUPPLIER);

        openTheBudget(officer);
        var budget = officer.path().replaceFirst("\\?.*", "");
        aRefusalIsRead(officer);
        var lot = issueAVoucher(officer);
        hold(holder);
        use(supplier);
        settle(officer, lot);
        lookAtTheBudget(officer, budget);
        anAuditorFollowsItBack(budget);
        onAPhoneAndInEnglish(budget, lot);
    }

    private static Locator form(Window window, String name) {
        return window.part("form-" + name);
    }

    private static Locator field(Locator form, String label) {
        return form.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static void press(Locator form, String button) {
        form.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void openTheBudget(Window officer) {
        officer.navigation("账本").click();
        officer.keepPicture("ledger-empty");
        press(form(officer, "open-year"), "开启");
        assertThat(officer.part("done")).hasText("年度已开启。");
        var open = form(officer, "open-budget");
        field(open, "名称").fill(BUDGET);
        field(open, "编号").fill("SLQ-" + YEAR);
        press(open, "设立预算");
        assertThat(officer.part("done")).containsText("预算已设立");
        officer.keepPicture("ledger-budget-new");
        var appropriate = form(officer, "appropriate");
        field(appropriate, "金额").fill("5,000,000");
        field(appropriate, "依据").fill("京财科〔2026〕18 号");
        press(appropriate, "拨付");
        assertThat(officer.part("figures")).containsText("5,000,000.00 元");
    }

    private static void aRefusalIsRead(Window officer) {
        fillIn(officer, "6,000,000");
        assertThat(officer.part("answer")).containsText("余额不足：要 6,000,000.00 元，只有 5,000,000.00 元");
        officer.keepPicture("ledger-refusal");
    }

    private static String issueAVoucher(Window officer) {
        fillIn(officer, "1200000.50");
        assertThat(officer.part("done")).containsText("已入账");
        officer.keepPicture("ledger-lot-issued");
        return officer.path().replaceFirst("\\?.*", "");
    }

    private static void fillIn(Window officer, String amount) {
        var issue = form(officer, "issue");
        field(issue, "持有单位").fill(HOLDER.organisation());
        field(issue, "金额").fill(amount);
        field(issue, "支持比例（%）").fill("30");
        field(issue, "有效至").fill("2098-12-31");
        field(issue, "适用供给单位").fill(SUPPLIER.organisation());
        press(issue, "发券");
    }

    private static void hold(Window holder) {
        holder.navigation("我的券").click();
        holder.keepPicture("ledger-own-lots");
        holder.part("lots").getByRole(AriaRole.LINK).first().click();
        var hold = form(holder, "hold");
        field(hold, "供给单位").fill(SUPPLIER.organisation());
        field(hold, "账单金额").fill("1000000");
        field(hold, "冻结有效至").fill("2098-06-30");
        field(hold, "依据").fill("算力租用合同 2026-031");
        holder.keepPicture("ledger-lot-holder");
        press(hold, "冻结");
        assertThat(holder.part("figures")).containsText("300,000.00 元");
        holder.keepPicture("ledger-hold-holder");
    }

    private static void use(Window supplier) {
        supplier.navigation("我的券").click();
        supplier.part("holds").getByRole(AriaRole.LINK).first().click();
        var capture = form(supplier, "capture");
        field(capture, "金额").fill("240000");
        field(capture, "依据").fill("机时计量单 11 月");
        supplier.keepPicture("ledger-hold-supplier");
        press(capture, "确认使用");
        assertThat(supplier.part("figures")).containsText("60,000.00 元");
    }

    private static void settle(Window officer, String lot) {
        officer.open(lot);
        officer.keepPicture("ledger-lot-used");
        step(officer, "USED", "核验通过");
        step(officer, "VERIFIED", "批准兑付");
        step(officer, "PAYABLE", "已付款");
        assertThat(officer.part("stages").locator("[data-stage=PAID]")).containsText("240,000.00 元");
        officer.keepPicture("ledger-lot-paid");
    }

    private static void step(Window officer, String account, String button) {
        var use = officer.part("account-" + account);
        use.locator("summary").click();
        if (account.equals("USED")) {
            officer.keepPicture("ledger-lot-step");
        }
        press(use, button);
        assertThat(officer.part("done")).containsText("已入账");
    }

    private static void lookAtTheBudget(Window officer, String budget) {
        officer.open(budget);
        officer.keepPicture("ledger-budget");
        officer.fold("以表格查看").click();
        assertThat(officer.part("flows")).containsText("240,000.00 元");
        officer.navigation("账本").click();
        assertThat(officer.part("budgets")).containsText("1,200,000.50");
        officer.keepPicture("ledger-years");
    }

    private void anAuditorFollowsItBack(String budget) {
        var auditor = desktopOf(AUDITOR);
        auditor.open(budget);
        auditor.link("预算").click();
        auditor.field("查询某一时刻的余额（北京时间）").fill("2098-01-01T00:00");
        auditor.button("查询").click();
        assertThat(auditor.part("as-of")).containsText("3,799,999.50 元");
        auditor.link("发生时间").click();
        auditor.keepPicture("ledger-statement");
        auditor.part("entries").getByRole(AriaRole.LINK).last().click();
        assertThat(auditor.part("basis")).containsText("京财科〔2026〕18 号");
        auditor.keepPicture("ledger-transfer");
        auditor.link("审计记录").click();
        assertThat(auditor.part("events")).containsText("transfer.appropriated");
        auditor.navigation("账本").click();
        auditor.link("账目核对").click();
        assertThat(auditor.part("result")).containsText("全部规则成立");
        auditor.keepPicture("ledger-check");
        assertThat(auditor.page().locator("main form[method=post]")).hasCount(0);
    }

    private void onAPhoneAndInEnglish(String budget, String lot) {
        var phone = phoneOf(People.OFFICER);
        for (var page : new String[] {"/ledger", budget, lot, "/ledger/lots", "/ledger/check"}) {
            phone.open(page);
            var name = page.replaceAll("s/[0-9a-f-]{36}", "").replace('/', '-');
            phone.keepPicture("phone" + name);
            assertThat(phone.fitsItsWidth()).as(page).isTrue();
        }
        var officer = desktopOf(People.OFFICER);
        officer.open(budget, "en");
        officer.keepPicture("ledger-budget-en");
        assertThat(officer.heading("Flow of the budget")).isVisible();
        assertThat(officer.part("accounts")).containsText("CNY 3,799,999.50");
        officer.open(lot);
        officer.keepPicture("ledger-lot-en");
        officer.open("/ledger", "zh-CN");
    }
}
