package dev.ceyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.proofs.Checkpoint;
import dev.ceyuan.proofs.Digest;
import dev.ceyuan.proofs.InclusionProof;
import dev.ceyuan.proofs.LogExport;
import dev.ceyuan.proofs.LogGrowth;
import dev.ceyuan.proofs.NoteSigner;
import dev.ceyuan.proofs.Receipt;
import dev.ceyuan.proofs.SignatureType;
import dev.ceyuan.proofs.SignedNote;
import dev.ceyuan.proofs.Tile;
import dev.ceyuan.proofs.TiledTree;
import dev.ceyuan.proofs.TreeHash;
import dev.ceyuan.proofs.TreeProofs;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class VerifyCommandTest {
    private static final String ORIGIN = "ceyuan.example/audit";
    private static final int SIZE = 9;

    private final NoteSigner log = NoteSigner.generate(ORIGIN, SignatureType.ED25519, Clock.systemUTC());
    private final List<byte[]> entries = IntStream.range(0, SIZE)
            .mapToObj(i -> "{\"act\":\"need.published\",\"object\":\"n-%d\"}".formatted(i))
            .map(line -> line.getBytes(StandardCharsets.UTF_8))
            .toList();
    private final TreeProofs proofs = new TreeProofs(new TiledTree((_, index) -> new Tile(0, index, hashes())));
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private List<Digest> hashes() {
        var hash = new TreeHash();
        return entries.stream().map(hash::leaf).toList();
    }

    private SignedNote checkpoint(long size) {
        return SignedNote.sign(new Checkpoint(ORIGIN, size, proofs.root(size)).text(), log);
    }

    private Path write(String name, Object content) throws IOException {
        return Files.writeString(folder.resolve(name), content.toString());
    }

    private int verify(Object... arguments) {
        var all = new ArrayList<>(List.of("verify", "--lang=zh"));
        for (var argument : arguments) {
            all.add(argument.toString());
        }
        out.getBuffer().setLength(0);
        return Ceyuan.commandLine(all, Map.of())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    @Test
    void aReceiptHoldsForItsEntryOnly() throws Exception {
        var sound = new Receipt(entries.get(4), proofs.inclusion(4, SIZE), checkpoint(SIZE));
        var other = new Receipt(entries.get(5), proofs.inclusion(4, SIZE), checkpoint(SIZE));

        assertThat(verify(write("a", sound), "--key", log.verifier())).isZero();
        assertThat(out.toString())
                .contains("成立", "第 4 条", ORIGIN, "\"object\":\"n-4\"")
                .doesNotContain("注意");
        assertThat(verify(write("a", sound))).isZero();
        assertThat(out.toString()).contains("没有给出公钥");
        assertThat(verify(write("b", other), "--key", log.verifier())).isEqualTo(ExitCodes.DOES_NOT_HOLD);
        assertThat(out.toString()).contains("不成立：第 4 条不是当时记录的内容");
    }

    @Test
    void whoeverElseSignedIsNamed() throws Exception {
        var stranger = NoteSigner.generate(ORIGIN, SignatureType.ED25519, Clock.systemUTC());
        var keys = write("keys", stranger.verifier() + "\n");

        assertThat(verify(write("a", checkpoint(SIZE)), "--key", keys)).isEqualTo(ExitCodes.DOES_NOT_HOLD);
        assertThat(out.toString()).contains("没有 " + ORIGIN + " 的签名");
    }

    @Test
    void aLogThatGrewContinuesTheCheckpointBefore() throws Exception {
        var growth = write("growth", new LogGrowth(proofs.consistency(5, SIZE), checkpoint(SIZE)));
        var before = write("before", checkpoint(5));
        var fork = SignedNote.sign(new Checkpoint(ORIGIN, 5, TreeHash.empty()).text(), log);

        assertThat(verify(before, growth, "--key", log.verifier())).isZero();
        assertThat(out.toString()).contains("从 5 条增长到 9 条");
        assertThat(verify(growth, before, "--key", log.verifier())).isZero();
        assertThat(verify(growth, write("fork", fork))).isEqualTo(ExitCodes.DOES_NOT_HOLD);
        assertThat(out.toString()).contains("两个版本");
    }

    @Test
    void anExportIsLookedAtEntryByEntry() throws Exception {
        assertThat(verify(export("a.zip", 4, entries.get(4)), "--key", log.verifier()))
                .isZero();
        assertThat(out.toString()).contains("共 9 条", "1 个检查点");

        assertThat(verify(export("b.zip", 4, "{}".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(1);
        assertThat(out.toString()).contains("不成立：第 4 条不是当时记录的内容");

        var known = SignedNote.sign(new Checkpoint(ORIGIN, 3, TreeHash.empty()).text(), log);
        assertThat(verify(export("a.zip", 4, entries.get(4)), "--known", write("known", known)))
                .isEqualTo(1);
        assertThat(out.toString()).contains("在 3 条处，日志与您保存的检查点矛盾");
    }

    /// An export with another entry at a place.
    private Path export(String name, int place, byte[] instead) throws IOException {
        var file = folder.resolve(name);
        try (var export = new LogExport(Files.newOutputStream(file))) {
            export.entries(to -> {
                for (var i = 0; i < SIZE; i++) {
                    to.write(i == place ? instead : entries.get(i));
                    to.write('\n');
                }
            });
            export.hashes(to -> {
                for (var hash : hashes()) {
                    to.write(hash.bytes());
                }
            });
            export.checkpoints(List.of(checkpoint(SIZE)));
        }
        return file;
    }

    @Test
    void whatCannotBeReadIsNamedByFileAndPlace() throws Exception {
        var cut = write("cut", "c2sp.org/tlog-proof@v1\nextra AA\n");
        var path = new InclusionProof(0, 1, List.of());

        assertThat(verify(cut)).isEqualTo(ExitCodes.INPUT);
        assertThat(verify(folder.resolve("absent"))).isEqualTo(ExitCodes.INPUT);
        assertThat(verify(write("a", new Receipt(new byte[0], path, checkpoint(1))), "--key", "a+b+c"))
                .isEqualTo(ExitCodes.INPUT);
        assertThat(err.toString()).contains("cut", "absent", "a+b+c");
    }
}
