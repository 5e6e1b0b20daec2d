package dev.ceyuan.platform.audit;

import com.zaxxer.hikari.HikariDataSource;
import dev.ceyuan.platform.audit.AuditSettings.Signature;
import dev.ceyuan.platform.database.DatabaseAccess;
import dev.ceyuan.platform.database.Home;
import dev.ceyuan.platform.database.TestDatabase;
import dev.ceyuan.proofs.Checkpoint;
import dev.ceyuan.proofs.ExportCheck;
import dev.ceyuan.proofs.Malformed;
import dev.ceyuan.proofs.SignedNote;
import dev.ceyuan.proofs.Trust;
import dev.ceyuan.proofs.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/// The audit module on a database of its own, with its key and its checkpoints in a folder; nothing happens
/// unless a test asks for it.
final class AuditFixture implements AutoCloseable {
    static final String ORIGIN = "ceyuan.example/audit";

    final DatabaseAccess database = TestDatabase.fresh();
    private final HikariDataSource source;
    final JdbcClient jdbc;
    final TransactionTemplate transactions;
    final AuditLog log;
    final TreeStore store;
    final AuditTree tree;
    final TreeKeeper keeper;
    final AuditProofs proofs;
    final Path folder;

    AuditFixture(Path folder, Signature signature) {
        this.folder = folder;
        source = new HikariDataSource();
        source.setJdbcUrl(database.jdbcUrl());
        source.setUsername(database.application().user());
        source.setPassword(database.application().password());
        jdbc = JdbcClient.create(source);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        var clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
        var settings = new AuditSettings(
                ORIGIN, signature, folder.resolve("checkpoints"), folder.resolve("audit-log.key"), 50, 1, true);
        var folders = new AuditFolders(settings, new StaticListableBeanFactory().getBeanProvider(Home.class));
        var signer = new LogSigner(folders, settings, clock);
        log = new AuditLog(jdbc, clock);
        store = new TreeStore(jdbc);
        tree = new AuditTree(store, signer, transactions, clock);
        var checkpoints = new CheckpointFolder(folders);
        keeper = new TreeKeeper(tree, new TreeKeeper.Keeping(store, checkpoints), settings);
        proofs = new AuditProofs(store, tree, keeper, log);
    }

    /// Appends an event in a transaction of its own.
    UUID append(String object) {
        var need = ObjectRef.of("need", object);
        transactions.executeWithoutResult(
                _ -> log.append("account:1", Change.created("need.drafted", need, Map.of("title", object))));
        return log.historyOf(need).getLast().id();
    }

    /// Lets the log grow and signs it, as if the last checkpoint was old enough.
    void checkpoint() {
        asOwner("update audit.checkpoint set at = at - interval '1 minute'");
        keeper.round();
    }

    /// What only somebody does who owns the database.
    void asOwner(String sql) {
        var owner = new DriverManagerDataSource(
                database.jdbcUrl(), database.owner().user(), database.owner().password());
        JdbcClient.create(owner).sql(sql).update();
    }

    /// What a third party knows: the public keys.
    Trust trust() {
        return new Trust(keys(), List.of(), List.of());
    }

    List<VerifierKey> keys() {
        return proofs.keys().stream()
                .map(LogKey::verifier)
                .map(AuditFixture::key)
                .toList();
    }

    private static VerifierKey key(String verifier) {
        try {
            return VerifierKey.parse(verifier);
        } catch (Malformed e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        source.close();
    }

    /// Events of their own, and then a checkpoint.
    void appendAndSign(int events) {
        for (var i = 0; i < events; i++) {
            append("n-" + UUID.randomUUID());
        }
        checkpoint();
    }

    /// What somebody says who verifies an export elsewhere.
    ExportCheck.Result check(Trust trust) throws IOException, Malformed {
        var file = folder.resolve("export.zip");
        try (var out = Files.newOutputStream(file)) {
            proofs.export(out);
        }
        return ExportCheck.of(file, trust);
    }

    static Checkpoint checkpoint(String note) throws Malformed {
        return Checkpoint.of(SignedNote.parse(note));
    }
}
