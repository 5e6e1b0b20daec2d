package dev.ceyuan.platform.scenario;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.scenario.Introduction.Act;
import dev.ceyuan.platform.scenario.Introduction.By;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Owns the SQL of introductions, their events and their flow.
@Repository
class IntroductionStore {
    /// Both sides and the office see an introduction; `e` is the need, `o` the offer.
    private static final String VISIBLE = """
            (:seesAll or e.owner_id = any(cast(:organisations as uuid[]))
             or o.owner_id = any(cast(:organisations as uuid[])))
            """;

    private static final String SELECT = """
            select i.id, i.need_id, e.title as need_title, e.owner_id as need_owner, i.offer_id,
                   o.title as offer_title, o.owner_id as offer_owner, o.owner_stated as offer_stated, i.flow, i.state,
                   i.revision, i.score, i.created_at, i.updated_at,
            """ + Reading.OWNER_SHOWN + """
             as owner_shown
            from scenario.introduction i
            join scenario.entry e on e.id = i.need_id
            join scenario.entry o on o.id = i.offer_id
            where\s""" + VISIBLE;

    private final JdbcClient jdbc;

    IntroductionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An introduction with both owners, whatever its reader may know of them.
    ///
    /// @param needOwnerShown whether the reader may know the owner of the need
    record Row(
            UUID id,
            UUID needId,
            String needTitle,
            @Nullable UUID needOwner,
            boolean needOwnerShown,
            UUID offerId,
            String offerTitle,
            @Nullable UUID offerOwner,
            String offerStated,
            int flow,
            String state,
            int revision,
            @Nullable Double score,
            Instant createdAt,
            Instant updatedAt) {}

    Optional<Row> find(Actor actor, UUID id) {
        return jdbc.sql(SELECT + " and i.id = :id")
                .params(Reading.as(actor))
                .param("id", id)
                .query(IntroductionStore::row)
                .optional();
    }

    /// The introductions of a need or an offer, or all; newest change first, at most 1,000.
    List<Row> list(Actor actor, @Nullable UUID entry) {
        return jdbc.sql(SELECT + """
                 and (cast(:entry as uuid) is null or i.need_id = :entry or i.offer_id = :entry)
                order by i.updated_at desc, i.id
                limit 1000
                """)
                .params(Reading.as(actor))
                .param("entry", entry)
                .query(IntroductionStore::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("need_id", UUID.class),
                row.getString("need_title"),
                row.getObject("need_owner", UUID.class),
                row.getBoolean("owner_shown"),
                row.getObject("offer_id", UUID.class),
                row.getString("offer_title"),
                row.getObject("offer_owner", UUID.class),
                row.getString("offer_stated"),
                row.getInt("flow"),
                row.getString("state"),
                row.getInt("revision"),
                row.getObject("score", Double.class),
                EntryRows.instant(row, "created_at"),
                EntryRows.instant(row, "updated_at"));
    }

    /// The newest version of the flow.
    IntroductionFlow newestFlow() {
        var version = jdbc.sql("select max(version) from scenario.flow")
                .query((row, _) -> row.getInt(1))
                .single();
        return flow(version);
    }

    IntroductionFlow flow(int version) {
        var transitions = jdbc.sql("""
                select from_state, act, by, to_state from scenario.flow_step
                where flow = :version order by from_state, act, by
                """)
                .param("version", version)
                .query((row, _) -> new IntroductionFlow.Transition(
                        row.getString("from_state"),
                        Act.valueOf(row.getString("act")),
                        By.valueOf(row.getString("by")),
                        row.getString("to_state")))
                .list();
        return new IntroductionFlow(version, transitions);
    }

    boolean running(UUID need, UUID offer) {
        return jdbc.sql("""
                select exists (select 1 from scenario.introduction
                               where need_id = :need and offer_id = :offer and state <> 'DECLINED')
                """)
                .param("need", need)
                .param("offer", offer)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /// A new introduction of a pair under a version of the flow.
    record Beginning(UUID id, UUID need, UUID offer, int flow) {}

    /// Inserts a new introduction with the score that the pair has on the list of the need.
    ///
    /// @throws ScenarioRefusal if the pair is being introduced already
    void insert(Beginning beginning, String state, Instant now) {
        try {
            var rows = jdbc.sql("""
                    insert into scenario.introduction (id, need_id, offer_id, flow, state, revision, score,
                        specification, created_at, updated_at)
                    select :id, :need, :offer, :flow, :state, 1, m.score, m.specification, :now, :now
                    from (select 1) as one
                    left join scenario.match m on m.side = 'NEED' and m.need_id = :need and m.offer_id = :offer
                    """)
                    .param("id", beginning.id())
                    .param("need", beginning.need())
                    .param("offer", beginning.offer())
                    .param("flow", beginning.flow())
                    .param("state", state)
                    .param("now", Timestamp.from(now))
                    .update();
            requireOne(rows, beginning.id());
        } catch (DuplicateKeyException e) {
            throw new ScenarioRefusal(
                    ScenarioRefusal.Kind.ALREADY_INTRODUCED,
                    "need=%s, offer=%s".formatted(beginning.need(), beginning.offer()));
        }
    }

    /// @return false if the introduction no longer has the revision
    boolean become(UUID id, int revision, String state, Instant now) {
        return jdbc.sql("""
                        update scenario.introduction
                        set state = :state, revision = revision + 1, updated_at = :now
                        where id = :id and revision = :revision
                        """)
                        .param("id", id)
                        .param("revision", revision)
                        .param("state", state)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /// The step that led to a revision.
    record Taken(
            UUID introduction,
            int revision,
            int flow,
            IntroductionFlow.Transition transition,
            Introduction.Step step,
            String actor,
            Instant at) {}

    void append(Taken taken) {
        var step = taken.step();
        var rows = jdbc.sql("""
                insert into scenario.introduction_event (introduction_id, revision, at, actor, flow, from_state, act,
                    by, to_state, happened_on, amount_fen, reason, note)
                values (:id, :revision, :at, :actor, :flow, :fromState, :act, :by, :toState, :happenedOn, :amountFen,
                    :reason, :note)
                """)
                .param("id", taken.introduction())
                .param("revision", taken.revision())
                .param("at", Timestamp.from(taken.at()))
                .param("actor", taken.actor())
                .param("flow", taken.flow())
                .param("fromState", taken.transition().fromState())
                .param("act", step.act().name())
                .param("by", step.by().name())
                .param("toState", taken.transition().toState())
                .param("happenedOn", step.happenedOn())
                .param("amountFen", step.amountFen())
                .param("reason", EntryRows.name(step.reason()))
                .param("note", step.note())
                .update();
        requireOne(rows, taken.introduction());
    }

    /// The events of an introduction, oldest first.
    List<Introduction.Event> events(UUID introduction) {
        return jdbc.sql("""
                select revision, at, actor, from_state, act, by, to_state, happened_on, amount_fen, reason, note
                from scenario.introduction_event where introduction_id = :id order by revision
                """)
                .param("id", introduction)
                .query(DataClassRowMapper.newInstance(Introduction.Event.class))
                .list();
    }

    private static void requireOne(int rows, UUID id) {
        if (rows != 1) {
            throw new IllegalStateException("An insert wrote %d rows (introduction=%s)".formatted(rows, id));
        }
    }
}
