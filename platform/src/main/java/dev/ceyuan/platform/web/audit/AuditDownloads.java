package dev.ceyuan.platform.web.audit;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Attachment;
import dev.ceyuan.platform.web.Audience;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What auditors take with them, to be verified elsewhere.
@Controller
@AllowedTo(Audience.AUDITOR)
@Tag(name = "audit")
final class AuditDownloads {
    private final AuditDesk desk;

    AuditDownloads(AuditDesk desk) {
        this.desk = desk;
    }

    @GetMapping({"/audit/events/{id}/receipt", "/api/audit/events/{id}/receipt"})
    @Operation(summary = "The proof that an event is in the log, for `ceyuan verify`")
    void receipt(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var receipt = desk.receipt(actor, id);
        Attachment.head(response, id + ".tlog-proof", "text/plain;charset=UTF-8");
        response.getOutputStream().write(receipt.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping({"/audit/export.zip", "/api/audit/export.zip"})
    @Operation(summary = "The whole log with everything that proves it, for `ceyuan verify`")
    void export(Actor actor, HttpServletResponse response) throws IOException {
        Attachment.head(response, "audit-log.zip", "application/zip");
        desk.export(actor, response.getOutputStream());
    }
}
