package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import org.springframework.stereotype.Service;

/// The needs: see [Entries].
@Service
public class Needs extends Entries {
    Needs(EntryActs acts, EntryReader reader) {
        super(Side.NEED, acts, reader);
    }
}
