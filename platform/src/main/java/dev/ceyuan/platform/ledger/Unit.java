package dev.ceyuan.platform.ledger;

/// What an amount counts. Amounts of different units never meet in one transfer.
public enum Unit {
    /// Hundredths of a yuan.
    FEN,
    /// Thousandths of a card-hour: one accelerator for 3.6 seconds.
    MILLI_CARD_HOUR
}
