package dev.ceyuan.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.platform.audit.AuditSettings.Signature;
import dev.ceyuan.proofs.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever changes history, with the rights of the application or of the owner of the database, is refused or
/// found out; and what goes wrong by itself goes on.
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class AuditTamperingIT {
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

    @Test
    void whoOwnsTheDatabaseIsFoundOutByTheExport() throws Exception {
        audit.appendAndSign(20);
        audit.asOwner("update audit.event set actor = 'account:2' where seq = (select min(seq) + 7 from audit.event)");

        assertThat(audit.check(audit.trust()).finding()).isEqualTo(new Finding.EntryChanged(7));
    }

    @Test
    void whoMakesTheTreeAnewIsFoundOutByTheCheckpointOutsideTheDatabaseAndNothingMoreIsSigned() throws Exception {
        audit.appendAndSign(20);
        var kept = AuditFixture.checkpoint(Files.readString(folder.resolve("checkpoints/latest.note")));
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
        audit.appendAndSign(3);
        try (var files = Files.list(folder.resolve("checkpoints"))) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        audit.appendAndSign(1);

        assertThat(folder.resolve("checkpoints/000000000000003.note")).exists();
        assertThat(folder.resolve("checkpoints/000000000000004.note")).exists();
    }

    @Test
    void aClockThatWasAheadDoesNotStopTheSigning() {
        audit.appendAndSign(1);
        audit.asOwner("update audit.checkpoint set at = now() + interval '1 year'");
        audit.append("next");
        audit.keeper.round();

        assertThat(audit.proofs.latest().orElseThrow().size()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select audit.place(1, array[(select min(seq) from audit.event)])",
                "select audit.place(2, array[(select min(seq) from audit.event)])",
                "select audit.place(2, array[-1])"
            })
    void theDatabaseGivesNoPlaceTwiceAndLeavesNoneOut(String attempt) {
        audit.appendAndSign(2);

        assertThatThrownBy(() -> audit.jdbc.sql(attempt).query((_, _) -> true).list())
                .rootCause()
                .hasMessageMatching("(?s)ERROR: (the log does not go on at 1|0 of 1 events were waiting).*");
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
        audit.appendAndSign(1);

        assertThatThrownBy(() -> audit.jdbc.sql(attempt).update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
