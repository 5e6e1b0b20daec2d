package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.ledger.AccountHistory.Standing;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An account in a list.
///
/// @param supplier null for what has no supplier yet
/// @param hold     address of the hold that it belongs to, null for none
public record AccountLine(
        long id,
        String kind,
        @Nullable String supplier,
        @Nullable String hold,
        String balance,
        long entries) {
    static List<AccountLine> of(List<Standing> standings, LedgerWords words) {
        return standings.stream().map(standing -> of(standing, words)).toList();
    }

    static AccountLine of(Standing standing, LedgerWords words) {
        var account = standing.account();
        var supplier = account.supplier();
        var hold = account.hold();
        return new AccountLine(
                account.id(),
                words.frame().label(account.kind()),
                supplier == null ? null : words.name(supplier),
                hold == null ? null : "/ledger/holds/" + hold,
                words.amount(standing.balance(), account.unit()),
                standing.entries());
    }

    static Set<UUID> parties(List<Standing> standings) {
        return standings.stream()
                .map(standing -> standing.account().supplier())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
