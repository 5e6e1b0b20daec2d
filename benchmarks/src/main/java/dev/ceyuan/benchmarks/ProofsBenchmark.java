package dev.ceyuan.benchmarks;

import dev.ceyuan.proofs.Checkpoint;
import dev.ceyuan.proofs.Digest;
import dev.ceyuan.proofs.ExportCheck;
import dev.ceyuan.proofs.Finding;
import dev.ceyuan.proofs.LogExport;
import dev.ceyuan.proofs.Malformed;
import dev.ceyuan.proofs.NoteSigner;
import dev.ceyuan.proofs.SignatureType;
import dev.ceyuan.proofs.SignedNote;
import dev.ceyuan.proofs.TreeEdge;
import dev.ceyuan.proofs.TreeHash;
import dev.ceyuan.proofs.Trust;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How long does it take to verify an export of a large log offline, and is every kind of damage found and
/// named?
///
/// Options: `--events N` (1,000,000), `--work DIR`, `--out FILE`. Ends with 1 if something is not found.
final class ProofsBenchmark {
    private static final String ORIGIN = "ceyuan.example/audit";
    private static final int CHECKPOINTS = 1_000;

    private final int events;
    private final Path file;
    private final Evidence evidence;
    private final NoteSigner log = NoteSigner.generate(ORIGIN, SignatureType.ED25519, Clock.systemUTC());
    private final NoteSigner witness =
            NoteSigner.generate("witness.example", SignatureType.COSIGNATURE, Clock.systemUTC());
    private boolean allNamed = true;

    private ProofsBenchmark(int events, Path file, Evidence evidence) {
        this.events = events;
        this.file = file;
        this.evidence = evidence;
    }

    static void main(String[] arguments) throws IOException, InterruptedException, Malformed {
        var options = new Options(arguments);
        var events = Integer.parseInt(options.text("events", "1000000"));
        var work = Files.createDirectories(options.path("work", "benchmarks/target/work"));
        var evidence = new Evidence(
                "Verifying the audit log",
                "How long does it take to verify an export offline, and is every kind of damage found and named?");
        var benchmark = new ProofsBenchmark(events, work.resolve("audit-log.zip"), evidence);
        benchmark.run();
        evidence.write(options.path("out", "docs/evidence/proofs.md"));
        System.exit(benchmark.allNamed ? 0 : 1);
    }

    /// An event as the platform writes it.
    private static byte[] event(int number) {
        return "{\"v\":1,\"id\":\"%08x-0000-4000-8000-000000000000\",\"at\":\"2026-11-29T08:00:00Z\",\"actor\":\"account:%06d\",\"act\":\"need.published\",\"kind\":\"need\",\"object\":\"%08x\",\"before\":\"%064x\",\"after\":\"%064x\"}"
                .formatted(number, number % 997, number * 31, number, number + 1L)
                .getBytes(StandardCharsets.UTF_8);
    }

    /// A log with its checkpoints.
    private record Log(List<byte[]> entries, List<Digest> hashes, List<SignedNote> checkpoints) {}

    private void run() throws IOException, Malformed {
        var entries = new ArrayList<byte[]>(events);
        for (var i = 0; i < events; i++) {
            entries.add(event(i));
        }
        var sound = log(entries, true);
        var kept = Checkpoint.of(sound.checkpoints().get(CHECKPOINTS / 2));
        var at = events / 2 + 1;
        evidence.line("%,d events, %,d checkpoints signed, the last one by a witness too.\n", events, CHECKPOINTS);
        evidence.line("| the export | seconds | found |");
        evidence.line("|---|---|---|");
        write(sound, entries);
        look("as it is; %.0f MB".formatted(Files.size(file) / 1e6), trust(List.of(kept)), null);
        damage(sound, at);
        fork(entries, kept);
        Files.delete(file);
    }

    /// What somebody does to a log who cannot sign.
    private void damage(Log sound, int at) throws IOException, Malformed {
        var entries = sound.entries();
        var flipped = new ArrayList<>(entries);
        flipped.set(at, flipped.get(at).clone());
        flipped.get(at)[100] ^= 1;
        write(sound, flipped);
        look("one bit flipped in event %,d".formatted(at), trust(List.of()), new Finding.EntryChanged(at));

        var removed = new ArrayList<>(entries);
        removed.remove(at);
        write(sound, removed);
        look("event %,d removed".formatted(at), trust(List.of()), new Finding.EntryMissing(at));

        var swapped = new ArrayList<>(entries);
        swapped.set(at, entries.get(at + 7));
        swapped.set(at + 7, entries.get(at));
        write(sound, swapped);
        look(
                "events %,d and %,d swapped".formatted(at, at + 7),
                trust(List.of()),
                new Finding.EntriesSwapped(at, at + 7));
    }

    /// What the log itself does.
    private void fork(List<byte[]> entries, Checkpoint kept) throws IOException, Malformed {
        var early = new ArrayList<>(entries);
        early.set(17, event(events));
        write(log(early, false), early);
        look(
                "everything made anew and signed by the log itself; a kept checkpoint tells",
                new Trust(List.of(log.verifier()), List.of(), List.of(kept)),
                new Finding.Forked(kept.size()));
        look("the same; the missing witness tells", trust(List.of()), new Finding.NotSigned(events, "witness.example"));
    }

    private Trust trust(List<Checkpoint> known) {
        return new Trust(List.of(log.verifier()), List.of(witness.verifier()), known);
    }

    private Log log(List<byte[]> entries, boolean witnessed) {
        var edge = new TreeEdge();
        var hash = new TreeHash();
        var hashes = new ArrayList<Digest>(entries.size());
        var checkpoints = new ArrayList<SignedNote>();
        for (var entry : entries) {
            var leaf = hash.leaf(entry);
            hashes.add(leaf);
            edge.add(leaf);
            if (edge.size() % (events / CHECKPOINTS) == 0) {
                var note = SignedNote.sign(new Checkpoint(ORIGIN, edge.size(), edge.root()).text(), log);
                checkpoints.add(witnessed && edge.size() == events ? note.with(witness) : note);
            }
        }
        return new Log(entries, hashes, checkpoints);
    }

    private void write(Log of, List<byte[]> entries) throws IOException {
        try (var export = new LogExport(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20))) {
            export.entries(to -> {
                for (var entry : entries) {
                    to.write(entry);
                    to.write('\n');
                }
            });
            export.hashes(to -> {
                for (var hash : of.hashes()) {
                    to.write(hash.bytes());
                }
            });
            export.checkpoints(of.checkpoints());
        }
    }

    private void look(String what, Trust trust, @Nullable Finding expected) throws IOException, Malformed {
        var begun = System.nanoTime();
        var finding = ExportCheck.of(file, trust).finding();
        var seconds = (System.nanoTime() - begun) / 1e9;
        var named = Optional.ofNullable(expected).equals(Optional.ofNullable(finding));
        allNamed &= named;
        evidence.line(
                "| %s | %.1f | %s%s |", what, seconds, finding == null ? "nothing" : finding, named ? "" : " (WRONG)");
    }
}
