package dev.ceyuan.platform.ledger;

import java.util.EnumSet;
import java.util.Set;

/// A step of what was used on its way to payment, and the ways back.
public enum Step {
    /// The evidence agrees with the use.
    VERIFY(TransferKind.VERIFY, EnumSet.of(AccountKind.USED), AccountKind.VERIFIED),
    APPROVE(TransferKind.APPROVE, EnumSet.of(AccountKind.VERIFIED), AccountKind.PAYABLE),
    PAY(TransferKind.PAY, EnumSet.of(AccountKind.PAYABLE), AccountKind.PAID),
    DISPUTE(
            TransferKind.DISPUTE,
            EnumSet.of(AccountKind.USED, AccountKind.VERIFIED, AccountKind.PAYABLE),
            AccountKind.DISPUTED),
    /// The use stands.
    UPHOLD(TransferKind.UPHOLD, EnumSet.of(AccountKind.DISPUTED), AccountKind.VERIFIED),
    /// The use does not stand: the holder may spend it again.
    REJECT(TransferKind.REJECT, EnumSet.of(AccountKind.DISPUTED), AccountKind.ISSUED),
    /// What was paid wrongly has come back.
    RECOVER(TransferKind.RECOVER, EnumSet.of(AccountKind.PAID), AccountKind.RECOVERED),
    /// What came back goes to the treasury.
    REPAY(TransferKind.REPAY, EnumSet.of(AccountKind.RECOVERED), AccountKind.TREASURY);

    private final TransferKind kind;
    private final Set<AccountKind> from;
    private final AccountKind to;

    Step(TransferKind kind, Set<AccountKind> from, AccountKind to) {
        this.kind = kind;
        this.from = Set.copyOf(from);
        this.to = to;
    }

    TransferKind kind() {
        return kind;
    }

    /// True if the step can begin at this kind of account.
    public boolean begins(AccountKind account) {
        return from.contains(account);
    }

    /// Where it begins, for the steps with one beginning.
    AccountKind beginning() {
        return from.iterator().next();
    }

    AccountKind end() {
        return to;
    }
}
