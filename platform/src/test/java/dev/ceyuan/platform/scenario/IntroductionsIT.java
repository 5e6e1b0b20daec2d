package dev.ceyuan.platform.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.database.TestDatabase;
import dev.ceyuan.platform.identity.AccessDenied;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.NoSuchObject;
import dev.ceyuan.platform.scenario.Introduction.Act;
import dev.ceyuan.platform.scenario.Introduction.By;
import dev.ceyuan.platform.scenario.Introduction.Step;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

class IntroductionsIT {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    private static Path index;

    private static ScenarioFixture fixture;
    private static Introductions introductions;

    private UUID needOwner;
    private UUID supplier;
    private UUID need;
    private UUID offer;

    @BeforeAll
    static void start() {
        fixture = new ScenarioFixture(TestDatabase.fresh(), index);
        introductions = fixture.get(Introductions.class);
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @BeforeEach
    void pair() {
        needOwner = fixture.organisation("需求单位");
        supplier = fixture.organisation("供给单位");
        need = fixture.published(Side.NEED, needOwner, ScenarioFixture.need("政务咨询", Facets.UNKNOWN));
        offer = fixture.published(Side.OFFER, supplier, ScenarioFixture.offer("问答大模型", Facets.UNKNOWN));
    }

    private Actor actor(By by) {
        return switch (by) {
            case OFFICE -> ScenarioFixture.OFFICER;
            case NEED_SIDE -> ScenarioFixture.owner(needOwner);
            case OFFER_SIDE -> ScenarioFixture.supplier(supplier);
        };
    }

    private Introduction proposed() {
        return introductions.propose(ScenarioFixture.OFFICER, need, offer, "");
    }

    private Introduction take(Introduction introduction, Act act, By by) {
        return introductions.take(actor(by), introduction.id(), introduction.revision(), step(act, by));
    }

    private static Step step(Act act, By by) {
        return act == Act.DECLINE ? Step.decline(by, Reason.TOO_DEAR, "") : Step.on(act, by, DAY);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void doesWhatTheModelDoesUnderRandomActs(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 5; round++) {
            pair();
            var model = new IntroductionModel();
            var current = proposed();
            var taken = 1;
            for (int i = 0; i < 12; i++) {
                var act = Act.values()[random.nextInt(Act.values().length)];
                var by = By.values()[random.nextInt(By.values().length)];
                var after = tryTo(current, act, by);
                assertThat(after != null)
                        .as("%s by %s in %s", act, by, current.state())
                        .isEqualTo(model.take(act, by));
                current = after == null ? introductions.get(ScenarioFixture.OFFICER, current.id()) : after;
                taken += after == null ? 0 : 1;
                assertThat(current.state()).isEqualTo(model.state());
                assertThat(current.revision()).isEqualTo(taken);
            }
            assertThat(introductions.events(ScenarioFixture.OFFICER, current.id()))
                    .hasSize(taken)
                    .last()
                    .extracting(Introduction.Event::toState)
                    .isEqualTo(model.state());
        }
    }

    private @Nullable Introduction tryTo(Introduction current, Act act, By by) {
        try {
            return take(current, act, by);
        } catch (ScenarioRefusal refusal) {
            assertThat(refusal.kind()).isEqualTo(ScenarioRefusal.Kind.NO_SUCH_STEP);
            return null;
        }
    }

    @Test
    void offersEachReaderTheStepsThatHeMayTake() {
        var introduction = proposed();

        assertThat(introductions.get(actor(By.NEED_SIDE), introduction.id()).possible())
                .extracting(Introduction.Choice::act, Introduction.Choice::by)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Act.ACCEPT, By.NEED_SIDE),
                        org.assertj.core.groups.Tuple.tuple(Act.DECLINE, By.NEED_SIDE));
        assertThat(introductions.get(ScenarioFixture.AUDITOR, introduction.id()).possible())
                .isEmpty();
    }

    @Test
    void letsNobodyActInAnothersName() {
        var introduction = proposed();

        assertThatThrownBy(() -> introductions.take(
                        ScenarioFixture.OFFICER,
                        introduction.id(),
                        introduction.revision(),
                        Step.of(Act.ACCEPT, By.NEED_SIDE)))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> introductions.take(
                        actor(By.OFFER_SIDE),
                        introduction.id(),
                        introduction.revision(),
                        Step.of(Act.ACCEPT, By.NEED_SIDE)))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> introductions.propose(actor(By.OFFER_SIDE), need, offer, ""))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void doesNotExistForThoseWhoHaveNoPartInIt() {
        var introduction = proposed();
        var stranger = ScenarioFixture.supplier(fixture.organisation("旁观单位"));

        for (var actor : List.of(stranger, ScenarioFixture.VISITOR)) {
            assertThatThrownBy(() -> introductions.get(actor, introduction.id()))
                    .isInstanceOf(NoSuchObject.class);
            assertThatThrownBy(() -> introductions.events(actor, introduction.id()))
                    .isInstanceOf(NoSuchObject.class);
            assertThat(introductions.list(actor)).extracting(Introduction::id).doesNotContain(introduction.id());
        }
    }

    @Test
    void refusesAStepFromAnOldRevision() {
        var introduction = proposed();
        take(introduction, Act.ACCEPT, By.NEED_SIDE);

        assertThatThrownBy(() -> take(introduction, Act.ACCEPT, By.OFFER_SIDE))
                .isInstanceOfSatisfying(
                        ScenarioRefusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(ScenarioRefusal.Kind.STALE_REVISION));
    }

    @Test
    void whatWasTakenBackCanOnlyBeDeclined() {
        var introduction = proposed();
        fixture.get(Needs.class).withdraw(ScenarioFixture.OFFICER, need);

        assertThatThrownBy(() -> take(introduction, Act.ACCEPT, By.OFFER_SIDE)).hasMessageContaining("NOT_PUBLISHED");
    }

    @Test
    void wantsTheDayOfWhatHappenedAndTheReasonOfADecline() {
        var accepted = take(take(proposed(), Act.ACCEPT, By.NEED_SIDE), Act.ACCEPT, By.OFFER_SIDE);

        assertThatThrownBy(() -> introductions.take(
                        ScenarioFixture.OFFICER, accepted.id(), accepted.revision(), Step.of(Act.MEET, By.OFFICE)))
                .hasMessageContaining("DAY_MISSING");
        assertThatThrownBy(() -> introductions.take(
                        ScenarioFixture.OFFICER, accepted.id(), accepted.revision(), Step.of(Act.DECLINE, By.OFFICE)))
                .hasMessageContaining("REASON_MISSING");
    }

    @Test
    void introducesAPairOnceAndAgainOnlyAfterADecline() {
        var first = proposed();
        assertThatThrownBy(this::proposed).hasMessageContaining("ALREADY_INTRODUCED");

        take(first, Act.DECLINE, By.OFFER_SIDE);

        assertThat(proposed().state()).isEqualTo("PROPOSED");
    }

    @Test
    void showsTheOwnerOfAnAnonymousNeedOnlyWhenBothHaveAgreed() {
        var content = ScenarioFixture.need("匿名需求", Facets.UNKNOWN);
        need = fixture.published(
                Side.NEED, new EntryDraft(null, needOwner, "某银行", true, Entry.Visibility.PUBLIC, content, null));
        var asSupplier = actor(By.OFFER_SIDE);
        var needs = fixture.get(Needs.class);
        var introduction = proposed();
        var half = take(introduction, Act.ACCEPT, By.OFFER_SIDE);

        assertThat(introductions.get(asSupplier, half.id()).need().owner()).isEqualTo(Entry.Owner.HIDDEN);
        assertThat(needs.get(asSupplier, need).owner()).isEqualTo(Entry.Owner.HIDDEN);
        assertThat(needs.page(asSupplier, EntryQuery.ALL.ownedBy(needOwner)).entries())
                .extracting(Entry::id)
                .doesNotContain(need);

        var both = take(half, Act.ACCEPT, By.NEED_SIDE);

        assertThat(introductions.get(asSupplier, both.id()).need().owner().id()).isEqualTo(needOwner);
        assertThat(needs.get(asSupplier, need).owner().stated()).isEqualTo("某银行");
        assertThat(needs.get(ScenarioFixture.VISITOR, need).owner()).isEqualTo(Entry.Owner.HIDDEN);
    }

    @Test
    void keepsItsEventsForEver() {
        var introduction = proposed();

        for (var sql : List.of(
                "delete from scenario.introduction_event",
                "update scenario.introduction_event set note = 'other'",
                "insert into scenario.introduction_event (introduction_id, revision, at, actor, flow, from_state, act,"
                        + " by, to_state) values ('" + introduction.id()
                        + "', 9, now(), 'x', 1, 'PROPOSED', 'ACCEPT', 'OFFICE', 'ACCEPTED')")) {
            assertThatThrownBy(() -> fixture.jdbc().sql(sql).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void countsTheFunnelFromTheEvents() {
        var mine = ScenarioFixture.supplier(supplier);
        var contract = take(
                take(take(take(proposed(), Act.ACCEPT, By.NEED_SIDE), Act.ACCEPT, By.OFFER_SIDE), Act.MEET, By.OFFICE),
                Act.CONTRACT,
                By.OFFICE);
        var second = fixture.published(Side.NEED, needOwner, ScenarioFixture.need("智能搜索", Facets.UNKNOWN));
        need = second;
        take(proposed(), Act.DECLINE, By.NEED_SIDE);

        var funnel = fixture.get(Funnels.class).funnels(mine, Funnel.By.ALL).getFirst();

        assertThat(contract.state()).isEqualTo("CONTRACT");
        assertThat(funnel.steps()).extracting(Funnel.Step::reached).containsExactly(2L, 1L, 1L, 1L, 1L, 0L);
        assertThat(funnel.steps().get(1).conversion()).isEqualTo(0.5);
        assertThat(funnel.steps().get(2).medianDays()).isNotNull().isBetween(0.0, 1.0);
        assertThat(funnel.declined()).isEqualTo(1);
    }

    @Test
    void tellsBothSidesOfEveryStep() {
        take(proposed(), Act.ACCEPT, By.NEED_SIDE);

        for (var actor : List.of(actor(By.NEED_SIDE), actor(By.OFFER_SIDE))) {
            assertThat(fixture.get(Notices.class).list(actor))
                    .filteredOn(notice -> notice.kind() == Notice.Kind.INTRODUCTION)
                    .extracting(Notice::detail)
                    .containsExactlyInAnyOrder("PROPOSED", "ACCEPTED_BY_NEED");
        }
    }
}
