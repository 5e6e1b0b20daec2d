package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.scenario.Entry;
import dev.ceyuan.platform.web.SourceView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A need or an offer with all that is known of it and what the reader may do.
///
/// @param kind       of an offer, null for a need
/// @param stated     the owner in the source's own words, empty if these are his name anyway
/// @param gloss      explanation in English that is not part of the source, may be empty
/// @param listHref   of the list it belongs to, null if none that the reader may see
/// @param state      DRAFT, PUBLISHED, CLOSED or WITHDRAWN
/// @param visibility in words
public record EntryView(
        String id,
        Side side,
        String href,
        String title,
        @Nullable String kind,
        String owner,
        @Nullable String ownerHref,
        String stated,
        boolean anonymous,
        String description,
        String gloss,
        List<FactView> facts,
        @Nullable SourceView source,
        @Nullable String listTitle,
        @Nullable String listHref,
        String state,
        String stateLabel,
        String visibility,
        String updatedOn,
        Acts acts) {

    /// What the reader may do to it now.
    public record Acts(boolean revise, boolean publish, boolean close, boolean withdraw) {
        public boolean any() {
            return revise || publish || close || withdraw;
        }
    }

    public EntryView {
        facts = List.copyOf(facts);
    }

    public boolean open() {
        return state.equals("PUBLISHED");
    }

    /// Of Tabler's colours, the one for the state's badge.
    public String stateColour() {
        return switch (state) {
            case "PUBLISHED" -> "green";
            case "DRAFT" -> "yellow";
            default -> "secondary";
        };
    }

    /// @param list the list it belongs to, null if none that the reader may see
    static EntryView of(Entry entry, Entry.@Nullable ListRef list, Wording wording) {
        var content = entry.content();
        var owner = entry.owner();
        var kind = content.kind();
        return new EntryView(
                entry.id().toString(),
                entry.side(),
                EntryLine.href(entry),
                content.title(),
                kind == null ? null : wording.frame().label(kind),
                wording.owner(owner),
                EntryLine.ownerHref(owner),
                owner.name().isEmpty() || owner.stated().equals(owner.name()) ? "" : owner.stated(),
                entry.anonymous(),
                content.description(),
                content.gloss(),
                FactView.all(entry, wording),
                wording.source(content.source()),
                list == null ? null : list.title(),
                list == null ? null : listPath(entry.side()) + "/" + list.id(),
                entry.state().name(),
                wording.frame().label(entry.state()),
                wording.frame().label(entry.visibility()),
                wording.day(entry.updatedAt()),
                acts(wording.frame().actor(), entry));
    }

    static String listPath(Side side) {
        return side == Side.NEED ? "/demand-lists" : "/capability-lists";
    }

    private static Acts acts(Actor actor, Entry entry) {
        var office = actor.has(Role.OFFICER);
        var mine = office || speaksFor(actor, entry);
        return switch (entry.state()) {
            case DRAFT -> new Acts(mine, office, false, mine);
            case PUBLISHED -> new Acts(mine, false, mine, mine);
            case CLOSED, WITHDRAWN -> new Acts(false, false, false, false);
        };
    }

    /// True if the actor speaks for the owner.
    static boolean speaksFor(Actor actor, Entry entry) {
        var owner = entry.owner().id();
        return owner != null && actor.has(entry.side() == Side.NEED ? Role.DEMAND_OWNER : Role.SUPPLIER, owner);
    }
}
