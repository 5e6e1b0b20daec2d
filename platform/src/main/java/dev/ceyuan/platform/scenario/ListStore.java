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

    /// The lists that the actor may see, by title: titles are unique within a side.
    Map<String, ImportLists.Known> byTitles(Actor actor, Side side, Collection<String> titles) {
        var found = new HashMap<String, ImportLists.Known>();
        jdbc.sql("""
                select e.id, e.title, e.owner_id from scenario.entry_list e
                where e.side = :side and e.title = any(:titles) and
                """ + Reading.VISIBLE)
                .params(Reading.as(actor))
                .param("side", side.name())
                .param("titles", titles.toArray(String[]::new))
                .query((row, _) -> found.put(
                        row.getString("title"),
                        new ImportLists.Known(row.getObject("id", UUID.class), row.getObject("owner_id", UUID.class))))
                .list();
        return found;
    }

    /// What lists say, by title, as an import compares it.
    Map<String, ListImport.Row> said(Side side, Collection<String> titles) {
        var found = new HashMap<String, ListImport.Row>();
        jdbc.sql("""
                select title, note, owner_stated, source, source_url, as_of
                from scenario.entry_list where side = :side and title = any(:titles)
                """)
                .param("side", side.name())
                .param("titles", titles.toArray(String[]::new))
                .query((row, _) -> found.put(
                        row.getString("title"),
                        new ListImport.Row(
                                side,
                                row.getString("title"),
                                row.getString("note"),
                                "",
                                row.getString("owner_stated"),
                                new SourceNote(
                                        row.getString("source"), row.getString("source_url"), row.getString("as_of")))))
                .list();
        return found;
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

    void revise(UUID id, EntryList.Draft draft) {
        var rows = jdbc.sql("""
                update scenario.entry_list
                set note = :note, owner_id = :owner, owner_stated = :ownerStated, source = :source,
                    source_url = :sourceUrl, as_of = :asOf, revision = revision + 1
                where id = :id
                """)
                .param("id", id)
                .param("note", draft.note())
                .param("owner", draft.owner())
                .param("ownerStated", draft.ownerStated())
                .param("source", draft.source().name())
                .param("sourceUrl", draft.source().url())
                .param("asOf", draft.source().asOf())
                .update();
        if (rows != 1) {
            throw new IllegalStateException("An update wrote %d rows (list=%s)".formatted(rows, id));
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
