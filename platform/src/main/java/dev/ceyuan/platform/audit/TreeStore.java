package dev.ceyuan.platform.audit;

import dev.ceyuan.proofs.Digest;
import dev.ceyuan.proofs.Malformed;
import dev.ceyuan.proofs.SignedNote;
import dev.ceyuan.proofs.Tile;
import dev.ceyuan.proofs.TiledTree;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Owns the SQL of the log's tree and its checkpoints.
@Repository
class TreeStore implements TiledTree.Tiles {
    private final JdbcClient jdbc;

    TreeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How far the log goes.
    record Head(String origin, long size) {}

    /// A signed head.
    record Stored(long size, Instant at, Digest root, String note) {
        /// The note as it was signed.
        SignedNote signed() {
            return with(List.of());
        }

        /// The note with the lines that witnesses added.
        SignedNote with(List<String> cosignatures) {
            try {
                return SignedNote.parse(
                        note + cosignatures.stream().map(line -> line + "\n").collect(Collectors.joining()));
            } catch (Malformed e) {
                throw new IllegalStateException("the checkpoint at %d cannot be read".formatted(size), e);
            }
        }
    }

    /// Names the log, unless it has a name.
    void begin(String origin) {
        jdbc.sql("insert into audit.tree (origin, size) values (:origin, 0) on conflict (one) do nothing")
                .param("origin", origin)
                .update();
    }

    /// Takes the right to let the log grow until the end of the transaction; only one node does at a time.
    boolean takeTurn() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('audit.tree'))")
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    Optional<Head> head() {
        return jdbc.sql("select origin, size from audit.tree")
                .query((row, _) -> new Head(row.getString("origin"), row.getLong("size")))
                .optional();
    }

    /// Events that have no place yet, in the order of their numbers: of two events of which one was written in
    /// sight of the other, the other comes first.
    List<AuditEvent> pending(int limit) {
        return jdbc.sql("select " + EventRows.COLUMNS + """
                 from audit.pending p join audit.event e on e.seq = p.seq order by p.seq limit :limit
                """)
                .param("limit", limit)
                .query(EventRows::event)
                .list();
    }

    /// Gives events their places, from one on.
    void place(long from, List<Long> seqs) {
        jdbc.sql("select audit.place(:from, cast(:seqs as bigint[]))")
                .param("from", from)
                .param("seqs", seqs.toArray(Long[]::new))
                .query((_, _) -> true)
                .list();
    }

    void keep(Tile tile) {
        jdbc.sql("""
                insert into audit.tile (level, place, hashes) values (:level, :place, :hashes)
                on conflict (level, place) do update set hashes = excluded.hashes
                """)
                .param("level", tile.level())
                .param("place", tile.index())
                .param("hashes", tile.bytes())
                .update();
    }

    @Override
    public Tile tile(int level, long index) {
        return jdbc.sql("select hashes from audit.tile where level = :level and place = :place")
                .param("level", level)
                .param("place", index)
                .query((row, _) -> Tile.of(level, index, row.getBytes("hashes")))
                .single();
    }

    /// The place of an event, empty before it has one.
    Optional<Long> placeOf(UUID event) {
        return jdbc.sql("select l.place from audit.leaf l join audit.event e on e.seq = l.seq where e.id = :id")
                .param("id", event)
                .query((row, _) -> row.getLong("place"))
                .optional();
    }

    Optional<AuditEvent> find(UUID event) {
        return jdbc.sql("select " + EventRows.COLUMNS + " from audit.event e where e.id = :id")
                .param("id", event)
                .query(EventRows::event)
                .optional();
    }

    /// A part of the log, in the order of the places.
    ///
    /// @param until the first place that is not of the part
    List<AuditEvent> inOrder(long from, long until) {
        return jdbc.sql("select " + EventRows.COLUMNS + """
                 from audit.leaf l join audit.event e on e.seq = l.seq
                 where l.place >= :from and l.place < :until order by l.place
                """)
                .param("from", from)
                .param("until", until)
                .query(EventRows::event)
                .list();
    }

    void insert(Stored checkpoint) {
        jdbc.sql("insert into audit.checkpoint (size, at, root, note) values (:size, :at, :root, :note)")
                .param("size", checkpoint.size())
                .param("at", Timestamp.from(checkpoint.at()))
                .param("root", checkpoint.root().bytes())
                .param("note", checkpoint.note())
                .update();
    }

    /// The checkpoint at a size.
    Optional<Stored> checkpoint(long size) {
        return jdbc.sql("select size, at, root, note from audit.checkpoint where size = :size")
                .param("size", size)
                .query(TreeStore::stored)
                .optional();
    }

    /// The last checkpoint.
    Optional<Stored> latest() {
        return jdbc.sql("select size, at, root, note from audit.checkpoint order by size desc limit 1")
                .query(TreeStore::stored)
                .optional();
    }

    /// The first checkpoint that covers a number of entries; rather one that a witness has signed.
    Optional<Stored> covering(long least) {
        return jdbc.sql("""
                select size, at, root, note from audit.checkpoint
                where size = coalesce((select min(size) from audit.cosignature where size >= :least),
                                      (select min(size) from audit.checkpoint where size >= :least))
                """).param("least", least).query(TreeStore::stored).optional();
    }

    /// What an export carries: the newest checkpoints, the last of every day, and whatever a witness signed.
    List<Stored> selected(long most) {
        return jdbc.sql("""
                select size, at, root, note from audit.checkpoint c
                where size <= :most
                  and (size in (select size from audit.checkpoint where size <= :most order by size desc limit 1000)
                       or size in (select max(size) from audit.checkpoint where size <= :most
                                   group by date_trunc('day', at))
                       or exists (select 1 from audit.cosignature s where s.size = c.size))
                order by size
                """).param("most", most).query(TreeStore::stored).list();
    }

    /// Checkpoints, newest first.
    List<Stored> checkpoints(long before, int limit) {
        return jdbc.sql("""
                select size, at, root, note from audit.checkpoint where size < :before
                order by size desc limit :limit
                """)
                .param("before", before)
                .param("limit", limit)
                .query(TreeStore::stored)
                .list();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getLong("size"),
                row.getTimestamp("at").toInstant(),
                Digest.of(row.getBytes("root")),
                row.getString("note"));
    }

    /// The lines that witnesses added to a checkpoint.
    List<String> cosignatures(long size) {
        return jdbc.sql("select line from audit.cosignature where size = :size order by line")
                .param("size", size)
                .query((row, _) -> row.getString("line"))
                .list();
    }

    void cosign(long size, String line) {
        jdbc.sql("insert into audit.cosignature (size, line) values (:size, :line) on conflict do nothing")
                .param("size", size)
                .param("line", line)
                .update();
    }

    /// Makes a public key known, if it is not.
    void keep(String verifier, Instant now) {
        jdbc.sql("insert into audit.log_key (verifier, at) values (:verifier, :at) on conflict do nothing")
                .param("verifier", verifier)
                .param("at", Timestamp.from(now))
                .update();
    }

    /// Public keys, the newest first.
    List<LogKey> keys() {
        return jdbc.sql("select verifier, at from audit.log_key order by at desc, verifier")
                .query((row, _) -> new LogKey(
                        row.getString("verifier"), row.getTimestamp("at").toInstant()))
                .list();
    }
}
