package dev.ceyuan.platform.scenario;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Owns the SQL of lessons.
@Repository
class LessonStore {
    private static final int MOST = 100;

    private final JdbcClient jdbc;

    LessonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return the number it got
    long insert(MatchingLesson lesson) {
        return jdbc.sql("""
                insert into scenario.matching_lesson
                    (at, actor, base, judged_needs, judged_pairs, terse, colloquial, general, formal)
                values (:at, :actor, :base, :needs, :pairs, :terse, :colloquial, :general, :formal)
                returning number
                """)
                .param("at", Timestamp.from(lesson.at()))
                .param("actor", lesson.actor())
                .param("base", lesson.base())
                .param("needs", lesson.judgedNeeds())
                .param("pairs", lesson.judgedPairs())
                .param("terse", lesson.terse())
                .param("colloquial", lesson.colloquial())
                .param("general", lesson.general())
                .param("formal", lesson.formal())
                .query((row, _) -> row.getLong("number"))
                .single();
    }

    /// The newest lessons, newest first.
    List<MatchingLesson> newest() {
        return jdbc.sql("""
                select number, at, actor, base, judged_needs, judged_pairs, terse, colloquial, general, formal
                from scenario.matching_lesson order by number desc limit :most
                """)
                .param("most", MOST)
                .query(DataClassRowMapper.newInstance(MatchingLesson.class))
                .list();
    }

    /// The newest lesson on these rules.
    Optional<MatchingLesson> newest(String base) {
        return jdbc.sql("""
                select number, at, actor, base, judged_needs, judged_pairs, terse, colloquial, general, formal
                from scenario.matching_lesson where base = :base order by number desc limit 1
                """)
                .param("base", base)
                .query(DataClassRowMapper.newInstance(MatchingLesson.class))
                .optional();
    }
}
