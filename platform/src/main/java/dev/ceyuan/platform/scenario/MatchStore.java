package dev.ceyuan.platform.scenario;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.ceyuan.matching.Facet;
import dev.ceyuan.matching.Match;
import dev.ceyuan.matching.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Owns the SQL of the lists of matches.
@Repository
class MatchStore {
    private static final String OFFERS_OF_NEEDS =
            "select distinct offer_id from scenario.match where need_id = any(cast(:ids as uuid[]))";
    private static final String NEEDS_OF_OFFERS =
            "select distinct need_id from scenario.match where offer_id = any(cast(:ids as uuid[]))";
    private static final String LIST_OF_NEED = """
            select m.offer_id as other, m.* from scenario.match m
            where side = 'NEED' and need_id = :id order by m.rank, other
            """;
    private static final String LIST_OF_OFFER = """
            select m.need_id as other, m.* from scenario.match m
            where side = 'OFFER' and offer_id = :id order by m.rank, other
            """;
    private static final JsonMapper JSON =
            JsonMapper.builder().addMixIn(Facet.class, NamedFacet.class).build();
    private static final TypeReference<List<Match.Contribution>> CONTRIBUTIONS = new TypeReference<>() {};
    private static final TypeReference<List<Match.Constraint>> CONSTRAINTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    MatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How the kinds of facet are told apart in JSON.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Facet.Terms.class, name = "terms"),
        @JsonSubTypes.Type(value = Facet.Amount.class, name = "amount"),
        @JsonSubTypes.Type(value = Facet.Day.class, name = "day"),
        @JsonSubTypes.Type(value = Facet.Level.class, name = "level")
    })
    private interface NamedFacet {}

    /// Whose list, and at which revision it was computed.
    record Head(Side side, UUID id, long revision) {
        UUID need(UUID other) {
            return side == Side.NEED ? id : other;
        }

        UUID offer(UUID other) {
            return side == Side.NEED ? other : id;
        }
    }

    /// A line of a list to be written.
    record Line(UUID other, long otherRevision, int rank, MatchReasons reasons) {}

    /// A line of a list as it was written.
    record Stored(UUID other, int rank, MatchReasons reasons, Instant firstAt, Instant computedAt) {}

    /// Replaces the list of an entry; what stays on it keeps the moment at which it came.
    void replace(Head head, List<Line> lines, Instant now) {
        jdbc.sql("""
                delete from scenario.match
                where side = :side and need_id = any(cast(:needs as uuid[])) and offer_id = any(cast(:offers as uuid[]))
                """)
                .param("side", head.side().name())
                .param("needs", gone(head, Side.NEED, lines))
                .param("offers", gone(head, Side.OFFER, lines))
                .update();
        if (!lines.isEmpty()) {
            write(head, lines, now);
        }
    }

    /// The ids of a side in the lines that are to be deleted: the head itself, or whoever is no longer on
    /// its list.
    private String[] gone(Head head, Side side, List<Line> lines) {
        if (side == head.side()) {
            return new String[] {head.id().toString()};
        }
        var kept = lines.stream().map(Line::other).toList();
        return others(head.side(), List.of(head.id())).stream()
                .filter(id -> !kept.contains(id))
                .map(UUID::toString)
                .toArray(String[]::new);
    }

    /// Writes all lines in one statement: they travel as one JSON document.
    private void write(Head head, List<Line> lines, Instant now) {
        var rows = jdbc.sql("""
                insert into scenario.match (side, need_id, offer_id, rank, score, contributions, constraints, evidence,
                    reciprocity, specification, model, need_revision, offer_revision, first_at, computed_at)
                select :side, r.need, r.offer, r.rank, r.score, r.contributions, r.constraints,
                    nullif(r.evidence, 'null'::jsonb), r.reciprocity, r.specification, r.model, r.need_revision,
                    r.offer_revision, :now, :now
                from jsonb_to_recordset(cast(:lines as jsonb)) as r (need uuid, offer uuid, rank int,
                    score double precision, contributions jsonb, constraints jsonb, evidence jsonb, reciprocity jsonb,
                    specification text, model text, need_revision bigint, offer_revision bigint)
                on conflict (side, need_id, offer_id) do update
                set rank = excluded.rank, score = excluded.score, contributions = excluded.contributions,
                    constraints = excluded.constraints, evidence = excluded.evidence,
                    reciprocity = excluded.reciprocity, specification = excluded.specification,
                    model = excluded.model, need_revision = excluded.need_revision,
                    offer_revision = excluded.offer_revision, computed_at = excluded.computed_at
                """)
                .param("side", head.side().name())
                .param("now", Timestamp.from(now))
                .param(
                        "lines",
                        JSON.writeValueAsString(
                                lines.stream().map(line -> document(head, line)).toList()))
                .update();
        if (rows != lines.size()) {
            throw new IllegalStateException("A list of %d wrote %d rows (%s)".formatted(lines.size(), rows, head));
        }
    }

    private static Map<String, @Nullable Object> document(Head head, Line line) {
        var reasons = line.reasons();
        var document = new HashMap<String, @Nullable Object>();
        document.put("need", head.need(line.other()));
        document.put("offer", head.offer(line.other()));
        document.put("rank", line.rank());
        document.put("score", reasons.score());
        document.put("contributions", reasons.contributions());
        document.put("constraints", reasons.constraints());
        document.put("evidence", reasons.evidence());
        document.put("reciprocity", reasons.reciprocity());
        document.put("specification", reasons.specification());
        document.put("model", reasons.model());
        document.put("need_revision", head.side() == Side.NEED ? head.revision() : line.otherRevision());
        document.put("offer_revision", head.side() == Side.OFFER ? head.revision() : line.otherRevision());
        return document;
    }

    /// Those whose list any of the entries of a side stands on, and those on the lists of the entries.
    List<UUID> others(Side side, Collection<UUID> ids) {
        return jdbc.sql(side == Side.NEED ? OFFERS_OF_NEEDS : NEEDS_OF_OFFERS)
                .param("ids", Reading.array(ids))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /// The list of an entry, best first, whoever may see what stands on it.
    List<Stored> list(Side side, UUID id) {
        return jdbc.sql(side == Side.NEED ? LIST_OF_NEED : LIST_OF_OFFER)
                .param("id", id)
                .query(MatchStore::stored)
                .list();
    }

    /// The line of an offer on the list of a need.
    Optional<Stored> find(UUID need, UUID offer) {
        return list(Side.NEED, need).stream()
                .filter(line -> line.other().equals(offer))
                .findFirst();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        @Nullable String evidence = row.getString("evidence");
        return new Stored(
                row.getObject("other", UUID.class),
                row.getInt("rank"),
                new MatchReasons(
                        row.getDouble("score"),
                        JSON.readValue(row.getString("contributions"), CONTRIBUTIONS),
                        JSON.readValue(row.getString("constraints"), CONSTRAINTS),
                        evidence == null ? null : JSON.readValue(evidence, Match.Evidence.class),
                        JSON.readValue(row.getString("reciprocity"), Match.Reciprocity.class),
                        row.getString("specification"),
                        row.getString("model")),
                EntryRows.instant(row, "first_at"),
                EntryRows.instant(row, "computed_at"));
    }

    /// Matches on lists of needs, whoever may see them.
    long count() {
        return jdbc.sql("select count(*) from scenario.match where side = 'NEED'")
                .query((row, _) -> row.getLong(1))
                .single();
    }
}
