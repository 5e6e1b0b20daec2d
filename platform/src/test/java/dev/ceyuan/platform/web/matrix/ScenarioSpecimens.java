package dev.ceyuan.platform.web.matrix;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.scenario.Entries;
import dev.ceyuan.platform.scenario.Entry;
import dev.ceyuan.platform.scenario.EntryContent;
import dev.ceyuan.platform.scenario.EntryDraft;
import dev.ceyuan.platform.scenario.EntryList;
import dev.ceyuan.platform.scenario.Facets;
import dev.ceyuan.platform.scenario.Feedback;
import dev.ceyuan.platform.scenario.Introduction.By;
import dev.ceyuan.platform.scenario.Introductions;
import dev.ceyuan.platform.scenario.Judgements;
import dev.ceyuan.platform.scenario.Lists;
import dev.ceyuan.platform.scenario.MatchDesk;
import dev.ceyuan.platform.scenario.Needs;
import dev.ceyuan.platform.scenario.Offers;
import dev.ceyuan.platform.scenario.SourceNote;
import dev.ceyuan.platform.web.TestServer;
import dev.ceyuan.platform.web.matrix.Specimens.Kind;
import dev.ceyuan.platform.web.matrix.Specimens.Wish;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Needs, offers, lists, introductions and cases.
final class ScenarioSpecimens {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TestServer server;
    private final Specimens specimens;

    ScenarioSpecimens(TestServer server, Specimens specimens) {
        this.server = server;
        this.specimens = specimens;
    }

    Map<String, Kind> kinds() {
        var all = Set.of(Standing.PUBLIC, Standing.MEMBERS, Standing.OWN, Standing.FOREIGN);
        var drafts = Set.of(Standing.OWN, Standing.FOREIGN);
        var kinds = new HashMap<String, Kind>();
        kinds.put("need", new Kind(all, wish -> entry(Side.NEED, wish)));
        kinds.put("offer", new Kind(all, wish -> entry(Side.OFFER, wish)));
        kinds.put("draft-need", new Kind(drafts, wish -> draft(Side.NEED, wish)));
        kinds.put("draft-offer", new Kind(drafts, wish -> draft(Side.OFFER, wish)));
        kinds.put("demand-list", new Kind(all, wish -> list(Side.NEED, wish)));
        kinds.put("capability-list", new Kind(all, wish -> list(Side.OFFER, wish)));
        kinds.put("draft-demand-list", new Kind(drafts, wish -> draftList(Side.NEED, wish)));
        kinds.put("draft-capability-list", new Kind(drafts, wish -> draftList(Side.OFFER, wish)));
        kinds.put("introduction", new Kind(drafts, this::introduction));
        kinds.put("case", new Kind(Set.of(Standing.PUBLIC, Standing.MEMBERS, Standing.FOREIGN), this::showcaseCase));
        kinds.put("open-need", new Kind(Set.of(), _ -> open(Side.NEED)));
        kinds.put("open-offer", new Kind(Set.of(), _ -> open(Side.OFFER)));
        kinds.put("judged-pair", new Kind(Set.of(), _ -> judgedPair()));
        kinds.put("employer", new Kind(Set.of(), wish -> employer(wish).toString()));
        kinds.put("revision", new Kind(Set.of(), this::revision));
        kinds.put("side", new Kind(Set.of(), wish -> sideOf(wish).name()));
        kinds.put("other-side", new Kind(Set.of(), wish -> otherSideOf(wish).name()));
        return kinds;
    }

    /// Whom the caller writes for: his organisation, or another if he speaks for none.
    private UUID employer(Wish wish) {
        var own = wish.persona().organisation();
        return own == null ? specimens.ownerFor(wish) : own;
    }

    /// In whose name the caller takes steps.
    private static By sideOf(Wish wish) {
        return switch (wish.persona().caller()) {
            case OFFICER, AUDITOR, ADMINISTRATOR, VISITOR -> By.OFFICE;
            case DEMAND_OWNER -> By.NEED_SIDE;
            case SUPPLIER, EXPIRED, DISABLED -> By.OFFER_SIDE;
        };
    }

    private static By otherSideOf(Wish wish) {
        return sideOf(wish) == By.NEED_SIDE ? By.OFFER_SIDE : By.NEED_SIDE;
    }

