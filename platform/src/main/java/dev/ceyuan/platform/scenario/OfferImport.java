package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Import of offers.
@Component
@Order(2)
class OfferImport extends EntryImport {
    OfferImport(EntryTerms terms, EntryPlanning planning) {
        super(Side.OFFER, terms, planning);
    }

    @Override
    public String key() {
        return "offers";
    }
}
