package dev.ceyuan.platform.web.scenario;

import static dev.ceyuan.platform.web.scenario.ScenarioSite.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.web.Browser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryPagesIT {
    private static final String HOSTILE = "<img src=x onerror=alert(1)>病历质控\"'";
    private static final Map<String, String> NEED = Map.of(
            "title", HOSTILE,
            "description", "希望用大模型检查<b>病历</b>书写质量，提示缺项",
            "sectors", "医疗",
            "place", "海淀",
            "amount", "800000");
    private static final Map<String, String> OFFER = Map.of(
            "title", "病历质控助手</title><script>alert(2)</script>",
            "kind", "PRODUCT",
            "description", "面向医院的病历质量检查产品，自动提示病历缺项",
            "sectors", "医疗、政务");

    private final ScenarioSite site = new ScenarioSite();
    private final UUID hospital = site.organisation("测试医院");
    private final UUID firm = site.organisation("测试公司");
    private final Browser owner = site.speakerOf(hospital, Role.DEMAND_OWNER);
    private final Browser supplier = site.speakerOf(firm, Role.SUPPLIER);

    private String need(Map<String, String> fields) {
        return site.published(owner, "/needs", ScenarioSite.with(fields, "owner", hospital.toString()));
    }

    private String offer(Map<String, String> fields) {
        return site.published(supplier, "/offers", ScenarioSite.with(fields, "owner", firm.toString()));
    }

    @Test
    void aVisitorReadsANeedWithItsMatchAndTheReasons() {
        var need = need(NEED);
        var offer = offer(OFFER);
        site.awaitMatches();

        var page = site.visitor().get(need).body();

        assertThat(page)
                .contains("href=\"" + offer + "\"", "80 万元", "海淀区", "医疗", "未知")
                .contains("data-testid=\"evidence\"", "data-testid=\"constraints\"", "<mark class=\"evidence\">")
                .doesNotContain("/edit", "/publish", "feedback");
        assertThat(sums(page)).isNotEmpty().allSatisfy(sum -> assertThat(sum).isEqualTo(0));
        assertThat(site.visitor().get(offer).body()).contains("href=\"" + need + "\"");
    }

    /// For each match the sum as shown less the parts as shown, in thousandths.
    private static java.util.List<Long> sums(String page) {
        return Pattern.compile("data-testid=\"contributions\">(.*?)data-testid=\"sum\">([^<]+)<", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(match -> thousandths(match.group(2))
                        - Pattern.compile("class=\"value\">([+-][0-9.]+)<")
                                .matcher(match.group(1))
                                .results()
                                .mapToLong(part -> thousandths(part.group(1)))
                                .sum())
                .toList();
    }

    private static long thousandths(String text) {
        return Math.round(Double.parseDouble(text) * 1000);
    }

    @Test
    void whatIsNotPublishedIsFoundByItsWordsByThoseWhoMaySeeIt() {
        var fields = ScenarioSite.with(NEED, "owner", hospital.toString());
        var draft = ScenarioSite.drafted(owner, "/needs", ScenarioSite.with(fields, "title", "尚未公布的影像质控Ｘ９"));
        var closed = need(ScenarioSite.with(NEED, "title", "已经结束的影像质控Ｘ９"));
        owner.submit(closed + "/close", Map.of());
        var asked = "/needs?q=" + URLEncoder.encode("影像质控x9 病历", StandardCharsets.UTF_8) + "&state=";

        assertThat(owner.get(asked + "DRAFT").body())
                .contains("href=\"" + draft)
                .doesNotContain("href=\"" + closed);
        assertThat(site.visitor().get(asked + "DRAFT").body()).doesNotContain(draft);
        assertThat(site.visitor().get(asked + "CLOSED").body()).contains("href=\"" + closed);
        assertThat(owner.get("/needs?state=DRAFT&q=zzz").body()).doesNotContain(draft);
    }

    @Test
    void whateverATitleHoldsIsShownAsText() {
        var need = need(NEED);
        var offer = offer(OFFER);
        site.awaitMatches();

        for (var path : new String[] {
            need, offer, need + "/shortlist", "/needs?q=病历".replace("病历", "%E7%97%85%E5%8E%86"), need + "/edit"
        }) {
            var body =
                    (path.endsWith("/edit") ? owner : site.visitor()).get(path).body();

            assertThat(body)
                    .as(path)
                    .doesNotContain("<img src=x", "<script>alert", "<b>病历")
                    .contains("病历");
        }
    }

    @Test
    void aFormWithMistakesComesBackWholeAndSaysWhatIsWrongNextToTheField() {
        var fields = Map.of(
                "title", "",
                "description", "留着这段话",
                "owner", hospital.toString(),
                "sectors", "医疗、炼金术",
                "amount", "80万",
                "deadline", "明天",
                "quantity", "12");

        var answer = owner.submit("/needs", fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("留着这段话", "医疗、炼金术", "value=\"80万\"", "value=\"明天\"")
                .contains("这一项必须填写", "有不认识的行业", "请填写以元为单位的金额", "请按 2026-11-24 的样子填写日期", "有数量就要有单位");
    }

    @Test
    void aDraftIsNobodyElsesBusiness() {
        var draft = ScenarioSite.drafted(owner, "/needs", ScenarioSite.with(NEED, "owner", hospital.toString()));

        assertThat(owner.get(draft).statusCode()).isEqualTo(200);
        assertThat(site.visitor().get(draft).statusCode()).isEqualTo(404);
        assertThat(supplier.get(draft).statusCode()).isEqualTo(404);
        assertThat(supplier.get(draft + "/edit").statusCode()).isEqualTo(403);
        assertThat(site.visitor().get("/api" + draft).statusCode()).isEqualTo(404);
    }

    @Test
    void ownersDoNotPublishAndNobodyWritesForOthers() {
        var draft = ScenarioSite.drafted(owner, "/needs", ScenarioSite.with(NEED, "owner", hospital.toString()));

        assertThat(owner.submit(draft + "/publish", Map.of()).statusCode()).isEqualTo(403);
        assertThat(owner.submit("/needs", ScenarioSite.with(NEED, "owner", firm.toString()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoeverComesLateIsToldAndLosesNothing() {
        var draft = ScenarioSite.drafted(owner, "/needs", ScenarioSite.with(NEED, "owner", hospital.toString()));
        var changed = ScenarioSite.with(ScenarioSite.with(NEED, "owner", hospital.toString()), "description", "我改过的话");
        assertThat(owner.submit(draft, ScenarioSite.with(changed, "revision", "1"))
                        .statusCode())
                .isEqualTo(303);

        var late = owner.submit(draft, ScenarioSite.with(changed, "revision", "1"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("内容刚被他人修改", "我改过的话");
    }

    @ParameterizedTest
    @CsvSource({
        "kind,MODEL",
        "sector,health",
        "segment,application",
        "place,beijing",
        "deployment,EDGE",
        "chip,ASCEND",
        "filing,FILED",
        "maturity,PILOT",
        "open-weights,true",
        "budget,3",
        "budget,%3F",
        "state,CLOSED",
        "q,%E5%8C%BB"
    })
    void listsCanBeNarrowedByEveryFacetInBothLanguages(String parameter, String value) {
        for (var path : new String[] {"/needs", "/offers", "/api/needs", "/api/offers", "/offers/export.csv"}) {
            var address = "%s?%s=%s&lang=en".formatted(path, parameter, value);

            assertThat(site.visitor().get(address).statusCode()).as(address).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/needs",
                "/offers",
                "/demand-lists",
                "/capability-lists",
                "/cases",
                "/compute-pools",
                "/measures",
                "/cases?sector=health&q=x&page=2",
                "/measures?q=%22%3Cx",
                "/needs?page=9&place=china"
            })
    void publicPagesAreThereInBothLanguagesAndKeepToThePolicy(String path) {
        for (var language : new String[] {"zh-CN", "en"}) {
            var answer = site.visitor().get(path + (path.contains("?") ? "&" : "?") + "lang=" + language);

            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body())
                    .contains("<html lang=\"" + language)
                    .doesNotContain(" style=", "<script>", "onclick");
        }
    }

    @Test
    void anExportCarriesWhatTheFilterFindsAndNoFormula() {
        offer(ScenarioSite.with(OFFER, "title", "=HYPERLINK(\"http://x\")测试导出"));

        var csv = site.visitor().get("/offers/export.csv?kind=PRODUCT").body();

        assertThat(csv).contains("测试导出").doesNotContain("\r\n,=HYPERLINK", ",\"=HYPERLINK");
        assertThat(site.visitor().get("/offers/export.csv?kind=DATASET").body()).doesNotContain("测试导出");
    }

    @Test
    void theAnswerToWhyNotIsGivenInWords() {
        var need = need(ScenarioSite.with(NEED, "amount", "100"));
        var offer = offer(ScenarioSite.with(OFFER, "amount", "5000"));
        site.awaitMatches();

        var page = site.visitor().get(need + "/why-not?offer=" + idOf(offer)).body();

        assertThat(page).contains("1 项必须满足的条件没有满足", "预算与价格", "100 元", "5,000 元", "不满足");
        assertThat(site.visitor().get(need + "/what-would-change").statusCode()).isEqualTo(200);
        assertThat(site.visitor()
                        .get("/api" + need + "/why-not?offer=" + idOf(offer))
                        .body())
                .contains("\"stage\":\"NOT_ELIGIBLE\"");
    }
}
