package dev.ceyuan.platform.web.identity;

import dev.ceyuan.platform.identity.Account;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One account on the administrator's desk.
///
/// @param mayChange false for auditors, who see no forms
/// @param refusal   key of what could not be done, null for nothing
public record AccountDeskView(
        Account account,
        List<MembershipLine> memberships,
        LocalDate today,
        boolean mayChange,
        @Nullable String refusal) {
    public AccountDeskView {
        memberships = List.copyOf(memberships);
    }

    public boolean active() {
        return account.status() == Account.Status.ACTIVE;
    }
}
