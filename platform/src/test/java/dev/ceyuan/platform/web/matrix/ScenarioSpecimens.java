package dev.ceyuan.platform.web.matrix;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.scenario.Entries;
import dev.ceyuan.platform.scenario.Entry;
import dev.ceyuan.platform.scenario.EntryContent;
import dev.ceyuan.platform.scenario.EntryDraft;
import dev.ceyuan.platform.scenario.EntryList;
import dev.ceyuan.platform.scenario.Facets;
import dev.ceyuan.platform.scenario.Introductions;
import dev.ceyuan.platform.scenario.Lists;
import dev.ceyuan.platform.scenario.Needs;
import dev.ceyuan.platform.scenario.Offers;
import dev.ceyuan.platform.scenario.SourceNote;
import dev.ceyuan.platform.web.TestServer;
import dev.ceyuan.platform.web.matrix.Specimens.Kind;
import dev.ceyuan.platform.web.matrix.Specimens.Wish;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Needs, offers, lists, introductions and cases.
final class ScenarioSpecimens {
    private final TestServer server;
    private final Specimens specimens;

    ScenarioSpecimens(TestServer server, Specimens specimens) {
        this.server = server;
        this.specimens = specimens;
    }

    Map<String, Kind> kinds() {
        var all = Set.of(Standing.PUBLIC, Standing.MEMBERS, Standing.OWN, Standing.FOREIGN);
        return Map.of(
                "need", new Kind(all, wish -> entry(Side.NEED, wish).toString()),
                "offer", new Kind(all, wish -> entry(Side.OFFER, wish).toString()),
                "demand-list", new Kind(all, wish -> list(Side.NEED, wish).toString()),
                "capability-list", new Kind(all, wish -> list(Side.OFFER, wish).toString()),
                "draft-demand-list",
                        new Kind(
                                Set.of(Standing.OWN, Standing.FOREIGN),
                                wish -> draftList(Side.NEED, wish).toString()),
                "draft-capability-list",
                        new Kind(
                                Set.of(Standing.OWN, Standing.FOREIGN),
                                wish -> draftList(Side.OFFER, wish).toString()),
                "introduction",
                        new Kind(
                                Set.of(Standing.OWN, Standing.FOREIGN),
                                wish -> introduction(wish).toString()),
                "case",
                        new Kind(
                                Set.of(Standing.PUBLIC, Standing.MEMBERS, Standing.FOREIGN),
                                wish -> showcaseCase(wish).toString()));
    }

    private UUID entry(Side side, Wish wish) {
        return published(side, specimens.ownerFor(wish), visibilityOf(wish));
    }

    private UUID published(Side side, UUID owner, Entry.Visibility visibility) {
        Entries entries = side == Side.NEED ? server.get(Needs.class) : server.get(Offers.class);
        var kind = side == Side.NEED ? null : EntryContent.Kind.MODEL;
        var content = new EntryContent(kind, "政务热线智能应答 " + UUID.randomUUID(), "", "", Facets.UNKNOWN, SourceNote.NONE);
        var id = entries.draft(Specimens.OFFICE, new EntryDraft(null, owner, "", false, visibility, content, null));
        entries.publish(Specimens.OFFICE, id);
        return id;
    }

    private UUID list(Side side, Wish wish) {
        var id = draftList(side, wish);
        server.get(Lists.class).publish(Specimens.OFFICE, id);
        return id;
    }

    private UUID draftList(Side side, Wish wish) {
        return server.get(Lists.class)
                .draft(
                        Specimens.OFFICE,
                        new EntryList.Draft(
                                side,
                                "榜单 " + UUID.randomUUID(),
                                "",
                                specimens.ownerFor(wish),
                                "",
                                SourceNote.NONE,
                                visibilityOf(wish)));
    }

    /// Both sides belong to the caller's organisation, or both to others.
    private UUID introduction(Wish wish) {
        var need = published(Side.NEED, specimens.ownerFor(wish), Entry.Visibility.PUBLIC);
        var offer = published(Side.OFFER, specimens.ownerFor(wish), Entry.Visibility.PUBLIC);
        return server.get(Introductions.class)
                .propose(Specimens.OFFICE, need, offer, "")
                .id();
    }

    private UUID showcaseCase(Wish wish) {
        var id = UUID.randomUUID();
        server.owner()
                .sql("""
                insert into scenario.showcase_case (id, title, source, visibility, revision, created_at)
                values (:id, '标杆案例', 'matrix', :visibility, 1, now())
                """)
                .param("id", id)
                .param("visibility", visibilityOf(wish).name())
                .update();
        return id;
    }

    private static Entry.Visibility visibilityOf(Wish wish) {
        return switch (wish.standing()) {
            case NONE, PUBLIC -> Entry.Visibility.PUBLIC;
            case MEMBERS -> Entry.Visibility.MEMBERS;
            case OWN, FOREIGN -> Entry.Visibility.PRIVATE;
        };
    }
}
