package dev.ceyuan.platform;

import dev.ceyuan.platform.audit.AuditProofs;
import dev.ceyuan.platform.database.DatabaseAccess;
import dev.ceyuan.platform.database.HomeBackup;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.ledger.LedgerCheck;
import dev.ceyuan.proofs.Checkpoint;
import dev.ceyuan.proofs.ExportCheck;
import dev.ceyuan.proofs.Finding;
import dev.ceyuan.proofs.Malformed;
import dev.ceyuan.proofs.SignedNote;
import dev.ceyuan.proofs.Trust;
import dev.ceyuan.proofs.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The drill of a restore: copies a running instance, starts the platform on the copy, elsewhere, and
/// compares the two.
///
/// The original goes on meanwhile. So what the copy has must be what the original had: the balance of
/// each account after as many entries, the checkpoints of the same sizes, and an audit log that holds and
/// continues those checkpoints. And what the original had before the copy was begun, the copy must have.
///
/// The copy runs at rest: it ends no holds, signs nothing, and writes nowhere but into its own folder.
public final class RestoreDrill {
    /// The balance of every account after as many entries as it has in the copy.
    private static final String BALANCES_OF_COPY =
            "select id, version, balance, last_entry_at::text from ledger.account";

    private static final String BALANCE_OF_ORIGINAL = """
            select a.id, a.version, e.balance
            from unnest(?::bigint[], ?::bigint[], ?::timestamptz[]) as a (id, version, at)
            join ledger.entry e on e.account_id = a.id and e.recorded_at = a.at and e.version = a.version
            """;

    /// How many answers and events there are up to a number; up to the last one for null.
    private static final String AMOUNT = """
            select count(*), coalesce(max(no), 0) from ledger.request where no <= coalesce(?, no)
            union all
            select count(*), coalesce(max(seq), 0) from audit.event where seq <= coalesce(?, seq)
            """;

    private static final String KEYS = "select verifier from audit.log_key";
    private static final String CHECKPOINTS = "select size, encode(root, 'hex') from audit.checkpoint";
    private static final int PART = 5_000;

    private final HomeBackup backup;
    private final Path copy;

    /// @param backup of the running instance
    /// @param copy   a folder that is not there or empty
    public RestoreDrill(HomeBackup backup, Path copy) {
        this.backup = backup;
        this.copy = copy;
    }

    /// What came of it.
    ///
    /// @param bytes            of the copy
    /// @param otherBalances    accounts whose balance is not that of the original
    /// @param otherCheckpoints checkpoints that the original does not have so
    /// @param ledger           what the ledger's own check says of the copy
    /// @param events           in the audit log of the copy
    /// @param lacking          answers and events that the original had before it was copied, and the copy has not
    /// @param finding          what does not fit in it; null if it holds
    public record Report(
            long bytes,
            Duration copying,
            Duration starting,
            long otherBalances,
            long checkpoints,
            long otherCheckpoints,
            LedgerCheck.Report ledger,
            long events,
            long lacking,
            @Nullable Finding finding) {

        /// True if the copy is what the original was.
        public boolean holds() {
            return otherBalances == 0
                    && otherCheckpoints == 0
                    && lacking == 0
                    && finding == null
                    && ledger.broken().isEmpty();
        }
    }

    /// Copies, starts and compares. The copy is left behind, and stopped.
    public Report run() throws IOException, SQLException {
        var before = amounts(backup.access(), null);
        var keys = keys(backup.access());
        var begun = System.nanoTime();
        var bytes = backup.copyTo(copy);
        var copied = System.nanoTime();
        var options = new PlatformOptions(copy, "127.0.0.1", 0, false, Locale.ENGLISH, Map.of());
        try (var restored = Platform.startAtRest(options)) {
            var started = System.nanoTime();
            var result = export(restored, new Trust(keys, List.of(), published()));
            var access = restored.bean(DatabaseAccess.class);
            var checkpoints = checkpoints(access);
            var others = new HashMap<>(checkpoints);
            others.entrySet().removeAll(checkpoints(backup.access()).entrySet());
            return new Report(
                    bytes,
                    Duration.ofNanos(copied - begun),
                    Duration.ofNanos(started - copied),
                    otherBalances(access),
                    checkpoints.size(),
                    others.size(),
                    restored.bean(LedgerCheck.class).run(new Actor.Machine("restore-drill")),
                    result.entries(),
                    lacking(before, amounts(access, before)),
                    result.finding());
        }
    }

