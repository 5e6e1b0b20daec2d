package dev.ceyuan.platform.web.ledger;

import static dev.ceyuan.platform.web.ledger.LedgerSite.idOf;
import static dev.ceyuan.platform.web.ledger.LedgerSite.issue;
import static dev.ceyuan.platform.web.ledger.LedgerSite.location;
import static dev.ceyuan.platform.web.ledger.LedgerSite.path;
import static dev.ceyuan.platform.web.ledger.LedgerSite.posted;
import static dev.ceyuan.platform.web.ledger.LedgerSite.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.web.Browser;
import dev.ceyuan.tables.TableFile;
import dev.ceyuan.tables.TableLimits;
import dev.ceyuan.tables.TableProgress;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LedgerPagesIT {
    private static final Pattern ACCOUNT = Pattern.compile("/ledger/accounts/([0-9]+)");

    private final LedgerSite site = new LedgerSite();
    private final UUID firm = site.organisation("用券公司");
    private final UUID centre = site.organisation("智算中心");
    private final Browser holder = site.speakerOf(firm, Role.DEMAND_OWNER);
    private final Browser supplier = site.speakerOf(centre, Role.SUPPLIER);

    private String step(Browser who, String lot, String step, String from) {
        return posted(send(
                who,
                lot + "/steps",
                Map.of("step", step, "from", from, "supplier", centre.toString(), "amount", "300")));
    }

    private static String accountOn(Browser who, String page) {
        var account = ACCOUNT.matcher(who.get(page).body());
        assertThat(account.find()).isTrue();
        return account.group(1);
    }

    @Test
    void aVoucherGoesFromIssueToPayment() {
        var budget = site.budgetWith("10,000.50");
        var lot = site.lot(budget, firm, "1000");
        var hold = path(send(
                holder, lot + "/hold", Map.of("supplier", centre.toString(), "bill", "800", "expires", "2098-06-30")));

        send(supplier, hold + "/capture", Map.of("amount", "300", "reference", "机时单 7"));
        step(site.officer(), lot, "VERIFY", "USED");
        step(site.officer(), lot, "APPROVE", "VERIFIED");
        step(site.officer(), lot, "PAY", "PAYABLE");

        assertThat(site.officer().get(budget).body())
                .contains("10,000.50 元", "9,000.50 元", "300.00 元", "资金流向", "/flow/chart");
        assertThat(holder.get(lot).body()).contains("用券公司", "600.00 元", "100.00 元", "300.00 元", "2098-12-31");
        assertThat(supplier.get(hold).body()).contains("800.00 元", "100.00 元", "form-capture");
        assertThat(holder.get(hold).body()).contains("form-release").doesNotContain("form-capture");
        assertThat(site.officer().get(budget + "?lang=en").body()).contains("CNY 9,000.50", "Flow of the budget");
    }

    @Test
    void aFormThatIsSentTwicePostsOnceAndLeadsToTheSameTransfer() {
        var budget = site.budgetWith("100");
        var fields = new HashMap<>(issue(firm, "60"));
        fields.put("request", UUID.randomUUID().toString());

        var first = send(site.officer(), budget + "/issue", fields);
        var second = send(site.officer(), budget + "/issue", fields);

        assertThat(location(second)).isEqualTo(location(first));
        assertThat(site.officer().get(budget).body()).contains("40.00 元");
    }

    @Test
    void theSameIdWithOtherContentIsAConflictInWords() {
        var budget = site.budgetWith("100");
        var id = UUID.randomUUID().toString();

        send(site.officer(), budget + "/return", Map.of("amount", "1", "request", id));
        var other = send(site.officer(), budget + "/return", Map.of("amount", "2", "request", id));

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("这个编号已用于另一个请求", "99.00 元");
    }

    @Test
    void aRefusalIsSaidBesideTheFormWithItsAmountsAndWhatWasTyped() {
        var budget = site.budgetWith("100");
        var fields = new HashMap<>(issue(firm, "1,000"));
        fields.put("note", "谈得<b>不错");

        var answer = send(site.officer(), budget + "/issue", fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("余额不足：要 1,000.00 元，只有 100.00 元", "谈得&lt;b&gt;不错", "value=\"1,000\"")
                .doesNotContain("谈得<b>");
    }

    @Test
    void fieldsThatCannotBeReadAreNamedAndNothingIsAsked() {
        var budget = site.budgetWith("100");

        var answer = send(
                site.officer(),
                budget + "/issue",
                Map.of("holder", "没有的单位", "amount", "1.005", "purpose", "lunch", "rate", "0", "expires", "soon"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("名录中没有这个单位", "最多两位小数", "请从列表中选择", "0.01%", "2026-11-24");
        assertThat(send(site.officer(), budget + "/appropriate", Map.of("amount", "99999999999999"))
                        .body())
                .contains("请填写以元为单位");
        assertThat(send(site.officer(), budget + "/appropriate", Map.of("amount", "0"))
                        .body())
                .contains("大于零");
    }

    @Test
    void cardHoursAreCountedInThousandths() {
        var budget = site.budget("MILLI_CARD_HOUR");

        send(site.officer(), budget + "/appropriate", Map.of("amount", "1,200.125"));

        assertThat(site.officer().get(budget).body()).contains("1,200.125 卡时");
        assertThat(send(site.officer(), budget + "/appropriate", Map.of("amount", "0.0001"))
                        .body())
                .contains("最多三位小数");
    }

    @Test
    void theStatementShowsEntriesOnBothAxesAndBalancesAsOfAnyMoment() {
        var budget = site.budget("FEN");
        var day = LedgerSite.year() + "-01-01";
        send(site.officer(), budget + "/appropriate", Map.of("amount", "500", "day", day, "reference", "=1+1"));
        var account = "/ledger/accounts/" + accountOn(site.officer(), budget);

        var asOf = site.officer().get(account + "?at=" + day + "T00:00").body();

        assertThat(asOf).contains("-500.00 元", "0.00 元", "=1+1", day + " 00:00");
        assertThat(site.officer()
                        .get(account + "?axis=HAPPENED&until=1999-12-31")
                        .body())
                .contains("没有分录");
        assertThat(site.officer().get(account + "?at=soon").body()).contains("请填写日期和时间");
        assertThat(site.officer().get(account + "?before=x").statusCode()).isEqualTo(400);
        assertThat(site.officer().get("/ledger/accounts/abc").statusCode()).isEqualTo(404);
    }

    @Test
    void anExportedStatementHoldsNoFormula() {
        var budget = site.budget("FEN");
        send(site.officer(), budget + "/appropriate", Map.of("amount", "500", "reference", "=1+1"));
        var account = "/ledger/accounts/" + accountOn(site.officer(), budget);
        send(site.officer(), budget + "/return", Map.of("amount", "1"));

        var file = site.officer().download(account + "/statement.xlsx");

        try (var table = TableFile.open("statement.xlsx", file, TableLimits.defaults());
                var rows = table.rawRows(table.sheets().getFirst(), TableProgress.SILENT)) {
            var cells = rows.toList().getLast().cells();
            assertThat(cells).contains("=1+1", "拨付").anyMatch(cell -> cell.startsWith("-500"));
        }
    }

    @Test
    void aCorrectionTurnsATransferRoundOnceAndBothLeadToEachOther() {
        var budget = site.budgetWith("100");
        var lot = site.lot(budget, firm, "60");
        var transfer = "/ledger/transfers/" + idOf(lot);

        var correction = path(send(site.officer(), transfer + "/correct", Map.of("note", "金额有误")));
        var again = send(site.officer(), transfer + "/correct", Map.of());

        assertThat(site.officer().get(transfer).body())
                .contains("已被冲回", correction)
                .doesNotContain("form-correct");
        assertThat(site.officer().get(correction).body()).contains("这是一笔更正", transfer, "金额有误");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(holder.get(transfer).body()).contains("60.00 元").doesNotContain("/audit?kind");
        assertThat(site.auditor().get(transfer).body()).contains("/audit?kind=transfer&amp;object=" + idOf(lot));
    }

    @Test
    void whoHasNoPartInItFindsNothing() {
        var budget = site.budgetWith("100");
        var lot = site.lot(budget, firm, "60");
        var stranger = site.speakerOf(site.organisation("旁人"), Role.SUPPLIER);

        assertThat(stranger.get(lot).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/ledger/lots").body()).doesNotContain(lot);
        assertThat(stranger.get("/ledger/transfers/" + idOf(lot)).statusCode()).isEqualTo(404);
        assertThat(stranger.get(budget).statusCode()).isEqualTo(403);
        assertThat(holder.get("/ledger/lots").body()).contains(lot);
    }

    @Test
    void anAuditorReadsEverythingAndSeesNoForm() {
        var budget = site.budgetWith("100");
        var lot = site.lot(budget, firm, "60");
        var auditor = site.auditor();

        for (var page : new String[] {"/ledger", budget, lot, "/ledger/lots", "/ledger/check"}) {
            assertThat(auditor.get(page).statusCode()).as(page).isEqualTo(200);
            assertThat(auditor.get(page).body()).as(page).doesNotContain("data-testid=\"form-");
        }
        assertThat(auditor.get("/ledger/check").body()).contains("全部规则成立");
    }

    @Test
    void yearsAreOpenedAndClosedAndRefusalsAreSaid() {
        var officer = site.officer();

        assertThat(location(officer.submit("/ledger/years", Map.of("year", "2050"))))
                .isEqualTo("/ledger?done=year-opened");
        assertThat(location(officer.submit("/ledger/years/2050/close", Map.of())))
                .isEqualTo("/ledger?done=year-closed");
        assertThat(officer.submit("/ledger/years", Map.of("year", "2050")).body())
                .contains("不能重新开启");
        assertThat(officer.submit("/ledger/years", Map.of("year", "1")).statusCode())
                .isEqualTo(409);
        assertThat(officer.submit("/ledger/years", Map.of("year", "二零")).body()).contains("四位数");
        assertThat(officer.submit("/ledger/budgets", Map.of("code", "券 1", "name", " ", "fiscalYear", "", "unit", "x"))
                        .body())
                .contains("编号以字母或数字开头", "必须填写", "请从列表中选择");
    }
}
