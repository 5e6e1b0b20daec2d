package dev.ceyuan.platform.ledger;

/// Where an amount is on its way from the treasury to who is paid.
public enum AccountKind {
    /// What the treasury has given to a budget, as a negative balance.
    TREASURY,
    /// What a budget has and has not promised yet.
    BUDGET,
    /// What the holder of a lot may still spend.
    ISSUED,
    /// Reserved for a use that has begun.
    HELD,
    /// Used, says the supplier.
    USED,
    /// Used, says the evidence.
    VERIFIED,
    /// To be paid.
    PAYABLE,
    PAID,
    /// Used or not: being looked into.
    DISPUTED,
    /// Paid wrongly and given back.
    RECOVERED;

    /// True for the accounts of a lot with a supplier.
    boolean isOfUse() {
        return compareTo(HELD) > 0;
    }
}
