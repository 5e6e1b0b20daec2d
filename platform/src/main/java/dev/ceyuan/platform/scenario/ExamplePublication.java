package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.registry.OrganisationQuery;
import dev.ceyuan.platform.registry.Organisations;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Publishes what an example has drafted, all at once, and counts what is there then.
@Component
class ExamplePublication {
    private static final int LISTED = 1000;

    private final ExampleParts parts;
    private final Lists lists;
    private final IndexFollower follower;
    private final Clock clock;

    ExamplePublication(ExampleParts parts, Lists lists, IndexFollower follower, Clock clock) {
        this.parts = parts;
        this.lists = lists;
        this.follower = follower;
        this.clock = clock;
    }

    /// What an example consists of.
    @Component
    record ExampleParts(
            ExampleStore store, Needs needs, Offers offers, MatchStore matches, Organisations organisations) {
        Entries of(Side side) {
            return side == Side.NEED ? needs : offers;
        }

        long count(Actor actor, Side side) {
            return of(side).page(actor, EntryQuery.ALL.sized(1)).total();
        }
    }

    @Transactional
    public void publish(Actor actor, String example) {
        for (var side : Side.values()) {
            lists.all(actor, side).forEach(list -> lists.publish(actor, list.id()));
            var drafts = EntryQuery.ALL.in(Entry.State.DRAFT).sized(LISTED);
            parts.of(side)
                    .page(actor, drafts)
                    .entries()
                    .forEach(entry -> parts.of(side).publish(actor, entry.id()));
        }
        parts.store().finish(example, clock.instant());
    }

    boolean awaitMatched(Duration longest) throws InterruptedException {
        return follower.awaitCaughtUp(longest);
    }

    BeijingExample.Loaded count(Duration took) {
        var reader = new Actor.Machine("first-start");
        return new BeijingExample.Loaded(
                parts.organisations().search(reader, OrganisationQuery.all()).total(),
                parts.count(reader, Side.NEED),
                parts.count(reader, Side.OFFER),
                parts.matches().count(),
                took);
    }
}
