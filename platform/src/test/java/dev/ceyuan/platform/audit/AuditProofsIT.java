package dev.ceyuan.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.platform.audit.AuditSettings.Signature;
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
        assertThat(audit.check(audit.trust()))
                .isEqualTo(new ExportCheck.Result(
                        AuditFixture.ORIGIN,
                        400,
                        audit.proofs.checkpoints(Long.MAX_VALUE, 100).size(),
                        0,
                        null));
    }

    @Test
    void theLogIsProvedToHaveOnlyGrown() throws Exception {
        audit.appendAndSign(3);
        audit.appendAndSign(4);

        var heads = audit.proofs.checkpoints(Long.MAX_VALUE, 10);
        var growth = LogGrowth.parse(audit.proofs.growth(3, 7).orElseThrow());
        assertThat(heads).extracting(AuditProofs.SignedHead::size).containsExactly(7L, 3L);
        assertThat(growth.continues(AuditFixture.checkpoint(heads.getLast().note())))
                .isTrue();
        assertThat(audit.proofs.growth(4, 7)).isEmpty();
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
        assertThat(audit.check(audit.trust()).finding()).isNull();
    }

    @Test
    void aWitnessSignsWhatItHasSeenAndNobodyElseInItsName() throws Exception {
        audit.appendAndSign(3);
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
        assertThat(audit.check(new Trust(audit.keys(), List.of(witness.verifier()), List.of()))
                        .finding())
                .isNull();
        assertThat(audit.check(new Trust(audit.keys(), List.of(stranger.verifier()), List.of()))
                        .finding())
                .isEqualTo(new Finding.NotSigned(3, "witness.example"));
    }

    private boolean cosign(long size, String line, String verifier) {
        return Boolean.TRUE.equals(audit.transactions.execute(
                _ -> audit.proofs.cosign("account:1", new AuditProofs.Cosignature(size, line, verifier))));
    }

    @Test
    void aNewKeySignsFromTheNextCheckpointOnAndTheOldOneStaysKnown() throws Exception {
        audit.appendAndSign(2);
        var old = audit.keys().getFirst();
        audit.transactions.executeWithoutResult(_ -> audit.proofs.rotateKey("account:1"));
        audit.appendAndSign(2);

        assertThat(audit.keys()).hasSize(2).contains(old);
        var latest = SignedNote.parse(audit.proofs.latest().orElseThrow().note());
        assertThat(latest.signedBy(old)).isEqualTo(Signed.NO);
        assertThat(audit.check(audit.trust()).finding()).isNull();
        assertThat(audit.check(new Trust(List.of(old), List.of(), List.of())).finding())
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
}
