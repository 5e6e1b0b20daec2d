package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.scenario.Lists;
import dev.ceyuan.platform.scenario.Offers;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Offers for readers: the list, and an offer with the needs it fits.
@Controller
@RequestMapping("/offers")
@AllowedTo(Audience.EVERYONE)
final class OfferPages extends EntryPages {
    OfferPages(Offers offers, Lists lists, EntryDesk desk) {
        super(Side.OFFER, offers, lists, desk);
    }
}
