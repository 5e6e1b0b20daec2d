package dev.ceyuan.platform.web.matrix;

import dev.ceyuan.platform.audit.AuditEvent;
import dev.ceyuan.platform.audit.AuditProofs;
import dev.ceyuan.platform.audit.AuditSearch;
import dev.ceyuan.platform.web.TestServer;
import dev.ceyuan.platform.web.matrix.Specimens.Kind;
import java.util.Map;
import java.util.Set;

/// Events and checkpoints that are there anyway: what was done for other routes has been signed.
final class AuditSpecimens {
    private static final int LOOKED_AT = 5_000;

    private final TestServer server;

    AuditSpecimens(TestServer server) {
        this.server = server;
    }

    Map<String, Kind> kinds() {
        return Map.of(
                "proved-event", new Kind(Set.of(), _ -> provedEvent()),
                "checkpoint", new Kind(Set.of(), _ -> checkpoint()));
    }

    private String provedEvent() {
        var proofs = server.get(AuditProofs.class);
        return server.get(AuditSearch.class).find(AuditSearch.Question.ALL, LOOKED_AT).reversed().stream()
                .map(AuditEvent::id)
                .filter(id -> proofs.receipt(id).isPresent())
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private String checkpoint() {
        return Long.toString(
                server.get(AuditProofs.class).latest().orElseThrow().size());
    }
}
