package dev.ceyuan.platform.web.audit;

import dev.ceyuan.platform.audit.AuditEvent;
import dev.ceyuan.platform.audit.AuditProofs;
import dev.ceyuan.platform.audit.AuditProofs.SignedHead;
import dev.ceyuan.platform.audit.LogKey;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.NoSuchObject;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// REST of the audit log and its proofs.
@RestController
@RequestMapping("/api/audit")
@AllowedTo(Audience.EVERYONE)
@Tag(name = "audit", description = "The audit log: signed checkpoints for everyone, events and receipts for auditors")
class AuditApi {
    private static final String TEXT = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8";
    private static final int MOST = 500;
    private static final int CHECKPOINTS = 50;

    private final AuditDesk desk;

    AuditApi(AuditDesk desk) {
        this.desk = desk;
    }

    /// The signature of a witness under a checkpoint.
    record CosignatureBody(
            @NotBlank @Size(max = 1_000) String line,
            @NotBlank @Size(max = 1_000) String verifier) {}

    @GetMapping("/keys")
    @Operation(summary = "Public keys that sign or signed the log, the newest first")
    List<LogKey> keys() {
        return desk.proofs().keys();
    }

    @GetMapping(path = "/keys.txt", produces = TEXT)
    @Operation(summary = "The same as a file for `ceyuan verify --key`")
    String keyFile() {
        return desk.proofs().keys().stream().map(key -> key.verifier() + "\n").collect(Collectors.joining());
    }

    @GetMapping("/checkpoints")
    @Operation(summary = "Signed checkpoints, newest first", description = "`before` is the size to go on from")
    List<SignedHead> checkpoints(
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "50") int limit) {
        return desk.proofs().checkpoints(before, Math.clamp(limit, 1, CHECKPOINTS));
    }

    @GetMapping(path = "/checkpoints/latest", produces = TEXT)
    @Operation(summary = "The newest checkpoint as a signed note")
    String latest() {
        return desk.proofs().latest().map(SignedHead::note).orElseThrow(() -> new NoSuchObject("checkpoint", "latest"));
    }

    @GetMapping(path = "/checkpoints/{size}", produces = TEXT)
    @Operation(summary = "The checkpoint at a size as a signed note")
    String checkpoint(@PathVariable long size) {
        return desk.proofs()
                .checkpoint(size)
                .map(SignedHead::note)
                .orElseThrow(() -> new NoSuchObject("checkpoint", size));
    }

    @GetMapping(path = "/growth", produces = TEXT)
    @Operation(summary = "The proof that the log only grew between two checkpoints")
    String growth(@RequestParam long from, @RequestParam long to) {
        return desk.proofs().growth(from, to).orElseThrow(() -> new NoSuchObject("checkpoint", from));
    }

    @PostMapping("/checkpoints/{size}/cosignatures")
    @AllowedTo(Audience.ADMINISTRATOR)
    @Operation(summary = "Add the signature of a witness")
    ResponseEntity<Void> cosign(
            @Parameter(hidden = true) Actor actor, @PathVariable long size, @Valid @RequestBody CosignatureBody body) {
        var holds = desk.cosign(actor, new AuditProofs.Cosignature(size, body.line(), body.verifier()));
        return ResponseEntity.status(holds ? 204 : 422).build();
    }

    @GetMapping("/events")
    @AllowedTo(Audience.AUDITOR)
    @Operation(summary = "Events, newest first", description = "`before` is the `seq` to go on from; at most 500")
    List<AuditEvent> events(
            @Parameter(hidden = true) Actor actor,
            AuditQuestion question,
            @RequestParam(defaultValue = "50") int limit) {
        return desk.find(actor, question.question(), Math.clamp(limit, 1, MOST));
    }
}
