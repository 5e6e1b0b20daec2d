package dev.ceyuan.platform.scenario;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Owns the SQL of feedback.
@Repository
class FeedbackStore {
    private final JdbcClient jdbc;

    FeedbackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, String actor, Feedback feedback, Instant now) {
        var rows = jdbc.sql("""
                insert into scenario.match_feedback
                    (id, at, actor, need_id, offer_id, verdict, reason, note, score, specification)
                select :id, :now, :actor, :need, :offer, :verdict, :reason, :note, m.score, m.specification
                from (select 1) as one
                left join scenario.match m on m.side = 'NEED' and m.need_id = :need and m.offer_id = :offer
                """)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("actor", actor)
                .param("need", feedback.needId())
                .param("offer", feedback.offerId())
                .param("verdict", feedback.verdict().name())
                .param("reason", EntryRows.name(feedback.reason()))
                .param("note", feedback.note())
                .update();
        if (rows != 1) {
            throw new IllegalStateException("An insert wrote %d rows (feedback=%s)".formatted(rows, id));
        }
    }

    /// A judged pair: the last word on it, and how far an introduction of it came.
    record Judged(UUID needId, UUID offerId, int grade) {}

    /// What the feedback and the introductions teach, as grades of [BlendLearner.Judgement]: 0 off topic, 2 fits, 3
    /// contracted. Reasons other than "off topic" say nothing about the texts and are left out.
    List<Judged> judged() {
        return jdbc.sql("""
                select need_id, offer_id, grade
                from (select distinct on (need_id, offer_id) need_id, offer_id,
                             case when verdict = 'FITS' then 2 when reason = 'OFF_TOPIC' then 0 end as grade
                      from scenario.match_feedback order by need_id, offer_id, at desc
                      ) as said
                where grade is not null
                union all
                select need_id, offer_id, 3 from scenario.introduction where state in ('CONTRACT', 'RESULT')
                """)
                .query((row, _) -> new Judged(
                        row.getObject("need_id", UUID.class),
                        row.getObject("offer_id", UUID.class),
                        row.getInt("grade")))
                .list();
    }
}
