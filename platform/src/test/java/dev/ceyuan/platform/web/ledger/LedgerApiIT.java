package dev.ceyuan.platform.web.ledger;

import static dev.ceyuan.platform.web.ledger.LedgerSite.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.web.Browser;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerApiIT {
    private static final String TRANSFERS = "/api/ledger/transfers";

    private final LedgerSite site = new LedgerSite();
    private final UUID firm = site.organisation("接口公司");
    private final UUID centre = site.organisation("接口中心");

    private static HttpResponse<String> ask(Browser who, String json) {
        return who.call("POST", TRANSFERS, json);
    }

    private String appropriated(String budget, UUID id, long amount) {
        return """
                {"asks": "appropriate", "id": "%s", "budget": "%s", "amount": %d, "reference": "京财 1 号"}""".formatted(id, idOf(budget), amount);
    }

    @Test
    void theSameRequestGetsTheFirstAnswerAgainAndAnotherIsAConflict() {
        var budget = site.budget("FEN");
        var id = UUID.randomUUID();

        var first = ask(site.officer(), appropriated(budget, id, 10_000));
        var again = ask(site.officer(), appropriated(budget, id, 10_000));
        var other = ask(site.officer(), appropriated(budget, id, 10_001));

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body()).contains("\"amount\":10000", "京财 1 号");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("\"kind\":\"conflict\"");
        assertThat(site.officer().get(TRANSFERS + "/" + id).body()).isEqualTo(first.body());
        assertThat(site.officer().get("/api" + budget).body()).contains("\"appropriated\":10000");
    }

    @Test
    void aRefusalSaysItsReasonAndItsFacts() {
        var budget = site.budgetWith("1");
        var refused = ask(site.officer(), """
                {"asks": "return", "id": "%s", "budget": "%s", "amount": 500}""".formatted(UUID.randomUUID(), idOf(budget)));
        var tooEarly = ask(site.officer(), """
                {"asks": "return", "id": "%s", "budget": "%s", "amount": 1, "happenedAt": "1950-05-01T00:00:00Z"}""".formatted(UUID.randomUUID(), idOf(budget)));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(refused.body())
                .contains("\"reason\":\"INSUFFICIENT\"", "\"asked\":500", "\"available\":100", "余额不足");
        assertThat(tooEarly.body()).contains("\"reason\":\"YEAR_NOT_OPEN\"", "\"moment\":\"1950-05-01T00:00:00Z\"");
    }

    @Test
    void aVoucherGoesItsWayThroughTheApi() {
        var budget = site.budgetWith("1000");
        var lot = UUID.randomUUID();
        var hold = UUID.randomUUID();
        var officer = site.officer();
        var holder = site.speakerOf(firm, Role.DEMAND_OWNER);
        var supplier = site.speakerOf(centre, Role.SUPPLIER);

        ask(officer, """
                {"asks": "issue", "id": "%s", "budget": "%s", "holder": "%s", "amount": 50000, "purpose": "compute",
                 "rateBasisPoints": 5000, "expiresAt": "2098-12-31T16:00:00Z", "suppliers": ["%s"]}""".formatted(lot, idOf(budget), firm, centre));
        var held = ask(holder, """
                {"asks": "hold", "id": "%s", "holder": "%s", "supplier": "%s", "purpose": "compute", "unit": "FEN",
                 "bill": 60000, "expiresAt": "2098-06-30T16:00:00Z"}""".formatted(hold, firm, centre));
        ask(supplier, """
                {"asks": "capture", "id": "%s", "hold": "%s", "amount": 20000}""".formatted(UUID.randomUUID(), hold));
        var verified = ask(officer, """
                {"asks": "advance", "id": "%s", "lot": "%s", "supplier": "%s", "step": "VERIFY", "amount": 20000}""".formatted(UUID.randomUUID(), lot, centre));
        ask(holder, """
                {"asks": "release", "id": "%s", "hold": "%s"}""".formatted(UUID.randomUUID(), hold));

        assertThat(held.statusCode()).as(held.body()).isEqualTo(201);
        assertThat(verified.statusCode()).as(verified.body()).isEqualTo(201);
        assertThat(holder.get("/api/ledger/lots/" + lot).body())
                .contains("\"ISSUED\":30000", "\"VERIFIED\":20000", "\"HELD\":0");
        assertThat(supplier.get("/api/ledger/holds").body()).contains(hold.toString(), "\"remaining\":0");
        assertThat(officer.get("/api" + budget + "/flow").body()).contains("\"from\":\"USED\",\"to\":\"VERIFIED\"");
        assertThat(officer.get("/api" + budget + "/flow/chart").body()).contains("sankey", "200.00 元");
    }

    @Test
    void whoNamesHimselfAsSupplierOfForeignVouchersLearnsNothing() {
        var lot = idOf(site.lot(site.budgetWith("100"), firm, "50"));
        var stranger = site.speakerOf(centre, Role.SUPPLIER);
        var asked = """
                {"asks": "advance", "id": "%s", "lot": "%s", "supplier": "%s", "step": "DISPUTE", "from": "USED",
                 "amount": 1}""";

        assertThat(ask(stranger, asked.formatted(UUID.randomUUID(), lot, centre))
                        .statusCode())
                .isEqualTo(404);
        assertThat(ask(stranger, asked.formatted(UUID.randomUUID(), UUID.randomUUID(), centre))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    asks            | {"id": "%s"}
                    id              | {"asks": "appropriate", "budget": "%s", "amount": 1}
                    budget          | {"asks": "appropriate", "id": "%s", "amount": 1}
                    amount          | {"asks": "appropriate", "id": "%s", "budget": "%<s", "amount": 0}
                    amount          | {"asks": "appropriate", "id": "%s", "budget": "%<s", "amount": 9000000000000000000}
                    lot             | {"asks": "appropriate", "id": "%s", "budget": "%<s", "amount": 1, "lot": "%<s"}
                    amuont          | {"asks": "appropriate", "id": "%s", "budget": "%<s", "amount": 1, "amuont": 2}
                    happenedAt      | {"asks": "release", "id": "%s", "hold": "%<s", "happenedAt": "+99999-01-01T00:00:00Z"}
                    from            | {"asks": "advance", "id": "%s", "lot": "%<s", "supplier": "%<s", "step": "DISPUTE", "amount": 1}
                    from            | {"asks": "advance", "id": "%s", "lot": "%<s", "supplier": "%<s", "step": "PAY", "from": "USED", "amount": 1}
                    purpose         | {"asks": "hold", "id": "%s", "holder": "%<s", "supplier": "%<s", "purpose": "Lunch", "unit": "FEN", "bill": 1, "expiresAt": "2098-01-01T00:00:00Z"}
                    rateBasisPoints | {"asks": "issue", "id": "%s", "budget": "%<s", "holder": "%<s", "amount": 1, "purpose": "data", "rateBasisPoints": 10001, "expiresAt": "2098-01-01T00:00:00Z"}
                    expiresAt       | {"asks": "issue", "id": "%s", "budget": "%<s", "holder": "%<s", "amount": 1, "purpose": "data", "rateBasisPoints": 1, "expiresAt": "+999999999-12-31T23:59:59Z"}
                    """)
    void aFieldThatMakesNoSenseIsNamed(String field, String json) {
        var answer = ask(site.officer(), json.formatted(UUID.randomUUID()));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"%s\"".formatted(field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    asks         | {"asks": "expire"}
                    id           | {"asks": "release", "id": "one"}
                    amount       | {"asks": "return", "amount": 1.5}
                    amount       | {"asks": "return", "amount": "many"}
                    amount       | {"asks": "return", "amount": 99999999999999999999}
                    happenedAt   | {"asks": "return", "happenedAt": "yesterday"}
                    suppliers[0] | {"asks": "issue", "suppliers": [null]}
                    note         | {"asks": "return", "note": "a\\u0000b"}
                    step         | {"asks": "advance", "step": "DANCE"}
                    """)
    void aFieldThatCannotBeReadIsNamed(String field, String json) {
        var answer = ask(site.officer(), json);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"%s\"".formatted(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/ledger/accounts/x",
                "/api/ledger/accounts/99999999999999999999",
                "/api/ledger/accounts/999999/entries",
                "/api/ledger/accounts/999999/balance?at=2026-01-01T00:00:00Z",
                "/api/ledger/lots/00000000-0000-0000-0000-000000000000"
            })
    void whatIsNotThereIsMissing(String path) {
        assertThat(site.officer().get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/ledger/accounts/1/balance?at=soon",
                "/api/ledger/accounts/1/balance?at=%2B999999999-12-31T23:59:59Z",
                "/api/ledger/accounts/1/entries?before=x",
                "/api/ledger/accounts/1/entries?axis=NEVER",
                "/api/ledger/accounts/1/entries?from=2026-02-30",
                "/api/ledger/lots/one",
                "/api/ledger/lots?budget=one"
            })
    void parametersThatMakeNoSenseAreRefused(String path) {
        assertThat(site.officer().get(path).statusCode()).isIn(400, 422);
    }

    @Test
    void aStatementIsReadPageByPageOnEitherAxis() {
        var budget = site.budgetWith("1");
        ask(site.officer(), appropriated(budget, UUID.randomUUID(), 200));
        ask(site.officer(), appropriated(budget, UUID.randomUUID(), 300));
        var accounts = site.officer().get("/api" + budget + "/accounts").body();
        var account = accounts.replaceFirst("(?s).*\"id\":([0-9]+),\"kind\":\"BUDGET\".*", "$1");
        var entries = "/api/ledger/accounts/%s/entries?limit=2&axis=".formatted(account);

        var first = site.officer().get(entries + "HAPPENED").body();
        var next = first.replaceFirst("(?s).*\"next\":\"([^\"]+)\".*", "$1");
        var second = site.officer().get(entries + "HAPPENED&before=" + next).body();

        assertThat(first).contains("\"amount\":300", "\"amount\":200", "\"balance\":600");
        assertThat(second).contains("\"amount\":100", "\"next\":null");
        assertThat(site.officer()
                        .get("/api/ledger/accounts/%s/balance?axis=RECORDED&at=2098-01-01T00:00:00Z".formatted(account))
                        .body())
                .contains("\"balance\":600");
    }

    @Test
    void theCheckSaysForEachRuleHowManyRowsBreakIt() {
        var report = site.officer().get("/api/ledger/check").body();

        assertThat(report).contains("\"holds\":true", "\"BALANCES_ARE_SUMS\":0", "\"TRANSFERS_ARE_AUDITED\":0");
    }
}
