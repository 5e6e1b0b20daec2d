package dev.ceyuan.platform.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ceyuan.matching.Match;
import dev.ceyuan.matching.Side;
import dev.ceyuan.matching.WhyNot;
import dev.ceyuan.platform.database.TestDatabase;
import dev.ceyuan.platform.identity.NoSuchObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandingQueriesIT {
    private static final long TEN_THOUSAND_YUAN = 1_000_000L;

    @TempDir
    private static Path index;

    private static ScenarioFixture fixture;
    private static MatchDesk desk;

    @BeforeAll
    static void start() {
        fixture = new ScenarioFixture(TestDatabase.fresh(), index);
        desk = fixture.get(MatchDesk.class);
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    private UUID need(@Nullable UUID owner, String title, Facets facets) {
        return fixture.published(Side.NEED, owner, ScenarioFixture.need(title, facets));
    }

    private UUID offer(UUID owner, String title, Facets facets) {
        return fixture.published(Side.OFFER, owner, ScenarioFixture.offer(title, facets));
    }

    @Test
    void aNewOfferStandsOnTheListOfTheNeedItFitsWithoutAnyoneSearching() {
        var needOwner = fixture.organisation("水务局");
        var supplier = fixture.organisation("水科技");
        var need = need(needOwner, "河道水质监测预警", ScenarioFixture.sectors("water"));
        fixture.settle();

        var offer = offer(supplier, "水质监测大模型", ScenarioFixture.sectors("water"));
        fixture.settle();

        assertThat(desk.list(ScenarioFixture.VISITOR, Side.NEED, need))
                .first()
                .satisfies(match -> assertThat(match.other().id()).isEqualTo(offer));
        assertThat(desk.list(ScenarioFixture.VISITOR, Side.OFFER, offer))
                .first()
                .satisfies(match -> assertThat(match.other().id()).isEqualTo(need));
        assertThat(fixture.get(Notices.class).list(ScenarioFixture.owner(needOwner)))
                .anySatisfy(notice -> assertThat(notice.offerId()).isEqualTo(offer));
        assertThat(fixture.get(Notices.class).list(ScenarioFixture.supplier(supplier)))
                .anySatisfy(notice -> assertThat(notice.needId()).isEqualTo(need));
    }

    @Test
    void aMatchTellsWhyInPartsThatAddUp() {
        var owner = fixture.organisation("法院");
        var need = need(
                owner, "裁判文书智能生成", ScenarioFixture.money(ScenarioFixture.sectors("justice"), 80 * TEN_THOUSAND_YUAN));
        var offer = offer(owner, "司法文书生成大模型", ScenarioFixture.sectors("law"));
        fixture.settle();

        var reasons = desk.get(ScenarioFixture.VISITOR, need, offer).reasons();

        assertThat(reasons.contributions().stream()
                        .mapToDouble(Match.Contribution::amount)
                        .sum())
                .isCloseTo(reasons.score(), within(1e-6));
        assertThat(reasons.constraints())
                .filteredOn(each -> each.rule().equals("budget"))
                .singleElement()
                .satisfies(each -> assertThat(each.outcome()).isEqualTo(Match.Outcome.UNKNOWN));
        assertThat(reasons.constraints())
                .filteredOn(each -> each.rule().equals("sector"))
                .singleElement()
                .satisfies(each -> assertThat(each.outcome()).isEqualTo(Match.Outcome.MET));
        assertThat(reasons.evidence())
                .isNotNull()
                .satisfies(evidence ->
                        assertThat("裁判文书智能生成").contains(evidence.asked().quote()));
        assertThat(reasons.specification()).startsWith("scenario-1");
        assertThat(reasons.model()).isNotBlank();
    }

    @Test
    void tellsWhyAnOfferIsNotListedAndWhatWouldChangeThat() {
        var owner = fixture.organisation("银行");
        var need = need(owner, "信贷风控模型", ScenarioFixture.money(Facets.UNKNOWN, 50 * TEN_THOUSAND_YUAN));
        var offer = offer(owner, "信贷风控大模型", ScenarioFixture.money(Facets.UNKNOWN, 90 * TEN_THOUSAND_YUAN));
        fixture.settle();

        assertThat(desk.whyNot(ScenarioFixture.VISITOR, need, offer))
                .isInstanceOfSatisfying(
                        WhyNot.NotEligible.class,
                        why -> assertThat(why.broken())
                                .singleElement()
                                .satisfies(rule -> assertThat(rule.rule()).isEqualTo("budget")));
        assertThat(desk.suggestions(ScenarioFixture.VISITOR, need))
                .anySatisfy(suggestion ->
                        assertThat(suggestion.added()).extracting(Entry::id).contains(offer));
        assertThat(desk.list(ScenarioFixture.VISITOR, Side.NEED, need))
                .extracting(match -> match.other().id())
                .doesNotContain(offer);
    }

    @Test
    void whatIsClosedLeavesTheListsAndTheSearch() {
        var owner = fixture.organisation("农业局");
        var need = need(owner, "水稻病虫害识别", Facets.UNKNOWN);
        var offer = offer(owner, "病虫害识别模型", Facets.UNKNOWN);
        fixture.settle();
        assertThat(desk.list(ScenarioFixture.VISITOR, Side.NEED, need))
                .extracting(match -> match.other().id())
                .contains(offer);

        fixture.get(Offers.class).close(ScenarioFixture.OFFICER, offer);
        fixture.settle();

        assertThat(desk.list(ScenarioFixture.VISITOR, Side.NEED, need))
                .extracting(match -> match.other().id())
                .doesNotContain(offer);
        assertThat(desk.list(ScenarioFixture.VISITOR, Side.OFFER, offer)).isEmpty();
        assertThat(desk.search(ScenarioFixture.VISITOR, Side.OFFER, "病虫害", 10))
                .extracting(hit -> hit.item().id())
                .doesNotContain(offer.toString());
    }

    private static EntryDraft offerFor(UUID owner, Entry.Visibility visibility, String title) {
        return new EntryDraft(null, owner, "", false, visibility, ScenarioFixture.offer(title, Facets.UNKNOWN), null);
    }

    @Test
    void showsNobodyWhatHeMayNotSee() {
        var owner = fixture.organisation("保密单位");
        var hidden = offerFor(owner, Entry.Visibility.PRIVATE, "卫星遥感影像解译模型");
        var need = need(owner, "卫星遥感影像解译", Facets.UNKNOWN);
        var offer = fixture.published(Side.OFFER, hidden);
        var members = fixture.published(Side.OFFER, offerFor(owner, Entry.Visibility.MEMBERS, "遥感影像变化检测"));
        fixture.settle();
        var stranger = ScenarioFixture.supplier(fixture.organisation("旁观单位"));

        assertThat(desk.list(ScenarioFixture.VISITOR, Side.NEED, need))
                .extracting(match -> match.other().id())
                .doesNotContain(offer, members);
        assertThat(desk.list(stranger, Side.NEED, need))
                .extracting(match -> match.other().id())
                .doesNotContain(offer)
                .contains(members);
        assertThat(desk.list(ScenarioFixture.supplier(owner), Side.NEED, need))
                .extracting(match -> match.other().id())
                .contains(offer, members);
        assertThat(desk.search(ScenarioFixture.VISITOR, Side.OFFER, "遥感影像", 10)).isEmpty();
        assertThat(desk.search(stranger, Side.OFFER, "遥感影像", 10)).hasSize(1);
        assertThatThrownBy(() -> desk.whyNot(ScenarioFixture.VISITOR, need, offer))
                .isInstanceOf(NoSuchObject.class);
    }

    @Test
    void hiddenOffersTakeNobodysPlaceOnThePublicList() {
        var rival = fixture.organisation("对手");
        for (var i = 0; i < 25; i++) {
            fixture.published(Side.OFFER, offerFor(rival, Entry.Visibility.PRIVATE, "古建筑裂缝识别模型" + i));
        }
        var shown = offer(fixture.organisation("公开单位"), "古建筑裂缝巡检", Facets.UNKNOWN);
        var need = need(fixture.organisation("文物局"), "古建筑裂缝识别模型", Facets.UNKNOWN);
        fixture.settle();

        assertThat(desk.list(ScenarioFixture.VISITOR, Side.NEED, need))
                .extracting(match -> match.other().id())
                .contains(shown);
        assertThat(desk.list(ScenarioFixture.OFFICER, Side.NEED, need)).hasSizeLessThanOrEqualTo(20);
        assertThat(desk.whyNot(ScenarioFixture.VISITOR, need, shown)).isInstanceOf(WhyNot.Listed.class);
    }

    @Test
    void whyNotDoesNotTellWhereAnAnonymousNeedCameFrom() {
        var known = new Facets(
                List.of(),
                List.of(),
                null,
                List.of(),
                50 * TEN_THOUSAND_YUAN,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                Map.of("amount", "某医院内部.csv"));
        var draft = new EntryDraft(
                null,
                fixture.organisation("匿名单位"),
                "",
                true,
                Entry.Visibility.PUBLIC,
                ScenarioFixture.need("匿名的需求", known),
                null);
        var need = fixture.published(Side.NEED, draft);
        var dear = offer(
                fixture.organisation("贵的"), "匿名的供给", ScenarioFixture.money(Facets.UNKNOWN, 90 * TEN_THOUSAND_YUAN));
        fixture.settle();

        assertThat(desk.whyNot(ScenarioFixture.VISITOR, need, dear).toString()).doesNotContain("某医院内部");
        assertThat(desk.suggestions(ScenarioFixture.VISITOR, need)).isNotEmpty();
        assertThat(desk.suggestions(ScenarioFixture.VISITOR, need).toString()).doesNotContain("某医院内部");
        assertThat(desk.whyNot(ScenarioFixture.OFFICER, need, dear).toString()).contains("某医院内部");
    }

    @Test
    void findsWhatWasPublishedOnceTheIndexHasCaughtUp() {
        need(null, "先前的需求", Facets.UNKNOWN);
        fixture.settle();

        var id = need(null, "城市积水点识别", Facets.UNKNOWN);
        fixture.settle();

        assertThat(fixture.get(Needs.class)
                        .page(ScenarioFixture.VISITOR, EntryQuery.ALL.typed("积水"))
                        .entries())
                .extracting(Entry::id)
                .contains(id);
    }

    @Test
    void keepsFeedbackWithItsReasonAsLearningData() {
        var owner = fixture.organisation("学校");
        var need = need(owner, "作文批改", Facets.UNKNOWN);
        var offer = offer(fixture.organisation("教育公司"), "作文批改模型", Facets.UNKNOWN);
        fixture.settle();

        fixture.get(Judgements.class)
                .add(
                        ScenarioFixture.owner(owner),
                        new Feedback(need, offer, Feedback.Verdict.DOES_NOT_FIT, Reason.OFF_TOPIC, "只做英文"));

        assertThat(fixture.get(FeedbackStore.class).judged()).contains(new FeedbackStore.Judged(need, offer, 0));
    }
}
