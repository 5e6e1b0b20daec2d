package dev.ceyuan.corpus.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.input.Refusal.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class InputFilesTest {
    private static final byte[] LINE = Inputs.utf8("{\"text\":\"一\"}\n");

    @TempDir
    private Path folder;

    private static List<Refusal> refusals(InputFiles found) {
        return found.unfit().stream().map(UnfitFile::refusal).toList();
    }

    @Test
    void findsTheFilesOfAFolderInTheOrderOfTheirNames() throws IOException {
        for (var name : new String[] {"b.jsonl", "a/z.txt", "a.jsonl", "a/b/c.html", "a-b.jsonl"}) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.write(folder.resolve(name), LINE);
        }

        var found = InputFiles.of(folder, InputOptions.defaults());

        assertThat(found.files())
                .extracting(InputFile::name)
                .containsExactly("a-b.jsonl", "a.jsonl", "a/b/c.html", "a/z.txt", "b.jsonl");
        assertThat(found.unfit()).isEmpty();
        assertThat(Taken.of(found.files().get(3), 10).keys()).containsExactly("a/z.txt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a.ndjson  | `x`                            | JSON_LINES
            a.md      | `{"text":"a"}`                 | TEXT
            noname    | `  {"text":"a"}`               | JSON_LINES
            noname    | `<!DOCTYPE HTML><p>a`          | HTML
            noname    | `<?xml version="1.0"?><html>`  | HTML
            noname    | `<a> is text`                  | TEXT
            noname    | ``                             | TEXT
            a.jsonl   | `WARC/1.1`                     | WARC
            A.HTM     | `x`                            | HTML
            """)
    void tellsTheFormat(String name, String content, InputFormat format) {
        assertThat(Inputs.file(folder, name, content).format()).isEqualTo(format);
        assertThat(Inputs.file(folder, name + ".gz", Inputs.gzip(Inputs.utf8(content)))
                        .format())
                .isEqualTo(format);
    }

    @Test
    void refusesFilesThatHoldNoText() throws IOException {
        Files.write(folder.resolve("a.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0});
        Files.write(folder.resolve("b.parquet"), LINE);
        Files.write(folder.resolve("c.jsonl"), LINE);

        var found = InputFiles.of(folder, InputOptions.defaults());

        assertThat(found.files()).extracting(InputFile::name).containsExactly("c.jsonl");
        assertThat(refusals(found)).extracting(Refusal::file).containsExactly("a.png", "b.parquet");
        assertThat(refusals(found)).extracting(Refusal::reason).containsOnly(Reason.UNKNOWN_FORMAT);
        assertThat(refusals(found).getLast().sha256()).isEqualTo(Digest.of(LINE, 0, LINE.length));
    }

    @Test
    void passesOverFilesOfSystemsAndProgramsAndCountsThem() throws IOException {
        for (var name : new String[] {
            ".DS_Store", "a/Thumbs.db", "a/desktop.ini", "~$a.docx", ".git/config", ".git/HEAD", "__MACOSX/._a.jsonl"
        }) {
            Files.createDirectories(folder.resolve(name).resolveSibling(""));
            Files.write(folder.resolve(name), new byte[] {0, 1, 2, 3});
        }
        Files.write(folder.resolve("a/a.jsonl"), LINE);

        var found = InputFiles.of(folder, InputOptions.defaults());

        assertThat(found.files()).extracting(InputFile::name).containsExactly("a/a.jsonl");
        assertThat(found.unfit()).isEmpty();
        assertThat(found.hidden()).as("a folder counts once").isEqualTo(6);
    }

    @Test
    void aHiddenFileOrFolderThatIsGivenByItsNameIsRead() throws IOException {
        var hidden = Files.createDirectory(folder.resolve(".corpus"));
        Files.write(hidden.resolve(".a.jsonl"), LINE);
        Files.write(hidden.resolve("b.jsonl"), LINE);

        assertThat(InputFiles.of(hidden, InputOptions.defaults()).files()).hasSize(1);
        assertThat(InputFiles.of(hidden.resolve(".a.jsonl"), InputOptions.defaults())
                        .files())
                .hasSize(1);
    }

    @Test
    void oneErrorNamesAllFilesThatCannotBeRead() throws IOException {
        for (var i = 0; i < 103; i++) {
            Files.write(folder.resolve("%03d.bin".formatted(i)), new byte[] {0, 1, 2, 3});
        }
        var unfit = InputFiles.of(folder, InputOptions.defaults()).unfit();

        assertThatThrownBy(() -> UnfitFile.requireNone(unfit))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("103 files cannot be read")
                .hasMessageContaining("000.bin, byte 0: expected JSON lines")
                .hasMessageContaining("099.bin, byte 0")
                .hasMessageContaining("and 3 more");
        assertThatThrownBy(() -> UnfitFile.requireNone(unfit.subList(0, 1)))
                .hasMessage("expected JSON lines, Parquet, WARC, HTML or text in Chinese (000.bin, byte 0)");
    }

    @ParameterizedTest
    @CsvSource({"text, true", "doc.text, true", "a..b, false", ".a, false", "a., false", "' ', false", "'a. .b', false"
    })
    void aFieldIsANameOrNamesJoinedByDots(String field, boolean is) {
        assertThat(InputOptions.isField(field)).isEqualTo(is);
    }

    @Test
    void doesNotFollowLinksOutOfTheFolder() throws IOException {
        var inside = Files.createDirectory(folder.resolve("in"));
        Files.write(folder.resolve("secret.txt"), LINE);
        Files.write(inside.resolve("a.jsonl"), LINE);
        Files.createSymbolicLink(inside.resolve("b.txt"), folder.resolve("secret.txt"));
        Files.createSymbolicLink(inside.resolve("c"), folder);
        Files.createSymbolicLink(inside.resolve("d.jsonl"), inside.resolve("a.jsonl"));
        Files.createSymbolicLink(inside.resolve("e.jsonl"), Path.of("nowhere"));
        Files.createSymbolicLink(inside.resolve("f.jsonl"), Path.of("f.jsonl"));
        Files.createSymbolicLink(inside.resolve("g"), inside);

        var found = InputFiles.of(inside, InputOptions.defaults());

        assertThat(found.files()).extracting(InputFile::name).containsExactly("a.jsonl");
        assertThat(refusals(found)).extracting(Refusal::file).containsExactly("b.txt", "c", "e.jsonl", "f.jsonl");
        assertThat(refusals(found)).extracting(Refusal::reason).containsOnly(Reason.FOREIGN_LINK);
    }

    /// As git-annex and DVC lay files out.
    @Test
    void readsAHiddenFileOnceUnderTheNameOfTheLinkToIt() throws IOException {
        var store = Files.createDirectories(folder.resolve(".store/ab"));
        Files.write(store.resolve("b.jsonl"), LINE);
        Files.write(folder.resolve("Thumbs.db"), LINE);
        Files.write(store.resolve("image"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0});
        var links = Files.createDirectory(folder.resolve("lk"));
        Files.createSymbolicLink(links.resolve("z.jsonl"), Path.of("../.store/ab/b.jsonl"));
        Files.createSymbolicLink(links.resolve("b.jsonl"), store.resolve("b.jsonl"));
        Files.createSymbolicLink(links.resolve("c.jsonl"), Path.of("../Thumbs.db"));
        Files.createSymbolicLink(links.resolve("d.png"), store.resolve("image"));
        Files.createSymbolicLink(links.resolve("e"), folder.resolve(".store"));

        var found = InputFiles.of(folder, InputOptions.defaults());

        assertThat(found.files()).extracting(InputFile::name).containsExactly("lk/b.jsonl", "lk/c.jsonl");
        assertThat(Taken.of(found.files().getFirst(), 10).records()).hasSize(1);
        assertThat(refusals(found)).extracting(Refusal::file).containsExactly("lk/d.png", "lk/e");
        assertThat(refusals(found))
                .extracting(Refusal::reason)
                .containsExactly(Reason.UNKNOWN_FORMAT, Reason.FOREIGN_LINK);
    }

    @Test
    void doesNotWaitForPipesAndEntersFoldersThatAreNamedLikeFiles() throws IOException, InterruptedException {
        var pipe = folder.resolve("pipe.jsonl");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Files.createDirectory(folder.resolve("folder.jsonl"));
        Files.write(folder.resolve("folder.jsonl").resolve("a.jsonl"), LINE);

        var found = InputFiles.of(folder, InputOptions.defaults());

        assertThat(found.files()).extracting(InputFile::name).containsExactly("folder.jsonl/a.jsonl");
        assertThat(refusals(found)).extracting(Refusal::reason).containsExactly(Reason.NOT_A_FILE);
        assertThatThrownBy(() -> InputFile.of(pipe, InputOptions.defaults())).isInstanceOf(CorpusException.class);
        assertThatThrownBy(() -> InputFile.of(folder.resolve("folder.jsonl"), InputOptions.defaults()))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("a regular file");
    }

    @Test
    void sayWhichFileIsMissing() {
        assertThatThrownBy(() -> InputFiles.of(folder.resolve("missing.jsonl"), InputOptions.defaults()))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("missing.jsonl");
    }

    @Test
    void aFileThatBecameShorterEndsThere() throws IOException {
        var file = Inputs.file(folder, "a.jsonl", Inputs.joined(LINE, LINE, LINE));
        Files.write(file.path(), Arrays.copyOf(Inputs.joined(LINE, LINE), 2 * LINE.length - 3));

        for (var size : new long[] {1, 10, 1000}) {
            var taken = Taken.of(file, size);
            assertThat(taken.records()).hasSize(1);
            assertThat(taken.reasons()).containsExactly(Reason.CUT_SHORT);
        }
    }
}
