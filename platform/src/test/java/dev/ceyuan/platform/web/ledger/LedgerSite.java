package dev.ceyuan.platform.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.platform.identity.Appointment;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.registry.Attribute;
import dev.ceyuan.platform.registry.Claim;
import dev.ceyuan.platform.registry.Organisations;
import dev.ceyuan.platform.registry.Provenance;
import dev.ceyuan.platform.registry.Recording.Recorded;
import dev.ceyuan.platform.registry.Visibility;
import dev.ceyuan.platform.web.Browser;
import dev.ceyuan.platform.web.People;
import dev.ceyuan.platform.web.TestServer;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/// Organisations, people, budgets and vouchers on the running server, made the way people make them: through
/// forms.
final class LedgerSite {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Pattern POSTED = Pattern.compile("posted=([0-9a-f-]{36})");

    private final TestServer server = TestServer.shared();
    private final People people = new People(server);
    private final Browser officer = people.signedIn(people.first());

    Browser officer() {
        return officer;
    }

    Browser auditor() {
        return people.signedIn(people.with(new Appointment(Role.AUDITOR, null, DAY, null)));
    }

    Browser speakerOf(UUID organisation, Role role) {
        return people.signedIn(people.with(new Appointment(role, organisation, DAY, null)));
    }

    UUID organisation(String name) {
        var claims = List.of(new Claim(Attribute.NAME, name + UUID.randomUUID(), Provenance.of("公告", DAY)));
        var recorded = (Recorded)
                server.get(Organisations.class).register(people.first().actor(), Visibility.PUBLIC, claims);
        return recorded.organisation().id();
    }

    static int year() {
        return Year.now(ZoneId.of("Asia/Shanghai")).getValue();
    }

    /// The address of a new budget in this year.
    String budget(String unit) {
        officer.submit("/ledger/years", Map.of("year", Integer.toString(year())));
        var opened = officer.submit(
                "/ledger/budgets",
                Map.of(
                        "code",
                        "B-" + UUID.randomUUID(),
                        "name",
                        "算力券预算",
                        "fiscalYear",
                        Integer.toString(year()),
                        "unit",
                        unit));
        assertThat(location(opened)).contains("?done=budget-opened");
        return path(opened);
    }

    /// A budget in yuan with something in it.
    String budgetWith(String amount) {
        var budget = budget("FEN");
        assertThat(send(officer, budget + "/appropriate", Map.of("amount", amount))
                        .statusCode())
                .isEqualTo(303);
        return budget;
    }

    /// The address of vouchers that pay half of a bill for compute.
    String lot(String budget, UUID holder, String amount) {
        var issued = send(officer, budget + "/issue", issue(holder, amount));
        assertThat(issued.statusCode()).as(issued.body()).isEqualTo(303);
        return path(issued);
    }

    static Map<String, String> issue(UUID holder, String amount) {
        return Map.of(
                "holder",
                holder.toString(),
                "amount",
                amount,
                "purpose",
                "compute",
                "rate",
                "50",
                "expires",
                "2098-12-31");
    }

    /// Sends a form with an id of its own.
    static HttpResponse<String> send(Browser who, String path, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.putIfAbsent("request", UUID.randomUUID().toString());
        return who.submit(path, all);
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
    }

    /// Where an answer leads, without what it says there.
    static String path(HttpResponse<String> answer) {
        return location(answer).replaceFirst("\\?.*", "");
    }

    /// The transfer that an answer says was posted.
    static String posted(HttpResponse<String> answer) {
        var said = POSTED.matcher(location(answer));
        assertThat(said.find()).as(location(answer) + answer.body()).isTrue();
        return said.group(1);
    }

    static String idOf(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
