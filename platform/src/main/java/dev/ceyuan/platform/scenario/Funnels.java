package dev.ceyuan.platform.scenario;

import dev.ceyuan.platform.identity.Actor;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How far the introductions come that an actor has a part in; officers and auditors see all.
@Service
public class Funnels {
    private final FunnelStore store;

    Funnels(FunnelStore store) {
        this.store = store;
    }

    /// One funnel per group, ordered by group; none if there is no introduction.
    @Transactional(readOnly = true)
    public List<Funnel> funnels(Actor actor, Funnel.By by) {
        return store.funnels(actor, by);
    }
}
