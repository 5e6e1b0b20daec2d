package dev.ceyuan.corpus.licence;

/// Where a source comes from, as the filing form asks.
public enum Country {
    DOMESTIC,
    FOREIGN
}
