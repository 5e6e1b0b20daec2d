package dev.ceyuan.platform.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.matching.KindOfText;
import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.audit.AuditLog;
import dev.ceyuan.platform.audit.ObjectRef;
import dev.ceyuan.platform.database.DatabaseAccess;
import dev.ceyuan.platform.database.TestDatabase;
import dev.ceyuan.platform.identity.AccessDenied;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchingLessonsIT {
    private final DatabaseAccess database = TestDatabase.fresh();

    @TempDir
    private Path folder;

    private ScenarioFixture fixture;
    private MatchingLessons lessons;

    @BeforeEach
    void start() {
        fixture = new ScenarioFixture(database, folder.resolve("index"));
        lessons = fixture.get(MatchingLessons.class);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    /// A need whose right answer shares its meaning and no word with it, beside an offer that shares words
    /// only.
    private UUID judgedNeed(String title, String alike, String samewords) {
        var need =
                fixture.published(Side.NEED, fixture.organisation("需求单位"), ScenarioFixture.need(title, Facets.UNKNOWN));
        var right = fixture.published(
                Side.OFFER, fixture.organisation("供给单位"), ScenarioFixture.offer(alike, Facets.UNKNOWN));
        var wrong = fixture.published(
                Side.OFFER, fixture.organisation("供给单位"), ScenarioFixture.offer(samewords, Facets.UNKNOWN));
        judge(need, right, Feedback.Verdict.FITS, null);
        judge(need, wrong, Feedback.Verdict.DOES_NOT_FIT, Reason.OFF_TOPIC);
        return need;
    }

    private void judge(UUID need, UUID offer, Feedback.Verdict verdict, @Nullable Reason reason) {
        fixture.get(Judgements.class).add(ScenarioFixture.OFFICER, new Feedback(need, offer, verdict, reason, ""));
    }

    private List<UUID> judgeSome() {
        var needs = List.of(
                judgedNeed("医院病历检查", "门诊文书质量控制大模型", "医院病历柜检查登记"),
                judgedNeed("道路积水识别", "城市内涝视频分析", "道路照明识别牌"),
                judgedNeed("合同风险审查", "法务文本智能校对", "合同纸张审查印刷"));
        fixture.settle();
        return needs;
    }

    @Test
    void everyListIsComputedAgainUnderWhatWasLearnt() {
        var needs = judgeSome();
        assertThat(specificationOf(needs.getFirst())).isEqualTo("scenario-1");

        var lesson = lessons.learn(ScenarioFixture.OFFICER);
        fixture.settle();

        assertThat(lesson.judgedNeeds()).isEqualTo(3);
        assertThat(lesson.judgedPairs()).isEqualTo(6);
        assertThat(needs)
                .allSatisfy(need -> assertThat(specificationOf(need)).isEqualTo("scenario-1+" + lesson.number()));
        assertThat(fixture.get(AuditLog.class).historyOf(ObjectRef.of("matching-lesson", lesson.number())))
                .singleElement()
                .satisfies(event -> assertThat(event.act()).isEqualTo("matching.learnt"));
    }

    @Test
    void theSameJudgementsTeachTheSameHoweverOften() {
        judgeSome();

        var once = lessons.learn(ScenarioFixture.OFFICER);
        var twice = lessons.learn(ScenarioFixture.OFFICER);

        assertThat(List.of(twice.terse(), twice.colloquial(), twice.general(), twice.formal()))
                .isEqualTo(List.of(once.terse(), once.colloquial(), once.general(), once.formal()));
        assertThat(twice.number()).isGreaterThan(once.number());
    }

    @Test
    void whatWasLearntIsStillInForceAfterAStart() {
        judgeSome();
        var lesson = lessons.learn(ScenarioFixture.OFFICER);
        fixture.close();

        fixture = new ScenarioFixture(database, folder.resolve("other"));
        fixture.settle();

        var rules = fixture.get(MatchingLessons.class).rules(ScenarioFixture.OFFICER);
        assertThat(rules.inForce().version()).isEqualTo("scenario-1+" + lesson.number());
        assertThat(rules.inForce().meaningShares()).containsEntry(KindOfText.TERSE, lesson.terse());
    }

    @Test
    void withoutJudgementsThereIsNothingToLearn() {
        assertThatThrownBy(() -> lessons.learn(ScenarioFixture.OFFICER))
                .isInstanceOfSatisfying(
                        ScenarioRefusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(ScenarioRefusal.Kind.NOTHING_TO_LEARN));
        assertThat(lessons.rules(ScenarioFixture.VISITOR).lessons()).isEmpty();
    }

    @Test
    void onlyTheOfficeLetsTheRulesLearn() {
        judgeSome();

        assertThatThrownBy(() -> lessons.learn(ScenarioFixture.AUDITOR)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> lessons.learn(ScenarioFixture.VISITOR)).isInstanceOf(AccessDenied.class);
    }

    private String specificationOf(UUID need) {
        return fixture.get(MatchDesk.class)
                .list(ScenarioFixture.OFFICER, Side.NEED, need)
                .getFirst()
                .reasons()
                .specification();
    }
}
