package dev.ceyuan.platform.registry;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The SQL of the vocabularies.
@Component
class VocabularyStore {
    private final JdbcClient jdbc;

    VocabularyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Lets one transaction at a time load vocabularies.
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('registry.vocabulary'))")
                .query((_, _) -> true)
                .single();
    }

    Optional<Loaded> newest(VocabularyName name) {
        return jdbc.sql("""
                select version, digest from registry.vocabulary where name = :name order by version desc limit 1
                """)
                .param("name", name.key())
                .query(DataClassRowMapper.newInstance(Loaded.class))
                .optional();
    }

    /// Makes the edition the one that holds. Terms that it no longer has stay, ended.
    void replace(Vocabulary vocabulary, Instant now) {
        var edition = vocabulary.edition();
        var name = edition.name().key();
        jdbc.sql("""
                insert into registry.vocabulary (name, version, effective_on, digest, loaded_at)
                values (:name, :version, :effectiveOn, :digest, :now)
                """)
                .param("name", name)
                .param("version", edition.version())
                .param("effectiveOn", edition.effectiveOn())
                .param("digest", edition.digest())
                .param("now", Timestamp.from(now))
                .update();
        writeTerms(vocabulary);
        writeWords(vocabulary);
        writeAncestors(vocabulary);
        if (edition.name() == VocabularyName.SECTORS) {
            writeImplied(vocabulary);
        }
    }

    private void writeTerms(Vocabulary vocabulary) {
        var edition = vocabulary.edition();
        var rows = new ArrayList<TermRow>();
        for (var term : vocabulary.terms()) {
            rows.add(new TermRow(term.id(), term.parent(), term.chinese(), term.english(), rows.size()));
        }
        jdbc.sql("""
                insert into registry.term (vocabulary, id, parent, chinese, english, position, since)
                select :vocabulary, id, parent, chinese, english, position, :version
                from jsonb_to_recordset(cast(:rows as jsonb))
                     as row (id text, parent text, chinese text, english text, position integer)
                on conflict (vocabulary, id) do update
                set parent = excluded.parent, chinese = excluded.chinese, english = excluded.english,
                    position = excluded.position, until = null
                """)
                .param("vocabulary", edition.name().key())
                .param("version", edition.version())
                .param("rows", JsonRows.of(rows))
                .update();
        jdbc.sql("""
                update registry.term set until = :version - 1
                where vocabulary = :vocabulary and until is null and not id = any(:ids)
                """)
                .param("vocabulary", edition.name().key())
                .param("version", edition.version())
                .param("ids", JsonRows.array(rows.stream().map(TermRow::id).toList()))
                .update();
    }

    private void writeWords(Vocabulary vocabulary) {
        var name = vocabulary.edition().name().key();
        var rows = vocabulary.terms().stream()
                .flatMap(term -> Vocabulary.wordsOf(term).stream().map(word -> new Pair(word, term.id())))
                .toList();
        jdbc.sql("delete from registry.term_word where vocabulary = :vocabulary")
                .param("vocabulary", name)
                .update();
        jdbc.sql("""
                insert into registry.term_word (vocabulary, word, term)
                select :vocabulary, "from", "to" from jsonb_to_recordset(cast(:rows as jsonb)) as row ("from" text, "to" text)
                """).param("vocabulary", name).param("rows", JsonRows.of(rows)).update();
    }

    private void writeAncestors(Vocabulary vocabulary) {
        var name = vocabulary.edition().name().key();
        jdbc.sql("delete from registry.term_ancestor where vocabulary = :vocabulary")
                .param("vocabulary", name)
                .update();
        jdbc.sql("""
                insert into registry.term_ancestor (vocabulary, term, ancestor)
                with recursive wider (term, ancestor) as (
                    select id, id from registry.term where vocabulary = :vocabulary
                    union all
                    select w.term, t.parent from wider w
                    join registry.term t on t.vocabulary = :vocabulary and t.id = w.ancestor
                    where t.parent is not null)
                select :vocabulary, term, ancestor from wider
                """).param("vocabulary", name).update();
    }

    private void writeImplied(Vocabulary sectors) {
        List<Pair> rows = sectors.terms().stream()
                .flatMap(term -> term.links().stream().map(segment -> new Pair(term.id(), segment)))
                .toList();
        jdbc.sql("delete from registry.implied_segment").update();
        jdbc.sql("""
                insert into registry.implied_segment (sector, segment)
                select "from", "to" from jsonb_to_recordset(cast(:rows as jsonb)) as row ("from" text, "to" text)
                """).param("rows", JsonRows.of(rows)).update();
    }

    record Loaded(int version, String digest) {}

    private record TermRow(String id, @Nullable String parent, String chinese, String english, int position) {}

    private record Pair(String from, String to) {}
}
