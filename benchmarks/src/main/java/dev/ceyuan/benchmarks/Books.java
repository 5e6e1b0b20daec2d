package dev.ceyuan.benchmarks;

import dev.ceyuan.matching.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/// Looks into the embedded database of a home folder while the program runs, beside the program and without
/// it.
final class Books implements AutoCloseable {
    private final Connection connection;

    private Books(Connection connection) {
        this.connection = connection;
    }

    /// Opens the database that runs on a home folder now, to read.
    static Books open(Path home) throws IOException, SQLException {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("secrets/database.properties"))) {
            secrets.load(reader);
        }
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("database/data/postgresql.conf"))) {
            settings.load(reader);
        }
        var login = new Properties();
        login.setProperty("user", "ceyuan_app");
        login.setProperty("password", secrets.getProperty("ceyuan_app"));
        var url = "jdbc:postgresql://127.0.0.1:%s/ceyuan?sslmode=disable".formatted(settings.getProperty("port"));
        var connection = DriverManager.getConnection(url, login);
        connection.setReadOnly(true);
        return new Books(connection);
    }

    /// An entry as it stands.
    record Line(UUID id, String state, String description, long revision) {
        private static Line of(ResultSet row) throws SQLException {
            return new Line(
                    row.getObject("id", UUID.class),
                    row.getString("state"),
                    row.getString("description"),
                    row.getLong("revision"));
        }
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private interface Parameters {
        void on(PreparedStatement statement) throws SQLException;
    }

    private <T> List<T> read(String sql, Parameters parameters, Reading<T> reading) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            parameters.on(statement);
            try (var rows = statement.executeQuery()) {
                var read = new ArrayList<T>();
                while (rows.next()) {
                    read.add(reading.of(rows));
                }
                return read;
            }
        }
    }

    private long number(String sql) throws SQLException {
        return read(sql, _ -> {}, row -> row.getLong(1)).getFirst();
    }

    Optional<Line> entry(UUID id) throws SQLException {
        var sql = "select id, state, description, revision from scenario.entry where id = ?";
        return read(sql, statement -> statement.setObject(1, id), Line::of).stream()
                .findFirst();
    }

    List<Line> entriesCalled(String title) throws SQLException {
        var sql = "select id, state, description, revision from scenario.entry where title = ?";
        return read(sql, statement -> statement.setString(1, title), Line::of);
    }

    /// What imported entries of a side say at the end of their description, and how many say it.
    Map<String, Long> remarks(Side side) throws SQLException {
        var remarks = new LinkedHashMap<String, Long>();
        read(
                """
                select substring(description from '〔[^〕]*〕') as remark, count(*) as entries
                from scenario.entry where side = ? and external_key is not null
                group by 1
                """,
                statement -> statement.setString(1, side.name()),
                row -> remarks.put(row.getString("remark"), row.getLong("entries")));
        return remarks;
    }

    /// The revision of every entry that belongs into the index.
    Map<String, Long> published(Side side) throws SQLException {
        var revisions = new HashMap<String, Long>();
        read(
                "select id, revision from scenario.entry where side = ? and state = 'PUBLISHED'",
                statement -> statement.setString(1, side.name()),
                row -> revisions.put(row.getString("id"), row.getLong("revision")));
        return revisions;
    }

    /// Entries whose matches have not been computed yet.
    long due() throws SQLException {
        return number("select count(*) from scenario.match_due");
    }

    long imported(Side side) throws SQLException {
        return remarks(side).values().stream().mapToLong(Long::longValue).sum();
    }

    /// Imported entries that are open, and so are to be found by what their description says.
    int openAndImported(Side side) throws SQLException {
        return read("""
                        select count(*)::int as entries from scenario.entry
                        where side = ? and state = 'PUBLISHED' and external_key is not null
                        """, statement -> statement.setString(1, side.name()), row -> row.getInt("entries"))
                .getFirst();
    }

    /// The stored list of an entry, best first.
    List<String> list(Side side, UUID id) throws SQLException {
        var sql = side == Side.NEED
                ? "select offer_id from scenario.match where side = 'NEED' and need_id = ? order by rank, offer_id"
                : "select need_id from scenario.match where side = 'OFFER' and offer_id = ? order by rank, need_id";
        return read(sql, statement -> statement.setObject(1, id), row -> row.getString(1));
    }

    /// Matches that stand on the list of an entry that is not open, or name one that is not.
    long strayMatches() throws SQLException {
        return number("""
                select count(*) from scenario.match m
                join scenario.entry n on n.id = m.need_id join scenario.entry o on o.id = m.offer_id
                where n.state <> 'PUBLISHED' or o.state <> 'PUBLISHED'
                """);
    }

    /// Entries that have not exactly one audit event for each of their revisions.
    List<String> unaudited() throws SQLException {
        return read("""
                select e.id from scenario.entry e
                left join (select object_id, count(*) as events from audit.event
                           where object_kind in ('need', 'offer') group by object_id) a on a.object_id = e.id::text
                where coalesce(a.events, 0) <> e.revision
                """, _ -> {}, row -> row.getString(1));
    }

    /// How often an act on an object stands in the audit log.
    long audited(String act, UUID object) throws SQLException {
        return read(
                        "select count(*) from audit.event where act = ? and object_id = ?",
                        statement -> {
                            statement.setString(1, act);
                            statement.setString(2, object.toString());
                        },
                        row -> row.getLong(1))
                .getFirst();
    }

    long matches() throws SQLException {
        return number("select count(*) from scenario.match");
    }

    long databaseBytes() throws SQLException {
        return number("select pg_database_size(current_database())");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
