package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Import of needs.
@Component
@Order(1)
class NeedImport extends EntryImport {
    NeedImport(EntryTerms terms, EntryPlanning planning) {
        super(Side.NEED, terms, planning);
    }

    @Override
    public String key() {
        return "needs";
    }
}
