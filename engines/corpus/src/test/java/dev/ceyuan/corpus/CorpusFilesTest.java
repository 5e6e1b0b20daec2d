package dev.ceyuan.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.corpus.input.InputOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class CorpusFilesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("in/sub"));
        Files.writeString(folder.resolve("in/a.jsonl"), "{\"text\":\"一\"}\n");
        Files.writeString(folder.resolve("in/sub/b.jsonl"), "{\"text\":\"二\"}\n");
    }

    private CorpusFiles files(String... names) {
        return CorpusFiles.of(List.of(names).stream().map(folder::resolve).toList(), InputOptions.defaults());
    }

    @Test
    void aFileThatIsGivenTwiceIsRefusedHoweverItIsGiven() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.jsonl"), folder.resolve("in/a.jsonl"));

        for (var twice : List.of("in", "in/a.jsonl", "in/../in/a.jsonl", "link.jsonl")) {
            assertThatThrownBy(() -> files("in", twice))
                    .isInstanceOf(CorpusException.class)
                    .hasMessageContaining("is given twice")
                    .hasMessageContaining(".jsonl)");
        }
        assertThatThrownBy(() -> files("in", "in/sub")).hasMessageContaining("b.jsonl)");
        assertThat(files("in/sub", "in/a.jsonl").size()).isEqualTo(2);
    }

    @Test
    void filesOfOneNameInTwoFoldersAreTwo() throws IOException {
        Files.createDirectories(folder.resolve("other"));
        Files.copy(folder.resolve("in/a.jsonl"), folder.resolve("other/a.jsonl"));

        assertThat(files("in", "other").size()).isEqualTo(3);
    }

    @Test
    void allFilesThatCannotBeReadAreNamedWhicheverFolderTheyLieIn() throws IOException {
        Files.createDirectories(folder.resolve("other"));
        for (var name : List.of("in/x.bin", "in/sub/y.bin", "other/z.bin")) {
            Files.write(folder.resolve(name), new byte[] {0, 1, 2, 3});
        }

        assertThatThrownBy(() -> files("in", "other"))
                .hasMessageContaining("3 files")
                .hasMessageContaining("sub/y.bin, byte 0: ")
                .hasMessageContaining("x.bin, byte 0: ")
                .hasMessageContaining("z.bin, byte 0: ");
    }

    @Test
    void filesOfTheSystemAreCountedAndPassedOver() throws IOException {
        Files.write(folder.resolve("in/.DS_Store"), new byte[] {0, 0, 0, 1});
        Files.write(folder.resolve("in/sub/Thumbs.db"), new byte[] {0, 0, 0, 1});

        assertThat(files("in").size()).isEqualTo(2);
        assertThat(files("in").hidden()).isEqualTo(2);
    }
}
