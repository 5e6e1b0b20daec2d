package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.scenario.Entries;
import dev.ceyuan.platform.scenario.Needs;
import dev.ceyuan.platform.scenario.Offers;
import org.springframework.stereotype.Component;

/// Needs and offers, by side.
@Component
final class Sides {
    private final Needs needs;
    private final Offers offers;

    Sides(Needs needs, Offers offers) {
        this.needs = needs;
        this.offers = offers;
    }

    Entries of(Side side) {
        return switch (side) {
            case NEED -> needs;
            case OFFER -> offers;
        };
    }
}
