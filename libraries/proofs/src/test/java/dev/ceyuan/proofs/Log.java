package dev.ceyuan.proofs;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A log in memory with its keys, for tests.
final class Log {
    static final String ORIGIN = "ceyuan.example/audit";
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T08:00:00Z"), ZoneOffset.UTC);

    final NoteSigner signer;
    final NoteSigner witness;
    final List<byte[]> entries;
    final List<Digest> hashes = new ArrayList<>();

    /// A log with new keys.
    Log(List<byte[]> entries) {
        this(
                entries,
                NoteSigner.generate(ORIGIN, SignatureType.ED25519, CLOCK),
                NoteSigner.generate("witness.example", SignatureType.COSIGNATURE, CLOCK));
    }

    /// A log with the keys of another.
    Log(List<byte[]> entries, Log other) {
        this(entries, other.signer, other.witness);
    }

    private Log(List<byte[]> entries, NoteSigner signer, NoteSigner witness) {
        this.signer = signer;
        this.witness = witness;
        this.entries = new ArrayList<>(entries);
        var hash = new TreeHash();
        entries.forEach(entry -> hashes.add(hash.leaf(entry)));
    }

    static Log of(int size) {
        return new Log(IntStream.range(0, size)
                .mapToObj(i -> "{\"seq\":%d,\"act\":\"need.published\",\"object\":\"%08x\"}".formatted(i, i * 31))
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList());
    }

    Checkpoint at(int size) {
        var edge = new TreeEdge();
        var hash = new TreeHash();
        entries.subList(0, size).forEach(entry -> edge.add(hash.leaf(entry)));
        return new Checkpoint(ORIGIN, size, edge.root());
    }

    SignedNote signed(int size) {
        return SignedNote.sign(at(size).text(), signer);
    }

    TreeProofs proofs() {
        return Trees.of(entries, 1000).proofs();
    }

    Trust trust() {
        return new Trust(List.of(signer.verifier()), List.of(), List.of());
    }

    /// Writes an export with these checkpoints.
    Path export(Path file, List<SignedNote> checkpoints) throws IOException {
        try (var export = new LogExport(new BufferedOutputStream(Files.newOutputStream(file)))) {
            export.entries(out -> {
                for (var entry : entries) {
                    out.write(entry);
                    out.write('\n');
                }
            });
            export.hashes(out -> {
                for (var each : hashes) {
                    out.write(each.bytes());
                }
            });
            export.checkpoints(checkpoints);
        }
        return file;
    }
}
