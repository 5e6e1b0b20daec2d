package dev.ceyuan.corpus.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.corpus.CorpusException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
    @TempDir
    Path release;

    @Test
    void isTheSameWhereverTheReleaseIsMade(@TempDir Path other) throws Exception {
        SampleRelease.of(200).write(release);
        SampleRelease.of(200).write(other);

        assertThat(Files.readAllBytes(release.resolve(Manifest.NAME)))
                .isEqualTo(Files.readAllBytes(other.resolve(Manifest.NAME)));
        assertThat(Files.readString(release.resolve(Manifest.NAME)))
                .startsWith("{\"conservation\":[{\"dropped\":{\"quality.length\":{\"bytes\":")
                .doesNotContain(release.toString())
                .contains("\"format\":\"ceyuan-corpus-release/1\"");
    }

    @Test
    void aFolderWithoutOneIsSaidToHoldNoDataset() {
        assertThatThrownBy(() -> Manifest.read(release))
                .isInstanceOfSatisfying(
                        CorpusException.class, e -> assertThat(e.kind()).isEqualTo(CorpusException.Kind.RELEASE))
                .hasMessageContaining("holds no dataset")
                .hasMessageContaining(release.toString());
    }

    @Test
    void isReadAsItWasWritten() {
        var manifest = SampleRelease.of(50).write(release);

        assertThat(Manifest.read(release)).isEqualTo(manifest);
    }

    @Test
    void itsRootIsThatOfTheTreeOverTheLinesOfSha256sum() {
        for (var count = 0; count < 20; count++) {
            var parts = IntStream.range(0, count)
                    .mapToObj(i -> new Part("p" + i, Part.Kind.PAPER, 0, 1, Sha256.of(new byte[] {(byte) i})))
                    .toList();
            var lines = parts.stream()
                    .map(part -> part.sha256() + "  " + part.name())
                    .sorted()
                    .map(line -> line.getBytes(StandardCharsets.US_ASCII))
                    .toList();

            var root = new Manifest("1", SampleRelease.RECIPE, SampleRelease.SOURCES, parts, List.of()).root();

            assertThat(root.hex()).isEqualTo(HexFormat.of().formatHex(tree(lines)));
        }
    }

    /// MTH of RFC 6962, section 2.1, word by word.
    private static byte[] tree(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return Sha256.bytes();
        }
        if (leaves.size() == 1) {
            return Sha256.bytes(new byte[] {0}, leaves.getFirst());
        }
        var left = Integer.highestOneBit(leaves.size() - 1);
        return Sha256.bytes(new byte[] {1}, tree(leaves.subList(0, left)), tree(leaves.subList(left, leaves.size())));
    }

    @Test
    void refusesAFileThatWasTouched() throws Exception {
        SampleRelease.of(20).write(release);
        var json = Files.readString(release.resolve(Manifest.NAME));

        refuses(json.replace("\"rows\":0", "\"rows\": 0"), "not canonical");
        refuses(json + "\n", "not canonical");
        refuses(json.replace("\"root\":\"", "\"root\":\"0"), "the root of the parts is");
        refuses(json.replace("/1\"", "/2\""), "the format should be ceyuan-corpus-release/1");
        refuses(json.replace("\"documents\":4", "\"documents\":5"), "source=");
        refuses(json.replace("README", "../README"), "The name of a part");
        refuses(json.substring(1), "was expected");
        refuses(json.replace("\"engine\"", "\"motor\""), "\"engine\" is missing");
    }

    private void refuses(String json, String problem) throws Exception {
        Files.writeString(release.resolve(Manifest.NAME), json);

        assertThatThrownBy(() -> Manifest.read(release))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining(problem)
                .hasMessageContaining(Manifest.NAME);
    }

    @Test
    void refusesTwoPartsOfOneName() {
        var part = new Part("a", Part.Kind.PAPER, 0, 1, SampleRelease.RECIPE);

        assertThatThrownBy(() -> new Manifest("1", "", "", List.of(part, part), List.of()))
                .hasMessageContaining("name=a");
    }
}
