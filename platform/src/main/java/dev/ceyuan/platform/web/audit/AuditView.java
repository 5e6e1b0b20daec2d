package dev.ceyuan.platform.web.audit;

import dev.ceyuan.platform.audit.AuditEvent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The auditor's desk: what was looked for, and what was found.
///
/// @param next address of the next page, null on the last
public record AuditView(
        AuditQuestion question,
        List<AuditEvent> events,
        @Nullable String next) {
    public AuditView {
        events = List.copyOf(events);
    }

    /// The address of everything that happened to the object of an event.
    public String history(AuditEvent event) {
        return "/audit?kind=" + event.objectKind() + "&object="
                + URLEncoder.encode(event.objectId(), StandardCharsets.UTF_8);
    }
}
