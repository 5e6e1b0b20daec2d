package dev.ceyuan.platform.ledger;

/// What a transfer does. Which accounts it may go between is in `ledger.move`, and the database keeps to it.
///
/// ```text
/// TREASURY ⇄ BUDGET → ISSUED → HELD → USED → VERIFIED → PAYABLE → PAID → RECOVERED → TREASURY
///              ↑ EXPIRE ┘ ↑ RELEASE ┘   └──── DISPUTE ─────┘
///                         └── REJECT ── DISPUTED ── UPHOLD → VERIFIED
/// ```
public enum TransferKind {
    APPROPRIATE("appropriated"),
    RETURN("returned"),
    ISSUE("issued"),
    REVOKE("revoked"),
    EXPIRE("expired"),
    HOLD("held"),
    RELEASE("released"),
    LAPSE("lapsed"),
    CAPTURE("captured"),
    VERIFY("verified"),
    APPROVE("approved"),
    PAY("paid"),
    DISPUTE("disputed"),
    UPHOLD("upheld"),
    REJECT("rejected"),
    RECOVER("recovered"),
    REPAY("repaid"),
    /// Turns another transfer round.
    CORRECT("corrected");

    private final String pastTense;

    TransferKind(String pastTense) {
        this.pastTense = pastTense;
    }

    /// How the audit log calls it.
    String act() {
        return "transfer." + pastTense;
    }
}
