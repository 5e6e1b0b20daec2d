package dev.ceyuan.platform.web.identity;

import dev.ceyuan.platform.identity.Account;
import dev.ceyuan.platform.web.Pager;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The administrator's desk.
///
/// @param text       what was searched for
/// @param mayChange  false for auditors, who see no forms
/// @param refusal    key of what could not be done, null for nothing
public record AccountsView(
        String text,
        List<Account> accounts,
        Pager pager,
        List<InvitationLine> invitations,
        LocalDate today,
        boolean mayChange,
        @Nullable String refusal) {
    public AccountsView {
        accounts = List.copyOf(accounts);
        invitations = List.copyOf(invitations);
    }
}
