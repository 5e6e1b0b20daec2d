package dev.ceyuan.platform.ledger;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.NoSuchObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The vouchers that were issued, lot by lot, and what is reserved of them. Holders see their own,
/// suppliers those that are used at them (with the amounts at them), officers and auditors all.
@Service
@Transactional(readOnly = true)
public class Vouchers {
    private final LotStore store;

    Vouchers(LotStore store) {
        this.store = store;
    }

    /// A lot and where its amounts are now.
    public record Standing(Lot lot, Map<AccountKind, Long> amounts) {
        public Standing {
            amounts = Map.copyOf(amounts);
        }

        /// As somebody sees it who is neither its holder nor of the office: of its terms, not where else it may be
        /// spent.
        Standing seenBy(Actor actor) {
            if (actor.seesAll() || actor.organisations().contains(lot.holder())) {
                return this;
            }
            var own = lot.terms().suppliers().stream()
                    .filter(actor.organisations()::contains)
                    .toList();
            return new Standing(lot.with(lot.terms().at(own)), amounts);
        }

        /// What is at a stage; 0 if nothing is.
        public long at(AccountKind stage) {
            return amounts.getOrDefault(stage, 0L);
        }
    }

    /// A hold and what is left of it.
    public record Reserved(PlacedHold hold, long remaining) {}

    /// The newest lots.
    ///
    /// @param budget of this budget; null for any
    public List<Standing> lots(Actor actor, @Nullable UUID budget, int limit) {
        return store.lots(actor, budget, null, limit).stream()
                .map(standing -> standing.seenBy(actor))
                .toList();
    }

    /// @throws NoSuchObject if the actor sees no such lot
    public Standing lot(Actor actor, UUID id) {
        return store.lots(actor, null, id, 1).stream()
                .findFirst()
                .map(standing -> standing.seenBy(actor))
                .orElseThrow(() -> new NoSuchObject("lot", id));
    }

    /// The newest holds.
    ///
    /// @param lot of this lot; null for any
    public List<Reserved> holds(Actor actor, @Nullable UUID lot, int limit) {
        return store.holds(actor, lot, null, limit);
    }

    /// @throws NoSuchObject if the actor sees no such hold
    public Reserved hold(Actor actor, UUID id) {
        return store.holds(actor, null, id, 1).stream().findFirst().orElseThrow(() -> new NoSuchObject("hold", id));
    }
}
