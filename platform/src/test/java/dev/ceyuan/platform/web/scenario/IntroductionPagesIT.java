package dev.ceyuan.platform.web.scenario;

import static dev.ceyuan.platform.web.scenario.ScenarioSite.idOf;
import static dev.ceyuan.platform.web.scenario.ScenarioSite.location;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.web.Browser;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IntroductionPagesIT {
    private final ScenarioSite site = new ScenarioSite();
    private final UUID hospital = site.organisation("对接医院");
    private final UUID firm = site.organisation("对接公司");
    private final Browser owner = site.speakerOf(hospital, Role.DEMAND_OWNER);
    private final Browser supplier = site.speakerOf(firm, Role.SUPPLIER);
    private final String need =
            site.published(owner, "/needs", Map.of("title", "影像质控", "owner", hospital.toString(), "sectors", "医疗"));
    private final String offer = site.published(
            supplier, "/offers", Map.of("title", "影像模型", "kind", "MODEL", "owner", firm.toString(), "sectors", "医疗"));

    private HttpResponse<String> propose() {
        return site.officer()
                .submit("/introductions", Map.of("need", idOf(need), "offer", idOf(offer), "note", "请双方看看"));
    }

    private String proposed() {
        return location(propose()).replaceFirst("\\?.*", "");
    }

    private static HttpResponse<String> step(Browser who, String introduction, Map<String, String> fields) {
        return who.submit(introduction + "/steps", fields);
    }

    @Test
    void bothSidesAcceptAndTheSupplierTakesItToAContract() {
        var introduction = proposed();

        step(supplier, introduction, Map.of("act", "ACCEPT", "by", "OFFER_SIDE", "revision", "1"));
        step(owner, introduction, Map.of("act", "ACCEPT", "by", "NEED_SIDE", "revision", "2"));
        step(supplier, introduction, Map.of("act", "MEET", "by", "OFFER_SIDE", "revision", "3", "day", "2026-01-05"));
        var signed = step(
                supplier,
                introduction,
                Map.of(
                        "act", "CONTRACT",
                        "by", "OFFER_SIDE",
                        "revision", "4",
                        "day", "2026-02-01",
                        "amount", "1,200,000.50"));

        assertThat(location(signed)).isEqualTo(introduction + "?done=step-taken");
        assertThat(site.officer().get(introduction).body()).contains("请双方看看", "1,200,000.5 元", "发生于 2026-02-01", "供给方");
        assertThat(site.officer().get("/introductions").body()).contains(introduction, "签约");
    }

    @Test
    void aStepWithMistakesComesBackWithWhatWasTyped() {
        var introduction = proposed();
        step(supplier, introduction, Map.of("act", "ACCEPT", "by", "OFFER_SIDE", "revision", "1"));
        step(owner, introduction, Map.of("act", "ACCEPT", "by", "NEED_SIDE", "revision", "2"));

        var answer = step(
                supplier,
                introduction,
                Map.of("act", "MEET", "by", "OFFER_SIDE", "revision", "3", "day", "", "note", "谈得<b>不错"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("谈得&lt;b&gt;不错", "这一项必须填写").doesNotContain("谈得<b>");
    }

    @Test
    void onlyStepsThatTheReaderMayTakeAreOffered() {
        var introduction = proposed();

        assertThat(supplier.get(introduction).body())
                .contains("step-ACCEPT-OFFER_SIDE", "step-DECLINE-OFFER_SIDE")
                .doesNotContain("NEED_SIDE\"", "step-MEET");
        assertThat(site.officer().get(introduction).body()).doesNotContain("step-ACCEPT");
    }

    @Test
    void whoIsAskedToAcceptSeesWhatHeIsIntroducedToEvenIfItIsNotPublic() {
        var hidden = site.published(
                supplier,
                "/offers",
                Map.of(
                        "title", "不公开的模型",
                        "kind", "MODEL",
                        "owner", firm.toString(),
                        "visibility", "PRIVATE"));
        var stranger = site.speakerOf(site.organisation("旁观医院"), Role.DEMAND_OWNER);
        assertThat(owner.get(hidden).statusCode()).isEqualTo(404);

        site.officer().submit("/introductions", Map.of("need", idOf(need), "offer", idOf(hidden), "note", ""));

        assertThat(owner.get(hidden).body()).contains("不公开的模型");
        assertThat(stranger.get(hidden).statusCode()).isEqualTo(404);
        assertThat(site.visitor().get(hidden).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyElseLearnsOfIt() {
        var introduction = proposed();
        var stranger = site.speakerOf(site.organisation("旁人"), Role.SUPPLIER);

        assertThat(stranger.get(introduction).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/api" + introduction).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/introductions").body()).doesNotContain(introduction);
        assertThat(step(stranger, introduction, Map.of("act", "DECLINE", "by", "OFFER_SIDE", "reason", "OTHER"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(site.visitor().get(introduction).statusCode()).isEqualTo(302);
    }

    @Test
    void aPairIsIntroducedOnceAndTheReasonForDecliningIsKept() {
        var introduction = proposed();

        assertThat(location(propose())).isEqualTo(need + "?refused=already-introduced");
        step(
                supplier,
                introduction,
                Map.of("act", "DECLINE", "by", "OFFER_SIDE", "revision", "1", "reason", "NO_CAPACITY"));

        assertThat(site.officer().get(introduction).body()).contains("暂无能力承接", "已谢绝");
    }

    @Test
    void malformedStepsAreRefusedAsSuch() {
        var introduction = proposed();

        assertThat(step(supplier, introduction, Map.of("act", "DANCE", "by", "OFFER_SIDE"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(location(step(supplier, introduction, Map.of("act", "ACCEPT", "by", "OFFER_SIDE"))))
                .isEqualTo(introduction + "?refused=stale-revision");
    }

    @Test
    void noticesTellBothSides() {
        proposed();

        assertThat(owner.get("/notices").body()).contains("影像质控", "影像模型", "对接进展");
        assertThat(location(owner.submit("/notices/read", Map.of()))).isEqualTo("/notices?done=notices-read");
    }
}
