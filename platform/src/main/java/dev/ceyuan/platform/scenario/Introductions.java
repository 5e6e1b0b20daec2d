package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.AccessDenied;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.NoSuchObject;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.scenario.Introduction.Act;
import dev.ceyuan.platform.scenario.Introduction.By;
import dev.ceyuan.platform.scenario.Introduction.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Matches that are taken up. The office proposes, each side answers for itself, and whoever was there
/// records the meeting, the pilot, the contract and what came of it. Which step leads where is data: see
/// the table `scenario.flow_step`.
@Service
public class Introductions {
    private static final Actor READER = new Actor.Machine("introductions");

    private final IntroductionStore store;
    private final EntryStore entries;
    private final IntroductionRecord log;
    private final OwnerNames names;

    Introductions(IntroductionStore store, EntryStore entries, IntroductionRecord log, OwnerNames names) {
        this.store = store;
        this.entries = entries;
        this.log = log;
        this.names = names;
    }

    /// Proposes that two sides meet.
    ///
    /// @throws ScenarioRefusal if need or offer is not published, an owner is unknown, or the
    /// pair is being introduced
    @Transactional
    public Introduction propose(Actor actor, UUID needId, UUID offerId, String note) {
        actor.require(Role.OFFICER, "introduction.proposed");
        var need = open(actor, Side.NEED, needId);
        var offer = open(actor, Side.OFFER, offerId);
        if (need.owner().id() == null || offer.owner().id() == null) {
            throw refusal(ScenarioRefusal.Kind.OWNER_UNKNOWN, "need=%s, offer=%s", needId, offerId);
        }
        if (store.running(needId, offerId)) {
            throw refusal(ScenarioRefusal.Kind.ALREADY_INTRODUCED, "need=%s, offer=%s", needId, offerId);
        }
        var flow = store.newestFlow();
        var step = new Step(Act.PROPOSE, By.OFFICE, null, null, null, note);
        var first = transition(flow, IntroductionFlow.NONE, step);
        var beginning = new IntroductionStore.Beginning(UUID.randomUUID(), needId, offerId, flow.version());
        log.begin(actor, beginning, first, step);
        return get(actor, beginning.id());
    }

    /// Takes a step.
    ///
    /// @param revision the one that was read
    /// @throws AccessDenied if the actor may not act in that name
    /// @throws ScenarioRefusal if it was changed since, the flow has no such step, a side was taken back,
    ///     the day is missing or too early, or a reason is missing
    @Transactional
    public Introduction take(Actor actor, UUID id, int revision, Step step) {
        var row = row(actor, id);
        if (!speaks(actor, row, step.by())) {
            throw new AccessDenied(actor.id(), "introduction." + word(step.act()));
        }
        if (row.revision() != revision) {
            throw refusal(ScenarioRefusal.Kind.STALE_REVISION, "introduction=%s, now=%s", id, row.revision());
        }
        var transition = transition(store.flow(row.flow()), row.state(), step);
        if (step.act().wantsDay() && step.happenedOn() == null) {
            throw refusal(ScenarioRefusal.Kind.DAY_MISSING, "introduction=%s, act=%s", id, step.act());
        }
        if (step.act() == Act.DECLINE && step.reason() == null) {
            throw refusal(ScenarioRefusal.Kind.REASON_MISSING, "introduction=%s, act=%s", id, step.act());
        }
        if (step.act() != Act.DECLINE) {
            requireBothStand(row);
        }
        requireNotEarlier(row, step);
        log.take(actor, row, transition, step);
        return get(actor, id);
    }

    /// One introduction.
    ///
    /// @throws NoSuchObject if there is none, or the actor has no part in it
    @Transactional(readOnly = true)
    public Introduction get(Actor actor, UUID id) {
        return present(actor, List.of(row(actor, id))).getFirst();
    }

    /// The introductions the actor has a part in, newest change first, at most 1,000.
    @Transactional(readOnly = true)
    public List<Introduction> list(Actor actor) {
        return present(actor, store.list(actor, null));
    }

    /// Those of one need or offer.
    @Transactional(readOnly = true)
    public List<Introduction> of(Actor actor, UUID entry) {
        return present(actor, store.list(actor, entry));
    }

    /// What happened, oldest first.
    @Transactional(readOnly = true)
    public List<Introduction.Event> events(Actor actor, UUID id) {
        return store.events(row(actor, id).id());
    }

