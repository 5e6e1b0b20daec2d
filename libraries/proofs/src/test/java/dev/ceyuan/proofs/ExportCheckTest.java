package dev.ceyuan.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever changes the log is found out, and the first thing that does not fit is named.
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class ExportCheckTest {
    private static final int SIZE = 1000;

    @TempDir
    private Path folder;

    private Log log;
    private List<SignedNote> checkpoints;

    @BeforeEach
    void recordALog() {
        log = Log.of(SIZE);
        checkpoints = List.of(log.signed(100), log.signed(600), log.signed(SIZE).with(log.witness));
    }

    private ExportCheck.Result check(Trust trust) throws Exception {
        return ExportCheck.of(log.export(folder.resolve("log.zip"), checkpoints), trust);
    }

    private @Nullable Finding found() throws Exception {
        return check(log.trust()).finding();
    }

    @Test
    void aLogThatNobodyTouchedHolds() throws Exception {
        var trust = new Trust(
                List.of(log.signer.verifier()), List.of(log.witness.verifier()), List.of(log.at(1), log.at(777)));

        assertThat(check(trust)).isEqualTo(new ExportCheck.Result(Log.ORIGIN, SIZE, 3, SIZE, null));
    }

    @Test
    void oneFlippedBitIsNamedByItsEntry() throws Exception {
        log.entries.get(417)[5] ^= 1;

        assertThat(found()).isEqualTo(new Finding.EntryChanged(417));
    }

    @Test
    void aRemovedEntryIsNamed() throws Exception {
        log.entries.remove(417);

        assertThat(found()).isEqualTo(new Finding.EntryMissing(417));
    }

    @Test
    void aRemovedLastEntryIsNamedByWhereTheLogEnds() throws Exception {
        log.entries.removeLast();

        assertThat(found()).isEqualTo(new Finding.EntriesCut(SIZE - 1, SIZE));
    }

    @Test
    void twoSwappedEntriesAreNamed() throws Exception {
        Collections.swap(log.entries, 417, 418);
        assertThat(found()).isEqualTo(new Finding.EntriesSwapped(417, 418));

        Collections.swap(log.entries, 417, 418);
        Collections.swap(log.entries, 99, 800);
        assertThat(found()).isEqualTo(new Finding.EntriesSwapped(99, 800));
    }

    @Test
    void anAddedEntryIsNamed() throws Exception {
        log.entries.add(new byte[] {'x'});

        assertThat(found()).isEqualTo(new Finding.EntriesAdded(SIZE));
    }

    @Test
    void aChangeWithItsHashMadeAnewIsNamedByTheCheckpointsAroundIt() throws Exception {
        log.entries.get(417)[5] ^= 1;
        log.hashes.set(417, new TreeHash().leaf(log.entries.get(417)));

        assertThat(found()).isEqualTo(new Finding.RangeChanged(100, 600));
    }

    @Test
    void aWrongHashOfARightEntryIsNoChangeOfTheLog() throws Exception {
        log.hashes.set(417, TreeHash.empty());

        assertThat(found()).isEqualTo(new Finding.HashWrong(417));
    }

    @Test
    void aForkThatTheLogItselfSignedIsFoundByWhoKeptACheckpoint() throws Exception {
        var kept = log.at(600);
        log = fork();
        checkpoints = List.of(log.signed(100), log.signed(600), log.signed(SIZE));

        assertThat(found()).isNull();
        assertThat(check(new Trust(List.of(log.signer.verifier()), List.of(), List.of(kept)))
                        .finding())
                .isEqualTo(new Finding.Forked(600));
    }

    @Test
    void aForkThatTheLogItselfSignedIsFoundByTheMissingWitness() throws Exception {
        var witness = log.witness.verifier();
        var forked = fork();
        var last = forked.signed(SIZE).with(checkpoints.getLast().signatures().getLast());
        var unwitnessed = List.of(forked.signed(600), forked.signed(SIZE));
        var copied = List.of(forked.signed(600), last);
        log = forked;
        var trust = new Trust(List.of(log.signer.verifier()), List.of(witness), List.of());

        checkpoints = unwitnessed;
        assertThat(check(trust).finding()).isEqualTo(new Finding.NotSigned(SIZE, "witness.example"));
        checkpoints = copied;
        assertThat(check(trust).finding()).isEqualTo(new Finding.SignatureForged(SIZE, "witness.example"));
    }

    /// The same log with one entry changed, and everything after it made anew.
    private Log fork() {
        var entries = log.entries.stream().map(byte[]::clone).toList();
        entries.get(417)[5] ^= 1;
        return new Log(entries);
    }

    @Test
    void aCheckpointOfAnotherKeyOrAnotherLogIsNamed() throws Exception {
        var strange = NoteSigner.generate(Log.ORIGIN, SignatureType.ED25519, Log.CLOCK);
        checkpoints = List.of(log.signed(100), SignedNote.sign(log.at(SIZE).text(), strange));
        assertThat(found()).isEqualTo(new Finding.NotSigned(SIZE, Log.ORIGIN));

        var other = new Checkpoint("other.example", SIZE, log.at(SIZE).root());
        checkpoints = List.of(log.signed(100), SignedNote.sign(other.text(), log.signer));
        assertThat(found()).isEqualTo(new Finding.OtherLog(SIZE, "other.example"));

        checkpoints = List.of();
        assertThat(found()).isEqualTo(new Finding.NoCheckpoint());
    }

    @Test
    void aLogThatWasCutBackBehindAKeptCheckpointIsFoundOut() throws Exception {
        var kept = log.at(SIZE);
        log = new Log(log.entries.subList(0, 600), log);
        checkpoints = checkpoints.subList(0, 2);

        assertThat(found()).isNull();
        assertThat(check(new Trust(List.of(log.signer.verifier()), List.of(), List.of(kept)))
                        .finding())
                .isEqualTo(new Finding.EntriesCut(600, SIZE));
    }

    @Test
    void aLogMadeAnewUnderAnotherNameIsFoundOut() throws Exception {
        var kept = log.at(600);
        var other = new Checkpoint(Log.ORIGIN + "\u200b", SIZE, log.at(SIZE).root());
        checkpoints = List.of(SignedNote.sign(other.text(), log.signer));

        assertThat(found()).isEqualTo(new Finding.NotSigned(SIZE, Log.ORIGIN));
        assertThat(check(new Trust(List.of(), List.of(), List.of(kept))).finding())
                .isEqualTo(new Finding.OtherLog(SIZE, other.origin()));
    }

    @Test
    void aWitnessMayHaveSignedEarlier() throws Exception {
        checkpoints = List.of(log.signed(100), log.signed(600).with(log.witness), log.signed(SIZE));
        var trust = new Trust(List.of(log.signer.verifier()), List.of(log.witness.verifier()), List.of());

        assertThat(check(trust)).isEqualTo(new ExportCheck.Result(Log.ORIGIN, SIZE, 3, 600, null));
    }

    @Test
    void severalMissingEntriesAreNamedByTheFirst() throws Exception {
        log.entries.subList(417, 420).clear();

        assertThat(found()).isEqualTo(new Finding.EntryMissing(417));
    }

    @Test
    void anExportHasNothingElseInIt() throws Exception {
        var file = log.export(folder.resolve("log.zip"), checkpoints);
        try (var zip = FileSystems.newFileSystem(file)) {
            Files.writeString(zip.getPath("/events.csv"), "another story");
        }

        assertThatThrownBy(() -> ExportCheck.of(file, log.trust()))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("events.csv");
    }

    @Test
    void whatIsNoExportIsRefusedByName() throws Exception {
        var file = Files.writeString(folder.resolve("log.zip"), "no zip");

        assertThatThrownBy(() -> ExportCheck.of(file, log.trust()))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("log.zip");
    }
}
