package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.BlendLearner;
import dev.ceyuan.matching.BlendLearner.Judgement;
import dev.ceyuan.matching.KindOfText;
import dev.ceyuan.matching.MatchIndex;
import dev.ceyuan.matching.MatchingSpecification;
import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.audit.AuditLog;
import dev.ceyuan.platform.audit.Change;
import dev.ceyuan.platform.audit.ObjectRef;
import dev.ceyuan.platform.identity.AccessDenied;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Role;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The rules of matching for everyone to read, and what the office lets them learn from judged matches.
@Service
public class MatchingLessons {
    /// So many of the newest judged needs are learnt from: each is matched some twenty times.
    private static final int MOST_NEEDS = 100;

    private final LessonDesk desk;
    private final TransactionTemplate transactions;
    private final AuditLog auditLog;
    private final Clock clock;

    MatchingLessons(LessonDesk desk, TransactionTemplate transactions, AuditLog auditLog, Clock clock) {
        this.desk = desk;
        this.transactions = transactions;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /// What decides about matches today.
    ///
    /// @param inForce     the rules, with what was learnt
    /// @param lessons     newest first
    /// @param judgedPairs how many judged pairs there are to learn from now
    public record Rules(MatchingSpecification inForce, List<MatchingLesson> lessons, int judgedPairs) {
        public Rules {
            lessons = List.copyOf(lessons);
        }
    }

    /// The rules in force and how they came about; who had them learn is told to office and auditors.
    @Transactional(readOnly = true)
    public Rules rules(Actor actor) {
        return new Rules(
                desk.rules().inForce(),
                desk.lessons().newest().stream()
                        .map(lesson -> actor.seesAll() ? lesson : lesson.by(""))
                        .toList(),
                desk.feedback().judged().size());
    }

    /// Learns from all judged matches how much meaning should count, puts it in force, and has every list
    /// computed again. Always learns on the rules that ship, never on an earlier lesson: the same
    /// judgements give the same rules.
    ///
    /// @throws AccessDenied if the actor is no officer
    /// @throws ScenarioRefusal of kind NOTHING_TO_LEARN if no judged pair is open any more
    public MatchingLesson learn(Actor actor) {
        actor.require(Role.OFFICER, "matching.learnt");
        var index = desk.live().get().with(desk.rules().base());
        var judgements = judgements(index);
        if (judgements.isEmpty()) {
            throw new ScenarioRefusal(ScenarioRefusal.Kind.NOTHING_TO_LEARN, "judgements=0");
        }
        var learnt = BlendLearner.learn(index, judgements);
        return Objects.requireNonNull(transactions.execute(_ -> record(actor, learnt, judgements)));
    }

    private MatchingLesson record(Actor actor, MatchingSpecification learnt, List<Judgement> judgements) {
        var needs = (int) judgements.stream().map(Judgement::need).distinct().count();
        var lesson = lesson(0, actor, learnt, new Size(needs, judgements.size()));
        var number = desk.lessons().insert(lesson);
        var numbered = lesson(number, actor, learnt, new Size(needs, judgements.size()));
        auditLog.append(
                actor.id(),
                Change.created("matching.learnt", new ObjectRef("matching-lesson", Long.toString(number)), numbered));
        desk.signal().afterCommit();
        return numbered;
    }

    private record Size(int needs, int pairs) {}

    private MatchingLesson lesson(long number, Actor actor, MatchingSpecification learnt, Size size) {
        var shares = learnt.meaningShares();
        return new MatchingLesson(
                number,
                clock.instant(),
                actor.id(),
                learnt.version(),
                size.needs(),
                size.pairs(),
                share(shares, KindOfText.TERSE),
                share(shares, KindOfText.COLLOQUIAL),
                share(shares, KindOfText.GENERAL),
                share(shares, KindOfText.FORMAL));
    }

    private static double share(Map<KindOfText, Double> shares, KindOfText kind) {
        return Objects.requireNonNull(shares.get(kind));
    }

    /// What was judged of needs and offers that are still open.
    private List<Judgement> judgements(MatchIndex index) {
        var judged = desk.feedback().judged();
        var learntFrom = judged.stream()
                .map(FeedbackStore.Judged::needId)
                .distinct()
                .filter(id -> index.find(Side.NEED, id.toString()).isPresent())
                .limit(MOST_NEEDS)
                .toList();
        return learntFrom.stream().flatMap(need -> of(need, judged, index)).toList();
    }

    private static Stream<Judgement> of(UUID need, List<FeedbackStore.Judged> judged, MatchIndex index) {
        var item = index.find(Side.NEED, need.toString()).orElseThrow();
        return judged.stream()
                .filter(each -> each.needId().equals(need))
                .filter(each ->
                        index.find(Side.OFFER, each.offerId().toString()).isPresent())
                .map(each -> new Judgement(item, each.offerId().toString(), each.grade()));
    }
}
