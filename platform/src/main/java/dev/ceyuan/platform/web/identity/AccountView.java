package dev.ceyuan.platform.web.identity;

import dev.ceyuan.platform.identity.Account;
import dev.ceyuan.platform.identity.OpenSession;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One's own account.
///
/// @param refusal key of what could not be done, null for nothing
public record AccountView(
        Account account,
        List<MembershipLine> memberships,
        List<OpenSession> sessions,
        @Nullable String refusal) {
    public AccountView {
        memberships = List.copyOf(memberships);
        sessions = List.copyOf(sessions);
    }
}
