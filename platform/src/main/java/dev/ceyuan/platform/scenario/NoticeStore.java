package dev.ceyuan.platform.scenario;

import dev.ceyuan.platform.identity.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Owns the SQL of notices.
@Repository
class NoticeStore {
    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Tells both sides of an introduction that it has come to a state.
    void introduced(UUID introduction, String state, Instant now) {
        jdbc.sql("""
                insert into scenario.notice (id, at, organisation_id, kind, need_id, offer_id, detail)
                select gen_random_uuid(), :now, e.owner_id, 'INTRODUCTION', i.need_id, i.offer_id, :state
                from scenario.introduction i
                join scenario.entry e on e.id in (i.need_id, i.offer_id)
                where i.id = :introduction and e.owner_id is not null
                """)
                .param("introduction", introduction)
                .param("state", state)
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Tells the owners of lists what has newly come to the top of them, once per pair, if they may see it.
    ///
    /// @param since matches that entered a list at this moment
    /// @param rank  the lowest place on the list that is worth a notice
    void matched(Instant since, int rank) {
        jdbc.sql("""
                insert into scenario.notice (id, at, organisation_id, kind, need_id, offer_id)
                select gen_random_uuid(), :since, mine.owner_id, 'NEW_MATCH', m.need_id, m.offer_id
                from scenario.match m
                join scenario.entry mine on mine.id = case m.side when 'NEED' then m.need_id else m.offer_id end
                join scenario.entry other on other.id = case m.side when 'NEED' then m.offer_id else m.need_id end
                where m.first_at = :since and m.rank <= :rank
                  and mine.owner_id is not null and other.visibility in ('PUBLIC', 'MEMBERS')
                on conflict do nothing
                """).param("since", Timestamp.from(since)).param("rank", rank).update();
    }

    /// The newest notices to the actor's organisations, at most 100.
    List<Notice> of(Actor actor) {
        return jdbc.sql("""
                select n.id, n.at, n.organisation_id as organisation, n.kind, n.need_id, e.title as need_title,
                       n.offer_id, o.title as offer_title, n.detail, n.seen_at
                from scenario.notice n
                join scenario.entry e on e.id = n.need_id
                join scenario.entry o on o.id = n.offer_id
                where n.organisation_id = any(cast(:organisations as uuid[]))
                order by n.at desc, n.id
                limit 100
                """)
                .params(Reading.as(actor))
                .query(DataClassRowMapper.newInstance(Notice.class))
                .list();
    }

    void seen(Actor actor, Instant now) {
        jdbc.sql("""
                update scenario.notice set seen_at = :now
                where organisation_id = any(cast(:organisations as uuid[])) and seen_at is null
                """)
                .params(Reading.as(actor))
                .param("now", Timestamp.from(now))
                .update();
    }
}
