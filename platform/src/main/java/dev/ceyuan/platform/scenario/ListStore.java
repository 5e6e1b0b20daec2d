package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Owns the SQL of lists.
@Repository
class ListStore {
    private static final String SELECT = """
            select e.id, e.side, e.title, e.note, e.owner_id, e.owner_stated, e.source, e.source_url, e.as_of, e.state,
                   e.visibility, e.revision, e.published_at,
                   (select count(*) from scenario.entry c
                    where c.list_id = e.id and c.state in ('PUBLISHED', 'CLOSED')
                      and (c.visibility = 'PUBLIC' or :seesAll)) as entries
            from scenario.entry_list e
            where\s""" + Reading.VISIBLE;

    private final JdbcClient jdbc;

    ListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<EntryList> find(Actor actor, UUID id) {
        return jdbc.sql(SELECT + " and e.id = :id")
                .params(Reading.as(actor))
                .param("id", id)
                .query(ListStore::list)
                .optional();
    }

    List<EntryList> all(Actor actor, Side side) {
        return jdbc.sql(SELECT + " and e.side = :side order by e.as_of desc nulls last, e.title limit 1000")
                .params(Reading.as(actor))
                .param("side", side.name())
                .query(ListStore::list)
                .list();
    }

    /// Ids of lists by title, whoever may see them: titles are unique within a side.
    Map<String, UUID> byTitles(Side side, Collection<String> titles) {
        var ids = new HashMap<String, UUID>();
        jdbc.sql("select id, title from scenario.entry_list where side = :side and title = any(:titles)")
                .param("side", side.name())
                .param("titles", titles.toArray(String[]::new))
                .query((row, _) -> ids.put(row.getString("title"), row.getObject("id", UUID.class)))
                .list();
        return ids;
    }

    private static EntryList list(ResultSet row, int number) throws SQLException {
        return new EntryList(
                row.getObject("id", UUID.class),
                Side.valueOf(row.getString("side")),
                row.getString("title"),
                row.getString("note"),
                new Entry.Owner(row.getObject("owner_id", UUID.class), "", row.getString("owner_stated"), false),
                new SourceNote(row.getString("source"), row.getString("source_url"), row.getString("as_of")),
                Entry.State.valueOf(row.getString("state")),
                Entry.Visibility.valueOf(row.getString("visibility")),
                row.getLong("entries"),
                row.getLong("revision"),
                EntryRows.instantOrNull(row, "published_at"));
    }

    void insert(UUID id, EntryList.Draft draft, Instant now) {
        var rows = jdbc.sql("""
                insert into scenario.entry_list (id, side, title, note, owner_id, owner_stated, source, source_url,
                    as_of, state, visibility, revision, created_at)
                values (:id, :side, :title, :note, :owner, :ownerStated, :source, :sourceUrl, :asOf, 'DRAFT',
                    :visibility, 1, :now)
                """)
                .param("id", id)
                .param("side", draft.side().name())
                .param("title", draft.title())
                .param("note", draft.note())
                .param("owner", draft.owner())
                .param("ownerStated", draft.ownerStated())
                .param("source", draft.source().name())
                .param("sourceUrl", draft.source().url())
                .param("asOf", draft.source().asOf())
                .param("visibility", draft.visibility().name())
                .param("now", Timestamp.from(now))
                .update();
        if (rows != 1) {
            throw new IllegalStateException("An insert wrote %d rows (list=%s)".formatted(rows, id));
        }
    }

    /// @return false if the list no longer has the revision
    boolean become(UUID id, long revision, Entry.State state, Instant now) {
        return jdbc.sql("""
                        update scenario.entry_list
                        set state = :state, revision = revision + 1,
                            published_at = case when :state = 'PUBLISHED' then :now else published_at end
                        where id = :id and revision = :revision
                        """)
                        .param("id", id)
                        .param("revision", revision)
                        .param("state", state.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