    /// The revision of the entry that is another argument of the route.
    private String revision(Wish wish) {
        return server.owner()
                .sql("select revision from scenario.entry where id = :id")
                .param("id", UUID.fromString(wish.others().getOrDefault("id", "")))
                .query((row, _) -> row.getString(1))
                .single();
    }

    private String entry(Side side, Wish wish) {
        return published(side, specimens.ownerFor(wish), visibilityOf(wish)).toString();
    }

    /// One that everyone may see and nobody of the callers owns.
    private String open(Side side) {
        return published(side, specimens.stranger(), Entry.Visibility.PUBLIC).toString();
    }

    /// A match of which somebody said that it fits, as soon as it can be learnt from.
    private String judgedPair() {
        var need = UUID.fromString(open(Side.NEED));
        var offer = UUID.fromString(open(Side.OFFER));
        server.get(Judgements.class).add(Specimens.OFFICE, new Feedback(need, offer, Feedback.Verdict.FITS, null, ""));
        try {
            if (!server.get(MatchDesk.class).awaitCaughtUp(PATIENCE)) {
                throw new IllegalStateException("The index did not catch up");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return need.toString();
    }

    private String draft(Side side, Wish wish) {
        return draft(side, specimens.ownerFor(wish), Entry.Visibility.PUBLIC).toString();
    }

    private UUID published(Side side, UUID owner, Entry.Visibility visibility) {
        var id = draft(side, owner, visibility);
        entries(side).publish(Specimens.OFFICE, id);
        return id;
    }

    private UUID draft(Side side, UUID owner, Entry.Visibility visibility) {
        var kind = side == Side.NEED ? null : EntryContent.Kind.MODEL;
        var mark = UUID.randomUUID();
        var content = new EntryContent(kind, "政务热线智能应答 " + mark, "", "", Facets.UNKNOWN, SourceNote.NONE);
        var draft = new EntryDraft(null, owner, "", false, visibility, content, null);
        var id = entries(side).draft(Specimens.OFFICE, draft);
        specimens.marked(id, mark);
        return id;
    }

    private Entries entries(Side side) {
        return side == Side.NEED ? server.get(Needs.class) : server.get(Offers.class);
    }

    private String list(Side side, Wish wish) {
        var id = draftList(side, wish);
        server.get(Lists.class).publish(Specimens.OFFICE, UUID.fromString(id));
        return id;
    }

    private String draftList(Side side, Wish wish) {
        var mark = UUID.randomUUID();
        var owner = specimens.ownerFor(wish);
        var draft = new EntryList.Draft(side, "榜单 " + mark, "", owner, "", SourceNote.NONE, visibilityOf(wish));
        var id = server.get(Lists.class).draft(Specimens.OFFICE, draft);
        specimens.marked(id, mark);
        return id.toString();
    }

    /// Both sides belong to the caller's organisation, or both to others.
    private String introduction(Wish wish) {
        var need = published(Side.NEED, specimens.ownerFor(wish), Entry.Visibility.PUBLIC);
        var offer = published(Side.OFFER, specimens.ownerFor(wish), Entry.Visibility.PUBLIC);
        return server.get(Introductions.class)
                .propose(Specimens.OFFICE, need, offer, "")
                .id()
                .toString();
    }

    private String showcaseCase(Wish wish) {
        var id = UUID.randomUUID();
        var mark = UUID.randomUUID();
        server.owner()
                .sql("""
                insert into scenario.showcase_case (id, title, source, visibility, revision, created_at)
                values (:id, :title, 'matrix', :visibility, 1, now())
                """)
                .param("id", id)
                .param("title", "标杆案例 " + mark)
                .param("visibility", visibilityOf(wish).name())
                .update();
        specimens.marked(id, mark);
        return id.toString();
    }

    private static Entry.Visibility visibilityOf(Wish wish) {
        return switch (wish.standing()) {
            case NONE, PUBLIC -> Entry.Visibility.PUBLIC;
            case MEMBERS -> Entry.Visibility.MEMBERS;
            case OWN, FOREIGN -> Entry.Visibility.PRIVATE;
        };
    }
}
