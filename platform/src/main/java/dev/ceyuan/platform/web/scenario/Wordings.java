package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.platform.registry.IndustryChain;
import dev.ceyuan.platform.registry.Places;
import dev.ceyuan.platform.registry.Sectors;
import dev.ceyuan.platform.web.Frame;
import org.springframework.stereotype.Component;

/// Makes the [Wording] of a page.
@Component
final class Wordings {
    private final Sectors sectors;
    private final IndustryChain chain;
    private final Places places;

    Wordings(Sectors sectors, IndustryChain chain, Places places) {
        this.sectors = sectors;
        this.chain = chain;
        this.places = places;
    }

    Wording of(Frame frame) {
        return new Wording(frame, sectors, chain, places);
    }
}
