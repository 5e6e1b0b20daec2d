package dev.ceyuan.tables;

/// A unit in which Chinese tables write money.
public enum MoneyUnit {
    YUAN("元", 100L),
    THOUSAND_YUAN("千元", 100_000L),
    TEN_THOUSAND_YUAN("万元", 1_000_000L),
    MILLION_YUAN("百万元", 100_000_000L),
    TEN_MILLION_YUAN("千万元", 1_000_000_000L),
    HUNDRED_MILLION_YUAN("亿元", 10_000_000_000L);

    private final String chinese;
    private final long fen;

    MoneyUnit(String chinese, long fen) {
        this.chinese = chinese;
        this.fen = fen;
    }

    /// The unit as a heading writes it, for example `万元`.
    public String chinese() {
        return chinese;
    }

    /// Fen in one unit.
    public long fen() {
        return fen;
    }
}
