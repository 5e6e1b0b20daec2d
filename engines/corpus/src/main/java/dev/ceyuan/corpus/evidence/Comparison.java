package dev.ceyuan.corpus.evidence;

/// How a measured value is compared with that of a rule.
public enum Comparison {
    MORE_THAN(">"),
    AT_LEAST("≥"),
    AT_MOST("≤"),
    EQUAL("=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /// As people write it.
    public String sign() {
        return sign;
    }

    /// @param order of the measured value and that of the rule, as a comparator gives it
    boolean holds(int order) {
        return switch (this) {
            case MORE_THAN -> order > 0;
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
            case EQUAL -> order == 0;
        };
    }
}