    /// The log of the copy, verified as by somebody who has the keys and the checkpoints that were
    /// published.
    private ExportCheck.Result export(Platform restored, Trust trust) throws IOException {
        var proofs = restored.bean(AuditProofs.class);
        var file = copy.resolve("audit-log.zip");
        try (var out = Files.newOutputStream(file)) {
            proofs.export(out);
        }
        try {
            return ExportCheck.of(file, trust);
        } catch (Malformed e) {
            throw new IOException("the log of the copy cannot be read", e);
        }
    }

    /// How much there is, and the last number of it.
    private record Amount(long count, long last) {}

    /// @param upTo the numbers to which is counted; null for all there is
    private static List<Amount> amounts(DatabaseAccess access, @Nullable List<Amount> upTo) throws SQLException {
        var amounts = new ArrayList<Amount>();
        try (var connection = open(access);
                var query = connection.prepareStatement(AMOUNT)) {
            query.setObject(1, upTo == null ? null : upTo.getFirst().last(), Types.BIGINT);
            query.setObject(2, upTo == null ? null : upTo.getLast().last(), Types.BIGINT);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    amounts.add(new Amount(rows.getLong(1), rows.getLong(2)));
                }
            }
        }
        return amounts;
    }

    private static long lacking(List<Amount> before, List<Amount> copied) {
        var lacking = 0L;
        for (var i = 0; i < before.size(); i++) {
            lacking += Math.max(0, before.get(i).count() - copied.get(i).count());
        }
        return lacking;
    }

    /// The keys are those of the original: a copy does not say itself whom to trust.
    private static List<VerifierKey> keys(DatabaseAccess access) throws IOException, SQLException {
        var keys = new ArrayList<VerifierKey>();
        try (var connection = open(access);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(KEYS)) {
            while (rows.next()) {
                keys.add(VerifierKey.parse(rows.getString(1)));
            }
        } catch (Malformed e) {
            throw new IOException("a key of the log cannot be read", e);
        }
        return keys;
    }

    private List<Checkpoint> published() throws IOException {
        var latest = copy.resolve("checkpoints").resolve("latest.note");
        try {
            return Files.exists(latest)
                    ? List.of(Checkpoint.of(SignedNote.parse(Files.readString(latest))))
                    : List.of();
        } catch (Malformed e) {
            throw new IOException("not a checkpoint: " + latest, e);
        }
    }

    private static Map<Long, String> checkpoints(DatabaseAccess access) throws SQLException {
        var checkpoints = new HashMap<Long, String>();
        try (var connection = open(access);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(CHECKPOINTS)) {
            while (rows.next()) {
                checkpoints.put(rows.getLong(1), rows.getString(2));
            }
        }
        return checkpoints;
    }

    private static Connection open(DatabaseAccess access) throws SQLException {
        return DriverManager.getConnection(
                access.jdbcUrl(),
                access.application().user(),
                access.application().password());
    }

    /// An account of the copy.
    ///
    /// @param at of its last entry; null if it has none
    private record Balance(
            long account,
            long version,
            long balance,
            @Nullable String at) {}

    private long otherBalances(DatabaseAccess restored) throws SQLException {
        var balances = new ArrayList<Balance>();
        try (var connection = open(restored);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(BALANCES_OF_COPY)) {
            while (rows.next()) {
                balances.add(new Balance(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getString(4)));
            }
        }
        var moved = balances.stream().filter(each -> each.version() > 0).toList();
        var same = 0L;
        try (var original = open(backup.access())) {
            for (var from = 0; from < moved.size(); from += PART) {
                same += same(original, moved.subList(from, Math.min(moved.size(), from + PART)));
            }
        }
        return moved.size()
                - same
                + balances.stream()
                        .filter(each -> each.version() == 0 && each.balance() != 0)
                        .count();
    }

    private static long same(Connection original, List<Balance> some) throws SQLException {
        var expected = new HashMap<Long, Long>();
        some.forEach(each -> expected.put(each.account(), each.balance()));
        var same = 0L;
        try (var query = original.prepareStatement(BALANCE_OF_ORIGINAL)) {
            query.setArray(
                    1,
                    original.createArrayOf(
                            "bigint", some.stream().map(Balance::account).toArray()));
            query.setArray(
                    2,
                    original.createArrayOf(
                            "bigint", some.stream().map(Balance::version).toArray()));
            query.setArray(
                    3,
                    original.createArrayOf(
                            "text", some.stream().map(Balance::at).toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    same += Objects.equals(expected.get(rows.getLong(1)), rows.getLong(3)) ? 1 : 0;
                }
            }
        }
        return same;
    }
}
