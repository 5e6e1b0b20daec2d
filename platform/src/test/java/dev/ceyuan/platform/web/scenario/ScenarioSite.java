package dev.ceyuan.platform.web.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.platform.identity.Appointment;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.registry.Attribute;
import dev.ceyuan.platform.registry.Claim;
import dev.ceyuan.platform.registry.Confidence;
import dev.ceyuan.platform.registry.Organisations;
import dev.ceyuan.platform.registry.Provenance;
import dev.ceyuan.platform.registry.Recording.Recorded;
import dev.ceyuan.platform.registry.Visibility;
import dev.ceyuan.platform.scenario.MatchDesk;
import dev.ceyuan.platform.web.Browser;
import dev.ceyuan.platform.web.People;
import dev.ceyuan.platform.web.TestServer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Organisations, people and entries on the running server, made the way people make them: through forms.
final class ScenarioSite {
    private static final Provenance SOURCE =
            new Provenance("公告", "https://example.org/a", LocalDate.of(2026, 3, 20), Confidence.HIGH);

    private final TestServer server = TestServer.shared();
    private final People people = new People(server);
    private final Browser visitor = server.browser();
    private final Browser officer = people.signedIn(people.first());

    Browser visitor() {
        return visitor;
    }

    Browser officer() {
        return officer;
    }

    UUID organisation(String name) {
        var claims = List.of(new Claim(Attribute.NAME, name + UUID.randomUUID(), SOURCE));
        var recorded = (Recorded)
                server.get(Organisations.class).register(people.first().actor(), Visibility.PUBLIC, claims);
        return recorded.organisation().id();
    }

    Browser speakerOf(UUID organisation, Role role) {
        return people.signedIn(people.with(new Appointment(role, organisation, LocalDate.of(2026, 1, 1), null)));
    }

    /// A draft that its owner entered, by address.
    static String drafted(Browser owner, String path, Map<String, String> fields) {
        var answer = owner.submit(path, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return location(answer).replaceFirst("\\?.*", "");
    }

    /// What an owner entered and the office published.
    String published(Browser owner, String path, Map<String, String> fields) {
        var address = drafted(owner, path, fields);
        assertThat(location(officer.submit(address + "/publish", Map.of()))).isEqualTo(address + "?done=published");
        return address;
    }

    void awaitMatches() {
        try {
            assertThat(server.get(MatchDesk.class).awaitCaughtUp(Duration.ofSeconds(30)))
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> with(Map<String, String> fields, String field, String value) {
        var changed = new HashMap<>(fields);
        changed.put(field, value);
        return changed;
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    static String idOf(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
