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

    /// A judged pair, with the best or last that is known of it.
    record Judged(UUID needId, UUID offerId, int grade) {}

    /// What the feedback and the introductions teach, as grades of
    /// [dev.ceyuan.matching.BlendLearner.Judgement]: 0 off topic, 2 fits, 3 contracted; each pair once, the
    /// needs that were judged last first. Of several people the last word counts, and a contract more than
    /// words. Reasons other than "off topic" say nothing about the texts and are left out.
    List<Judged> judged() {
        return jdbc.sql("""
                with said as (
                    select distinct on (need_id, offer_id) need_id, offer_id, at,
                           case when verdict = 'FITS' then 2 when reason = 'OFF_TOPIC' then 0 end as grade
                    from scenario.match_feedback order by need_id, offer_id, at desc, id
                ), taught as (
                    select need_id, offer_id, at, grade from said where grade is not null
                    union all
                    select i.need_id, i.offer_id, max(e.at), 3
                    from scenario.introduction i join scenario.introduction_event e on e.introduction_id = i.id
                    where i.state in ('CONTRACT', 'RESULT')
                    group by i.need_id, i.offer_id
                ), pair as (
                    select need_id, offer_id, max(grade) as grade, max(at) as at from taught group by need_id, offer_id
                )
                select need_id, offer_id, grade
                from pair
                order by max(at) over (partition by need_id) desc, need_id, offer_id
                """)
                .query((row, _) -> new Judged(
                        row.getObject("need_id", UUID.class),
                        row.getObject("offer_id", UUID.class),
                        row.getInt("grade")))
                .list();
    }
}
