package dev.ceyuan.platform.scenario;

/// Why a match is not taken up. Kept as learning data: the same reason several times asks for a facet
/// before it touches any weight.
public enum Reason {
    TOO_DEAR,
    WRONG_PLACE,
    NOT_FILED,
    OFF_TOPIC,
    NO_CAPACITY,
    OTHER
}
