package dev.ceyuan.platform.ledger;

import dev.ceyuan.platform.identity.AccessDenied;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.MergedOrganisations;
import dev.ceyuan.platform.identity.NoSuchObject;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.ledger.TransferRequest.Advance;
import dev.ceyuan.platform.ledger.TransferRequest.Appropriate;
import dev.ceyuan.platform.ledger.TransferRequest.Capture;
import dev.ceyuan.platform.ledger.TransferRequest.Correct;
import dev.ceyuan.platform.ledger.TransferRequest.Expire;
import dev.ceyuan.platform.ledger.TransferRequest.Hold;
import dev.ceyuan.platform.ledger.TransferRequest.Issue;
import dev.ceyuan.platform.ledger.TransferRequest.Lapse;
import dev.ceyuan.platform.ledger.TransferRequest.Release;
import dev.ceyuan.platform.ledger.TransferRequest.Return;
import dev.ceyuan.platform.ledger.TransferRequest.Revoke;
import dev.ceyuan.platform.registry.Organisations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Lets a request in: looks who may ask for it, and that its organisations are there.
///
/// Officers may ask for everything. A holder spends its own vouchers, frees its own holds and disputes; a
/// supplier says what of a hold at it was used, frees it and disputes.
@Component
class Entrance {
    private final Organisations organisations;
    private final MergedOrganisations merged;
    private final LotStore lots;

    Entrance(Organisations organisations, MergedOrganisations merged, LotStore lots) {
        this.organisations = organisations;
        this.merged = merged;
        this.lots = lots;
    }

    Posting admit(Actor actor, TransferRequest request) {
        requireRight(actor, request);
        var hash = RequestHash.of(actor.id(), request);
        return switch (request) {
            case Hold ask -> {
                requireKnown(actor, List.of(ask.holder(), ask.supplier()));
                var same = merged.idsOf(List.of(ask.holder(), ask.supplier()));
                yield new Posting(
                        request,
                        actor.id(),
                        hash,
                        same.getOrDefault(ask.holder(), Set.of(ask.holder())),
                        same.getOrDefault(ask.supplier(), Set.of(ask.supplier())));
            }
            case Issue ask -> {
                var named = new ArrayList<>(ask.terms().suppliers());
                named.add(ask.holder());
                requireKnown(actor, named);
                yield new Posting(request, actor.id(), hash, Set.of(), Set.of());
            }
            default -> new Posting(request, actor.id(), hash, Set.of(), Set.of());
        };
    }

    private void requireKnown(Actor actor, Collection<UUID> named) {
        var known = organisations.findAll(actor, named);
        named.stream().filter(id -> !known.containsKey(id)).findFirst().ifPresent(id -> {
            throw new NoSuchObject("organisation", id);
        });
    }

    private void requireRight(Actor actor, TransferRequest request) {
        if (actor.has(Role.OFFICER)) {
            return;
        }
        switch (request) {
            case Hold ask -> requireParty(actor, request, ask.holder(), actor.organisations()::contains);
            case Release ask -> requireParty(actor, request, ask.hold(), hold -> isParty(actor, hold, true));
            case Capture ask -> requireParty(actor, request, ask.hold(), hold -> isParty(actor, hold, false));
            case Advance ask
            when ask.step() == Step.DISPUTE ->
                requireParty(
                        actor,
                        request,
                        ask.lot(),
                        lot -> actor.organisations().contains(ask.supplier()) && lots.isAt(lot, ask.supplier())
                                || lots.isOf(lot, actor.organisations()));
            case Appropriate _, Return _, Issue _, Revoke _, Expire _, Lapse _, Advance _, Correct _ ->
                throw denied(actor, request);
        }
    }

    /// Who speaks for no organisation may not ask at all; who speaks for another sees nothing to ask about.
    private static void requireParty(Actor actor, TransferRequest request, UUID object, Predicate<UUID> isParty) {
        if (actor.organisations().isEmpty()) {
            throw denied(actor, request);
        }
        if (!isParty.test(object)) {
            throw new NoSuchObject("transfer", object);
        }
    }

    private boolean isParty(Actor actor, UUID id, boolean holderToo) {
        return lots.hold(id)
                .filter(hold -> actor.organisations().contains(hold.supplier())
                        || holderToo && actor.organisations().contains(hold.holder()))
                .isPresent();
    }

    private static AccessDenied denied(Actor actor, TransferRequest request) {
        return new AccessDenied(
                actor.id(), "transfer.asked." + request.getClass().getSimpleName());
    }
}
