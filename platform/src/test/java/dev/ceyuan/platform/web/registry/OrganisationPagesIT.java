package dev.ceyuan.platform.web.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.platform.identity.Appointment;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.registry.Attribute;
import dev.ceyuan.platform.registry.Claim;
import dev.ceyuan.platform.registry.Confidence;
import dev.ceyuan.platform.registry.Duplicates;
import dev.ceyuan.platform.registry.MergeOutcome;
import dev.ceyuan.platform.registry.Organisation;
import dev.ceyuan.platform.registry.Organisations;
import dev.ceyuan.platform.registry.Provenance;
import dev.ceyuan.platform.registry.Recording.Recorded;
import dev.ceyuan.platform.registry.Visibility;
import dev.ceyuan.platform.scenario.Entry;
import dev.ceyuan.platform.scenario.EntryContent;
import dev.ceyuan.platform.scenario.EntryDraft;
import dev.ceyuan.platform.scenario.Facets;
import dev.ceyuan.platform.scenario.Offers;
import dev.ceyuan.platform.scenario.SourceNote;
import dev.ceyuan.platform.web.Browser;
import dev.ceyuan.platform.web.People;
import dev.ceyuan.platform.web.TestServer;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationPagesIT {
    private static final Provenance SOURCE =
            new Provenance("北京日报 <b>", "https://example.org/a?b=1", LocalDate.of(2025, 3, 20), Confidence.HIGH);

    private final TestServer server = TestServer.shared();
    private final People people = new People(server);
    private final Browser visitor = server.browser();
    private final Browser officer = people.signedIn(people.first());

    private Organisation register(Visibility visibility, String name, Claim... more) {
        var claims = new ArrayList<>(List.of(more));
        claims.add(new Claim(Attribute.NAME, name, SOURCE));
        var recorded = (Recorded)
                server.get(Organisations.class).register(people.first().actor(), visibility, claims);
        return recorded.organisation();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void aVisitorFindsAnOrganisationAndSeesTheSourceOfEveryValue() {
        var created = register(
                Visibility.PUBLIC,
                "页面测试科技有限公司",
                new Claim(Attribute.ALIAS, "页测", SOURCE),
                new Claim(Attribute.PLACE, "亦庄", SOURCE),
                new Claim(Attribute.SECTOR, "诊疗", SOURCE));

        var list = visitor.get("/organisations?q=%E9%A1%B5%E6%B5%8B").body();
        var page = visitor.get("/organisations/" + created.id()).body();

        assertThat(list).contains("页面测试科技有限公司", "/organisations/" + created.id(), "facet-place", "北京 · 北京经开区");
        assertThat(page)
                .contains("页测", "医疗", "截至 2025-03-20", "href=\"https://example.org/a?b=1\"", "北京日报 &lt;b&gt;")
                .contains("可信度高")
                .doesNotContain("name=\"version\"", "北京日报 <b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/organisations", "/organisations?place=beijing&sector=health&segment=application&page=2"})
    void theListIsThereInBothLanguagesAndKeepsToThePolicy(String path) {
        for (var language : List.of("zh-CN", "en")) {
            var answer = visitor.get(path + (path.contains("?") ? "&" : "?") + "lang=" + language);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .doesNotContainPattern("<script(?![^>]*\\ssrc=)|<style|\\sstyle=|\\son[a-z]+=|javascript:");
        }
    }

    @Test
    void whatIsForTheOfficeDoesNotExistForVisitors() {
        var hidden = register(Visibility.OFFICE, "内部页面单位");

        assertThat(visitor.get("/organisations/" + hidden.id()).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/api/organisations/" + hidden.id()).statusCode())
                .isEqualTo(404);
        assertThat(officer.get("/organisations/" + hidden.id()).statusCode()).isEqualTo(200);
        assertThat(visitor.get("/duplicates").statusCode()).isIn(302, 401);
    }

    @Test
    void anOfficerRegistersAndCompletesAnOrganisation() {
        assertThat(officer.get("/organisations/new").statusCode()).isEqualTo(200);
        var refused = officer.submit("/organisations", Map.of("name", "登记单位", "code", "123", "source", "申报"));
        var address = location(officer.submit(
                "/organisations",
                Map.of("name", "登记单位", "kind", "firm", "source", "申报", "asOf", "2026-01-05", "place", "海淀")));
        var version = versionOf(officer.get(address).body());
        var added = officer.submit(
                address + "/facts",
                Map.of("version", version, "attribute", "SECTOR", "value", "港口", "source", "官网", "asOf", "2026-02-01"));
        var stale = officer.submit(
                address + "/facts",
                Map.of("version", version, "attribute", "SECTOR", "value", "教育", "source", "官网", "asOf", "2026-02-01"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("统一社会信用代码应为 18 位", "value=\"登记单位\"");
        assertThat(location(added)).isEqualTo(address);
        assertThat(officer.get(address).body()).contains("航运", "官网");
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains("刚被他人修改");
    }

    private static String versionOf(String page) {
        return page.replaceFirst("(?s).*?name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    @Test
    void anOfficerMergesTwoAndUndoesIt() {
        var one = register(Visibility.PUBLIC, "合并页面智能");
        var other = register(Visibility.PUBLIC, "合并页面智能科技有限公司");
        var duplicates = server.get(Duplicates.class);
        duplicates.propose(people.first().actor(), one.id(), other.id());
        var desk = officer.get("/duplicates").body();
        var proposal = duplicates.open(people.first().actor(), 1, 500).stream()
                .filter(duplicate ->
                        duplicate.first().equals(one.id()) || duplicate.second().equals(one.id()))
                .findFirst()
                .orElseThrow();
        var pair = officer.get("/duplicates/" + proposal.id());

        var merged = officer.submit(
                "/duplicates/" + proposal.id() + "/merge",
                Map.of("survivor", other.id().toString()));
        var leadsOn = visitor.get("/organisations/" + one.id());
        var survivor = officer.get("/organisations/" + other.id()).body();
        var undo = survivor.replaceFirst("(?s).*action=\"(/merges/[^/]+/undo)\".*", "$1");
        var undone = officer.submit(undo, Map.of());

        assertThat(desk).contains("合并页面智能");
        assertThat(pair.body()).contains("side-by-side", "工作人员提出");
        assertThat(location(merged)).isEqualTo("/organisations/" + other.id());
        assertThat(location(leadsOn)).isEqualTo("/organisations/" + other.id());
        assertThat(location(undone)).isEqualTo("/organisations/" + one.id());
        assertThat(visitor.get("/organisations/" + one.id()).statusCode()).isEqualTo(200);
    }

    @Test
    void whoSpeaksForOneOfTwoMergedOrganisationsSpeaksForBothUntilTheyAreSeparated() {
        var one = register(Visibility.PUBLIC, "重名供给单位甲");
        var other = register(Visibility.PUBLIC, "重名供给单位乙");
        var ofOther = people.signedIn(supplierOf(other));
        var offer = server.get(Offers.class).draft(people.first().actor(), draftOf(one));
        assertThat(ofOther.get("/offers/" + offer).statusCode()).isEqualTo(404);

        var merged = (MergeOutcome.Merged)
                server.get(Duplicates.class).merge(people.first().actor(), one.id(), other.id());

        assertThat(ofOther.get("/offers/" + offer).statusCode()).isEqualTo(200);
        assertThat(ofOther.get("/offers?owner=" + other.id()).body()).contains("/offers/" + offer);

        server.get(Duplicates.class).undo(people.first().actor(), merged.merge().id());

        assertThat(ofOther.get("/offers/" + offer).statusCode()).isEqualTo(404);
    }

    private People.Person supplierOf(Organisation organisation) {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        return people.with(new Appointment(Role.SUPPLIER, organisation.id(), today, null));
    }

    private static EntryDraft draftOf(Organisation owner) {
        var content = new EntryContent(EntryContent.Kind.MODEL, "合并前的供给", "", "", Facets.UNKNOWN, SourceNote.NONE);
        return new EntryDraft(null, owner.id(), "", false, Entry.Visibility.PUBLIC, content, null);
    }

    @Test
    void theListIsExportedAsItIsFiltered() {
        register(Visibility.PUBLIC, "=导出公式单位");

        var csv = visitor.get("/organisations/export.csv?q=%E5%AF%BC%E5%87%BA%E5%85%AC%E5%BC%8F");

        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("attachment"));
        assertThat(csv.body().lines().toList()).hasSize(2).last().asString().startsWith("'=导出公式单位");
        assertThat(visitor.get("/organisations/export.xlsx").statusCode()).isEqualTo(200);
    }

    @Test
    void theApiDoesWhatThePagesDo() {
        var body = """
                {"visibility":"PUBLIC","said":[
                  {"attribute":"NAME","value":"接口单位","source":"接口","asOf":"2026-01-01"},
                  {"attribute":"SECTOR","value":"法院","source":"接口","asOf":"2026-01-01"}]}""";

        var created = officer.call("POST", "/api/organisations", body);
        var wrong = officer.call("POST", "/api/organisations", body.replace("法院", "占卜"));
        var found = visitor.get("/api/organisations?q=%E6%8E%A5%E5%8F%A3%E5%8D%95%E4%BD%8D")
                .body();

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.body()).contains("\"sectors\":[\"justice\"]");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(wrong.body()).contains("占卜");
        assertThat(found).contains("\"total\":1", "\"justice\":1", "\"law\":1");
        assertThat(visitor.get("/api/vocabularies/sectors").body()).contains("诊疗");
        assertThat(visitor.get("/api/openapi").body()).contains("/api/organisations", "/api/imports", "/api/merges");
    }
}
