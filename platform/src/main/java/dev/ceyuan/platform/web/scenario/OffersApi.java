package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.scenario.Offers;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Offers and the needs they fit.
@RestController
@RequestMapping("/api/offers")
@AllowedTo(Audience.EVERYONE)
@Tag(name = "offers")
final class OffersApi extends EntryApi {
    OffersApi(Offers offers, ApiDesk desk) {
        super(Side.OFFER, offers, desk);
    }
}
