package dev.ceyuan.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.platform.audit.AuditSettings.Signature;
import dev.ceyuan.proofs.Checkpoint;
import dev.ceyuan.proofs.ExportCheck;
import dev.ceyuan.proofs.Finding;
import dev.ceyuan.proofs.LogGrowth;
import dev.ceyuan.proofs.NoteSigner;
import dev.ceyuan.proofs.Receipt;
import dev.ceyuan.proofs.SignatureType;
import dev.ceyuan.proofs.SignedNote;
import dev.ceyuan.proofs.SignedNote.Signed;
import dev.ceyuan.proofs.Trust;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The log proves what was done, to people who trust neither the office nor its database.
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class AuditProofsIT {
    @TempDir
    private Path folder;

    private AuditFixture audit;

    @BeforeEach
    void begin() {
        audit = new AuditFixture(folder, Signature.ED25519);
    }

    @AfterEach
    void end() {
        audit.close();
    }

    @ParameterizedTest
    @EnumSource(Signature.class)
    void everyEventHasAReceiptThatHoldsWithoutTheDatabase(Signature signature) throws Exception {
        audit.close();
        audit = new AuditFixture(folder, signature);
        var events = new ArrayList<UUID>();
        for (var i = 0; i < 300; i++) {
            events.add(audit.append("n-" + i));
        }
        audit.checkpoint();

        for (var event : events) {
            var receipt = Receipt.parse(audit.proofs.receipt(event).orElseThrow());
            assertThat(receipt.holds()).isTrue();
            assertThat(receipt.checkpoint().signedBy(audit.keys().getFirst())).isEqualTo(Signed.YES);
            assertThat(new String(receipt.entry(), StandardCharsets.UTF_8))
                    .contains(event.toString(), "need.drafted", "account:1")
                    .doesNotContain("title");
        }
    }

    @Test
    void anEventHasNoReceiptBeforeACheckpointCoversIt() {
        assertThat(audit.proofs.receipt(audit.append("early"))).isEmpty();
    }

    @Test
    void placesFollowTheOrderOfCommitAndNobodyWaitsForALongTransaction() throws Exception {
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(() -> audit.transactions.execute(_ -> {
                audit.log.append("account:1", Change.created("need.drafted", ObjectRef.of("need", "slow"), Map.of()));
                written.countDown();
                return await(mayCommit);
            }));
            await(written);
            var quick = audit.append("quick");
            audit.checkpoint();
            assertThat(audit.store.placeOf(quick)).contains(0L);
            mayCommit.countDown();
            slow.get();
        }
        audit.checkpoint();

        var slow = audit.log.historyOf(ObjectRef.of("need", "slow")).getFirst();
        assertThat(audit.store.placeOf(slow.id())).contains(1L);
        assertThat(slow.seq())
                .isLessThan(audit.log
                        .historyOf(ObjectRef.of("need", "quick"))
                        .getFirst()
                        .seq());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select audit.place(1, array[(select min(seq) from audit.event)])",
                "select audit.place(2, array[(select min(seq) from audit.event)])",
                "select audit.place(2, array[-1])"
            })
    void theDatabaseGivesNoPlaceTwiceAndLeavesNoneOut(String attempt) {
        appendAndSign(2);

        assertThatThrownBy(() -> audit.jdbc.sql(attempt).query((_, _) -> true).list())
                .rootCause()
                .hasMessageMatching("(?s)ERROR: (the log does not go on at 1|0 of 1 events were waiting).*");
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void everyEventGetsOnePlaceHoweverManyWriteAndHoweverManyNodesLetTheLogGrow() throws Exception {
        audit.checkpoint();
        var work = new ArrayList<Callable<Object>>();
        for (var writer = 0; writer < 4; writer++) {
            var name = "w" + writer + "-";
            work.add(Executors.callable(() -> LongStream.range(0, 100).forEach(i -> audit.append(name + i))));
            work.add(Executors.callable(() -> LongStream.range(0, 30).forEach(_ -> audit.tree.grow())));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        audit.checkpoint();

        var places = audit.jdbc
                .sql("select place from audit.leaf order by place")
                .query((row, _) -> row.getLong(1))
                .list();
        assertThat(places).isEqualTo(LongStream.range(0, 400).boxed().toList());
        assertThat(check(audit.trust()))
                .isEqualTo(new ExportCheck.Result(
                        AuditFixture.ORIGIN,
                        400,
                        audit.proofs.checkpoints(Long.MAX_VALUE, 100).size(),
                        0,
                        null));
    }

    private ExportCheck.Result check(Trust trust) throws Exception {
        var file = folder.resolve("export.zip");
        try (var out = Files.newOutputStream(file)) {
            assertThat(audit.proofs.export(out)).isTrue();
        }
        return ExportCheck.of(file, trust);
    }

    @Test
    void theLogIsProvedToHaveOnlyGrown() throws Exception {
        appendAndSign(3);
        appendAndSign(4);

        var heads = audit.proofs.checkpoints(Long.MAX_VALUE, 10);
        var growth = LogGrowth.parse(audit.proofs.growth(3, 7).orElseThrow());
        assertThat(heads).extracting(AuditProofs.SignedHead::size).containsExactly(7L, 3L);
        assertThat(growth.continues(checkpoint(heads.getLast().note()))).isTrue();
        assertThat(audit.proofs.growth(4, 7)).isEmpty();
    }

    private void appendAndSign(int events) {
        for (var i = 0; i < events; i++) {
            audit.append("n-" + UUID.randomUUID());
        }
        audit.checkpoint();
    }

    private static Checkpoint checkpoint(String note) throws Exception {
        return Checkpoint.parse(SignedNote.parse(note).text());
    }

    @Test
    void whoOwnsTheDatabaseIsFoundOutByTheExport() throws Exception {
        appendAndSign(20);
        audit.asOwner("update audit.event set actor = 'account:2' where seq = (select min(seq) + 7 from audit.event)");

        assertThat(check(audit.trust()).finding()).isEqualTo(new Finding.EntryChanged(7));
    }

    @Test
    void whoMakesTheTreeAnewIsFoundOutByTheCheckpointOutsideTheDatabaseAndNothingMoreIsSigned() throws Exception {
        appendAndSign(20);
        var kept = checkpoint(Files.readString(folder.resolve("checkpoints/latest.note")));
        audit.asOwner("update audit.event set actor = 'account:2' where seq = (select min(seq) + 7 from audit.event)");
        audit.asOwner("truncate audit.leaf, audit.tile, audit.cosignature, audit.checkpoint");
        audit.asOwner("update audit.tree set size = 0");
        audit.asOwner("insert into audit.pending select seq from audit.event");
        audit.append("later");
        audit.checkpoint();

        assertThat(audit.keeper.contradicted()).isTrue();
        assertThat(audit.proofs.latest()).isEmpty();
        assertThat(audit.proofs.standing())
                .hasValueSatisfying(
                        standing -> assertThat(standing.contradicted()).isTrue());
        assertThat(kept.size()).isEqualTo(20);
    }

    @Test
    void aCheckpointThatWasSignedButNotPublishedIsPublishedLater() throws Exception {
        appendAndSign(3);
        try (var files = Files.list(folder.resolve("checkpoints"))) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        appendAndSign(1);

        assertThat(folder.resolve("checkpoints/000000000000003.note")).exists();
        assertThat(folder.resolve("checkpoints/000000000000004.note")).exists();
    }

    @Test
    void aClockThatWasAheadDoesNotStopTheSigning() {
        appendAndSign(1);
        audit.asOwner("update audit.checkpoint set at = now() + interval '1 year'");
        audit.append("next");
        audit.keeper.round();

        assertThat(audit.proofs.latest().orElseThrow().size()).isEqualTo(2);
    }

    @Test
    void deletingTheSaltOfAnEventLeavesItsReceipt() throws Exception {
        var event = audit.append("personal");
        audit.checkpoint();
        var before = audit.proofs.receipt(event).orElseThrow();

        audit.jdbc
                .sql("delete from audit.salt where event_id = :id")
                .param("id", event)
                .update();

        assertThat(audit.proofs.receipt(event)).contains(before);
        assertThat(check(audit.trust()).finding()).isNull();
    }

    @Test
    void aWitnessSignsWhatItHasSeenAndNobodyElseInItsName() throws Exception {
        appendAndSign(3);
        var note = SignedNote.parse(audit.proofs.latest().orElseThrow().note());
        var witness = NoteSigner.generate("witness.example", SignatureType.COSIGNATURE, Clock.systemUTC());
        var stranger = NoteSigner.generate("witness.example", SignatureType.COSIGNATURE, Clock.systemUTC());
        var line = note.with(witness).signatures().getLast().toString();
        var verifier = witness.verifier().toString();

        assertThat(cosign(3, line, stranger.verifier().toString())).isFalse();
        assertThat(cosign(2, line, verifier)).isFalse();
        assertThat(cosign(3, "nonsense", verifier)).isFalse();
        assertThat(cosign(3, line, verifier)).isTrue();
        assertThat(cosign(3, note.with(witness).signatures().getLast().toString(), verifier))
                .isFalse();
        assertThat(check(new Trust(audit.keys(), List.of(witness.verifier()), List.of()))
                        .finding())
                .isNull();
        assertThat(check(new Trust(audit.keys(), List.of(stranger.verifier()), List.of()))
                        .finding())
                .isEqualTo(new Finding.NotSigned(3, "witness.example"));
    }

    private boolean cosign(long size, String line, String verifier) {
        return Boolean.TRUE.equals(audit.transactions.execute(
                _ -> audit.proofs.cosign("account:1", new AuditProofs.Cosignature(size, line, verifier))));
    }

    @Test
    void aNewKeySignsFromTheNextCheckpointOnAndTheOldOneStaysKnown() throws Exception {
        appendAndSign(2);
        var old = audit.keys().getFirst();
        audit.transactions.executeWithoutResult(_ -> audit.proofs.rotateKey("account:1"));
        appendAndSign(2);

        assertThat(audit.keys()).hasSize(2).contains(old);
        var latest = SignedNote.parse(audit.proofs.latest().orElseThrow().note());
        assertThat(latest.signedBy(old)).isEqualTo(Signed.NO);
        assertThat(check(audit.trust()).finding()).isNull();
        assertThat(check(new Trust(List.of(old), List.of(), List.of())).finding())
                .isEqualTo(new Finding.NotSigned(5, AuditFixture.ORIGIN));
        for (var file : secrets()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    private List<Path> secrets() throws IOException {
        try (var files = Files.list(folder)) {
            var keys = files.filter(file -> file.getFileName().toString().startsWith("audit-log.key"))
                    .toList();
            assertThat(keys).hasSize(2);
            return keys;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into audit.leaf (place, seq) values (100, 100)",
                "insert into audit.pending (seq) values (100)",
                "delete from audit.pending",
                "update audit.tree set size = 0",
                "update audit.leaf set seq = seq",
                "delete from audit.leaf",
                "truncate audit.leaf",
                "update audit.checkpoint set note = 'another'",
                "delete from audit.checkpoint",
                "truncate audit.checkpoint cascade",
                "delete from audit.cosignature",
                "update audit.log_key set verifier = 'another'",
                "delete from audit.log_key",
                "delete from audit.tile",
                "delete from audit.tree",
                "update audit.salt set salt = salt"
            })
    void theApplicationCanNeitherChangeNorRemovePlacesAndCheckpoints(String attempt) {
        appendAndSign(1);

        assertThatThrownBy(() -> audit.jdbc.sql(attempt).update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
