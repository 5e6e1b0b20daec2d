package dev.ceyuan.platform.web.audit;

import dev.ceyuan.platform.audit.AuditEvent;
import dev.ceyuan.platform.audit.AuditProofs;
import dev.ceyuan.platform.audit.AuditSearch;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.NoSuchObject;
import dev.ceyuan.platform.identity.Role;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The use cases of the audit log, each with who may. The module `audit` knows no actors: `identity`, which has
/// them, writes its own acts there.
@Component
final class AuditDesk {
    private final AuditSearch search;
    private final AuditProofs proofs;

    AuditDesk(AuditSearch search, AuditProofs proofs) {
        this.search = search;
        this.proofs = proofs;
    }

    /// What everyone may know.
    AuditProofs proofs() {
        return proofs;
    }

    /// Events, newest first. Auditors only: they name objects that administrators do not see.
    List<AuditEvent> find(Actor actor, AuditSearch.Question question, int limit) {
        actor.require(Role.AUDITOR, "audit.read");
        return search.find(question, limit);
    }

    /// The receipt of an event. Auditors only.
    ///
    /// @throws NoSuchObject if there is no such event, or no checkpoint covers it yet
    String receipt(Actor actor, UUID event) {
        actor.require(Role.AUDITOR, "audit.read");
        return proofs.receipt(event).orElseThrow(() -> new NoSuchObject("receipt", event));
    }

    /// The whole log. Auditors only.
    ///
    /// @throws NoSuchObject if there is no checkpoint yet
    void export(Actor actor, OutputStream out) throws IOException {
        actor.require(Role.AUDITOR, "audit-log.exported");
        if (!proofs.export(out)) {
            throw new NoSuchObject("checkpoint", 0);
        }
    }

    /// The signature of a witness. Administrators only: auditors change nothing.
    ///
    /// @return false if it does not hold
    boolean cosign(Actor actor, AuditProofs.Cosignature cosignature) {
        actor.require(Role.ADMINISTRATOR, "checkpoint.cosigned");
        return proofs.cosign(actor.id(), cosignature);
    }

    /// Makes a new key. Administrators only.
    void rotateKey(Actor actor) {
        actor.require(Role.ADMINISTRATOR, "log-key.rotated");
        proofs.rotateKey(actor.id());
    }
}
