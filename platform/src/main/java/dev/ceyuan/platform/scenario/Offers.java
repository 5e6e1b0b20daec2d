package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import org.springframework.stereotype.Service;

/// The offers: see [Entries].
@Service
public class Offers extends Entries {
    Offers(EntryActs acts, EntryReader reader) {
        super(Side.OFFER, acts, reader);
    }
}
