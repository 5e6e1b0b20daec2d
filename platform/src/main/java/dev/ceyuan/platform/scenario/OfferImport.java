package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import org.springframework.stereotype.Component;

/// Import of offers.
@Component
class OfferImport extends EntryImport {
    OfferImport(EntryTerms terms, EntryPlanning planning) {
        super(Side.OFFER, terms, planning);
    }

    @Override
    public String key() {
        return "offers";
    }
}
