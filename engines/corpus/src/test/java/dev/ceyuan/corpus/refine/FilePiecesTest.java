package dev.ceyuan.corpus.refine;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import dev.ceyuan.corpus.Recipe;
import dev.ceyuan.corpus.dataset.DatasetRow;
import dev.ceyuan.corpus.dataset.ParquetPart;
import dev.ceyuan.corpus.flow.Channel;
import dev.ceyuan.corpus.flow.RowBuilder;
import dev.ceyuan.corpus.flow.TaskOutput;
import dev.ceyuan.corpus.input.InputFile;
import dev.ceyuan.corpus.input.InputFiles;
import dev.ceyuan.corpus.input.InputOptions;
import dev.ceyuan.corpus.refine.FilePieces.FilePiece;
import dev.ceyuan.corpus.refine.FilePieces.Sizes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pieces that machines read for themselves hold what blocks hold that are handed out.
class FilePiecesTest {
    private static final int RECORDS = 300;

    @TempDir
    private Path folder;

    private Path recipe = Path.of("");
    private List<InputFile> files = List.of();

    @BeforeEach
    void write() throws IOException {
        recipe = Files.writeString(folder.resolve("recipe.yaml"), "recipe: r\noperators: []\n");
        var in = Files.createDirectories(folder.resolve("in"));
        var lines = new StringBuilder();
        for (var i = 0; i < RECORDS; i++) {
            lines.append("{\"id\":\"%d\",\"text\":\"第%d篇\"}\n".formatted(i, i));
        }
        Files.writeString(in.resolve("plain.jsonl"), lines);
        Files.write(in.resolve("zstd.jsonl.zst"), Zstd.compress(lines.toString().getBytes(StandardCharsets.UTF_8)));
        for (var i = 0; i < 5; i++) {
            Files.writeString(in.resolve("page-%d.txt".formatted(i)), "第%d页".formatted(i));
        }
        try (var parquet = ParquetPart.create(in, "rows.parquet")) {
            for (var i = 0; i < RECORDS; i++) {
                var id = "%032x".formatted(i);
                parquet.write(new DatasetRow(
                        id, "s", "", "第%d行".formatted(i), "zh", "Hans", 0, "cc", 1, Map.of("s", "cc"), Map.of()));
            }
            parquet.finish();
        }
        files = InputFiles.of(in, InputOptions.defaults()).files();
    }

    private static Source sourceOf(String name) {
        return new Source(name, 0, "cc", "cc");
    }

    private List<FilePiece> pieces(Sizes sizes) {
        var pieces = new ArrayList<FilePiece>();
        new FilePieces(files, sizes, FilePiecesTest::sourceOf).forEachRemaining(pieces::add);
        return pieces;
    }

    private List<String> read(Iterator<? extends InputPiece> pieces) {
        var rows = new ArrayList<String>();
        var steps = new Steps(Recipe.read(recipe));
        pieces.forEachRemaining(piece -> piece.read(steps, new TaskOutput() {
            @Override
            public void put(Channel channel, RowBuilder row) {
                rows.add(channel.name() + Arrays.toString(Arrays.copyOf(row.bytes(), row.length())));
            }

            @Override
            public void count(String counter, long by) {}
        }));
        rows.sort(null);
        return rows;
    }

    @Test
    void holdTheSameRecordsInPiecesOfAnySize() {
        var expected = read(new BlockPieces(files, 1 << 20, FilePiecesTest::sourceOf));

        assertThat(expected).hasSize(2 * (3 * RECORDS + 5));
        for (var sizes :
                List.of(new Sizes(64, 64), new Sizes(500, 1_000), new Sizes(7, 5_000), new Sizes(50, 1 << 30))) {
            assertThat(read(pieces(sizes).iterator())).as("%s", sizes).isEqualTo(expected);
        }
    }

    @Test
    void areReadOnAnotherMachineAsOnThisOne() throws Exception {
        var sent = new ArrayList<FilePiece>();
        for (var piece : pieces(new Sizes(500, 1_000))) {
            sent.add((FilePiece) sent(piece));
        }

        assertThat(read(sent.iterator()))
                .isEqualTo(read(pieces(new Sizes(500, 1_000)).iterator()));
    }

    private static Object sent(Object object) throws IOException, ClassNotFoundException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    @Test
    void cutWhatCanBeReadFromItsMiddleAndPutSmallFilesTogether() {
        var pieces = pieces(new Sizes(500, 1_000));

        assertThat(filesOf(pieces, "plain.jsonl")).hasSizeGreaterThan(5);
        assertThat(filesOf(pieces, "rows.parquet")).hasSizeGreaterThan(1);
        assertThat(filesOf(pieces, "zstd.jsonl.zst")).hasSize(1);
        assertThat(pieces.getFirst().stretches()).hasSize(6);
        assertThat(pieces.stream().mapToLong(FilePiece::bytes).sum())
                .isEqualTo(files.stream().mapToLong(InputFile::size).sum());
    }

    private static Set<String> filesOf(List<FilePiece> pieces, String name) {
        var found = new HashSet<String>();
        for (var piece : pieces) {
            if (piece.stretches().stream()
                    .anyMatch(stretch -> stretch.file().name().equals(name))) {
                found.add(piece.name());
            }
        }
        return found;
    }
}
