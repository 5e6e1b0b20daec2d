package dev.ceyuan.platform.ledger;

/// One movement of a transfer, from account to account. It is kept as two entries.
///
/// @param from   number of the account that gives
/// @param to     number of the account that takes
/// @param amount in the smallest unit, above zero
public record Leg(long from, long to, long amount) {
    /// The movement back.
    Leg reversed() {
        return new Leg(to, from, amount);
    }
}
