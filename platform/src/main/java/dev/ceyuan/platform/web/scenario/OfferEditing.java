package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.scenario.Offers;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// What suppliers and the office do to offers.
@Controller
@RequestMapping("/offers")
@AllowedTo({Audience.OFFICER, Audience.SUPPLIER})
final class OfferEditing extends EntryEditing {
    OfferEditing(Offers offers, EntryFormReader reader, EntryFormDesk forms) {
        super(offers, Side.OFFER, reader, forms);
    }
}
