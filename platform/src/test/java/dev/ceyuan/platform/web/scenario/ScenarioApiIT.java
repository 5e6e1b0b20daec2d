package dev.ceyuan.platform.web.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioApiIT {
    private final ScenarioSite site = new ScenarioSite();

    @Test
    void anOfficerDraftsRevisesAndPublishesANeed() {
        var officer = site.officer();

        var drafted = officer.call("POST", "/api/needs", """
                {"title": "接口需求", "sectors": ["health"], "place": "海淀", "amountFen": 8000000}""");
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        var id = field(drafted.body(), "id");
        var revised = officer.call("PUT", "/api/needs/" + id, """
                {"title": "接口需求二", "amountFen": 9000000, "revision": 1}""");
        var late = officer.call("PUT", "/api/needs/" + id, """
                {"title": "接口需求三", "revision": 1}""");
        var published = officer.call("POST", "/api/needs/%s/publish".formatted(id), "");

        assertThat(revised.body()).contains("接口需求二", "\"amountFen\":9000000", "\"revision\":2");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("\"kind\":\"stale-revision\"");
        assertThat(published.body()).contains("\"state\":\"PUBLISHED\"");
        assertThat(site.visitor().get("/api/needs/" + id).body()).contains("接口需求二");
    }

    @Test
    void mistakesAreNamedFieldByFieldAsProblemDetails() {
        var answer = site.officer().call("POST", "/api/offers", """
                {"title": " ", "kind": "ROBOT", "sectors": ["炼金术"], "deadline": "soon", "chips": ["Z80"], "amountFen": -1}""");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        for (var field : new String[] {"title", "kind", "sectors", "deadline", "chips", "amount"}) {
            assertThat(answer.body()).contains("\"field\":\"%s\"".formatted(field));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/needs?page=0", "/api/offers?state=OPEN", "/api/needs?owner=me", "/api/search?top=99"})
    void parametersThatMakeNoSenseAreRefused(String path) {
        var answer = site.visitor().get(path);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"errors\":[{\"field\":");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/needs",
                "/api/offers?size=5",
                "/api/demand-lists",
                "/api/capability-lists",
                "/api/cases",
                "/api/measures",
                "/api/search?q=%E5%8C%BB&side=NEED",
                "/api/charts/supply-demand?by=sector",
                "/api/charts/supply-demand?by=layer"
            })
    void whatIsPublicAnswersAVisitorInJson(String path) {
        var answer = site.visitor().get(path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/introductions", "/api/funnel", "/api/charts/funnel"})
    void whatIsForMembersAsksAVisitorToSignIn(String path) {
        assertThat(site.visitor().get(path).statusCode()).isEqualTo(401);
        assertThat(site.officer().get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void theBarsOfAChartLeadToTheListsThatTheyCount() {
        site.published(site.officer(), "/needs", Map.of("title", "图表需求", "sectors", "医疗"));

        var chart = site.visitor()
                .get("/api/charts/supply-demand?by=sector&lang=en")
                .body();

        assertThat(chart).contains("\"Health care\"", "\"href\":\"/needs?sector=health\"", "\"name\":\"Needs\"");
    }

    @Test
    void theDescriptionOfTheApiNamesTheseRoutes() {
        assertThat(site.visitor().get("/api/openapi").body())
                .contains("/api/needs/{id}/why-not", "/api/introductions/{id}/steps", "/api/funnel", "/api/search");
    }

    private static String field(String json, String name) {
        var start = json.indexOf("\"%s\":\"".formatted(name)) + name.length() + 4;
        return json.substring(start, json.indexOf('"', start));
    }
}