    private IntroductionStore.Row row(Actor actor, UUID id) {
        return store.find(actor, id).orElseThrow(() -> new NoSuchObject("introduction", id));
    }

    private Entry open(Actor actor, Side side, UUID id) {
        var entry = entries.find(actor, side, id).orElseThrow(() -> new NoSuchObject(EntryActs.noun(side), id));
        if (!entry.open()) {
            throw refusal(ScenarioRefusal.Kind.NOT_PUBLISHED, "entry=%s, state=%s", id, entry.state());
        }
        return entry;
    }

    /// What was taken back can only be declined any more.
    private void requireBothStand(IntroductionStore.Row row) {
        var withdrawn = Stream.of(
                        entries.find(READER, Side.NEED, row.needId()), entries.find(READER, Side.OFFER, row.offerId()))
                .flatMap(Optional::stream)
                .anyMatch(entry -> entry.state() == Entry.State.WITHDRAWN);
        if (withdrawn) {
            throw refusal(ScenarioRefusal.Kind.NOT_PUBLISHED, "introduction=%s, state=%s", row.id(), row.state());
        }
    }

    /// A step does not happen before the one that led to it.
    private void requireNotEarlier(IntroductionStore.Row row, Step step) {
        var day = step.happenedOn();
        var before = store.events(row.id()).stream()
                .flatMap(event -> Stream.ofNullable(event.happenedOn()))
                .max(Comparator.naturalOrder());
        if (day != null && before.isPresent() && day.isBefore(before.get())) {
            throw refusal(ScenarioRefusal.Kind.DAY_TOO_EARLY, "introduction=%s, before=%s", row.id(), before.get());
        }
    }

    private static IntroductionFlow.Transition transition(IntroductionFlow flow, String state, Step step) {
        return flow.find(state, step.act(), step.by())
                .orElseThrow(() -> refusal(
                        ScenarioRefusal.Kind.NO_SUCH_STEP,
                        "state=%s, step=%s",
                        state,
                        step.act() + " by " + step.by()));
    }

    private List<Introduction> present(Actor actor, List<IntroductionStore.Row> rows) {
        var known = names.of(
                actor,
                rows.stream()
                        .flatMap(row ->
                                Stream.of(Optional.ofNullable(row.needOwner()), Optional.ofNullable(row.offerOwner())))
                        .flatMap(Optional::stream));
        return rows.stream()
                .map(row -> new Introduction(
                        row.id(),
                        new Introduction.Party(
                                row.needId(),
                                row.needTitle(),
                                row.needOwnerShown() ? known.owner(row.needOwner(), "") : Entry.Owner.HIDDEN),
                        new Introduction.Party(
                                row.offerId(), row.offerTitle(), known.owner(row.offerOwner(), row.offerStated())),
                        row.flow(),
                        row.state(),
                        row.revision(),
                        row.score(),
                        row.createdAt(),
                        row.updatedAt(),
                        choices(actor, row)))
                .toList();
    }

    private List<Introduction.Choice> choices(Actor actor, IntroductionStore.Row row) {
        return store.flow(row.flow()).from(row.state()).stream()
                .filter(each -> speaks(actor, row, each.by()))
                .map(each -> new Introduction.Choice(each.act(), each.by(), each.toState()))
                .toList();
    }

    private static boolean speaks(Actor actor, IntroductionStore.Row row, By by) {
        return switch (by) {
            case OFFICE -> actor.has(Role.OFFICER);
            case NEED_SIDE -> holds(actor, Role.DEMAND_OWNER, row.needOwner());
            case OFFER_SIDE -> holds(actor, Role.SUPPLIER, row.offerOwner());
        };
    }

    private static boolean holds(Actor actor, Role role, @Nullable UUID organisation) {
        return organisation != null && actor.has(role, organisation);
    }

    static String word(Act act) {
        return switch (act) {
            case PROPOSE -> "proposed";
            case ACCEPT -> "accepted";
            case DECLINE -> "declined";
            case MEET -> "met";
            case PILOT -> "piloted";
            case CONTRACT -> "contracted";
            case RECORD_RESULT -> "concluded";
        };
    }

    private static ScenarioRefusal refusal(ScenarioRefusal.Kind kind, String facts, Object first, Object second) {
        return new ScenarioRefusal(kind, facts.formatted(first, second));
    }
}
