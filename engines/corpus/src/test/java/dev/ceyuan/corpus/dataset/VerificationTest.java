package dev.ceyuan.corpus.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
    private static final String FIRST = "data/part-00000.jsonl.zst";
    private static final String SECOND = "data/part-00001.jsonl.zst";

    @TempDir
    Path release;

    private final SampleRelease sample = SampleRelease.of(100);

    @Test
    void findsNothingInAReleaseThatIsAsItWasMade() throws IOException {
        sample.write(release);
        Files.createDirectories(release.resolve(".work"));
        Files.writeString(release.resolve(".work/progress"), "not of the release");

        assertThat(Manifest.verify(release)).isEmpty();
    }

    @Test
    void namesTheManifestIfItIsNotThereOrWasTouched() throws IOException {
        assertThat(Manifest.verify(release)).containsInstanceOf(Discrepancy.ManifestWrong.class);

        sample.write(release);
        Files.writeString(release.resolve(Manifest.NAME), "{}");

        assertThat(Manifest.verify(release)).containsInstanceOf(Discrepancy.ManifestWrong.class);
    }

    @Test
    void namesAPartThatIsMissingCutOrTouched() throws IOException {
        sample.write(release);
        var file = release.resolve(SECOND);
        var bytes = Files.readAllBytes(file);

        bytes[20] ^= 1;
        Files.write(file, bytes);
        assertThat(Manifest.verify(release))
                .containsInstanceOf(Discrepancy.DigestWrong.class)
                .get()
                .extracting("name")
                .isEqualTo(SECOND);
        Files.write(file, List.of("x"));
        assertThat(Manifest.verify(release)).contains(new Discrepancy.SizeWrong(SECOND, bytes.length, 2));
        Files.delete(file);
        assertThat(Manifest.verify(release)).contains(new Discrepancy.PartMissing(SECOND));
    }

    @Test
    void namesAFileThatNobodyListed() throws IOException {
        sample.write(release);
        Files.writeString(release.resolve("data/extra.txt"), "x");

        assertThat(Manifest.verify(release)).contains(new Discrepancy.FileAdded("data/extra.txt"));
    }

    @Test
    void namesAPartThatWasListedWithOtherRows() {
        written(sample, parts -> replaced(parts, FIRST, 31));
        assertThat(Manifest.verify(release)).contains(new Discrepancy.RowsWrong(FIRST, 31, 30));

        written(sample, parts -> replaced(parts, "parquet/part-00000.parquet", 59));
        assertThat(Manifest.verify(release)).contains(new Discrepancy.RowsWrong("parquet/part-00000.parquet", 59, 60));
    }

    @Test
    void namesAPartThatWasListedDamaged() throws IOException {
        var parts = sample.writeParts(release);
        var file = release.resolve(FIRST);
        var bytes = Files.readAllBytes(file);
        bytes[20] ^= 1;
        Files.write(file, bytes);
        parts.replaceAll(part -> part.name().equals(FIRST)
                ? new Part(FIRST, part.kind(), part.rows(), part.bytes(), Sha256.of(bytes))
                : part);
        manifest(parts, sample.conservation());

        assertThat(Manifest.verify(release))
                .containsInstanceOf(Discrepancy.PartDamaged.class)
                .get()
                .extracting("problem.english")
                .asString()
                .contains("part-00000.jsonl.zst, frame 0");
    }

    @Test
    void namesADocumentThatIsKeptAndNotThereAndOneThatNobodyKept() {
        var without = new SampleRelease(sample.kept().subList(1, 60), sample.dropped());
        var parts = without.writeParts(release);
        parts.removeIf(part -> part.kind() == Part.Kind.PARQUET);
        deleted("parquet/part-00000.parquet");
        verdicts(parts, sample.verdicts());
        manifest(parts, sample.conservation());
        assertThat(Manifest.verify(release))
                .contains(
                        new Discrepancy.DocumentMissing(sample.kept().getFirst().id()));

        verdicts(parts, new SampleRelease(sample.kept().subList(2, 60), sample.dropped()).verdicts());
        manifest(parts, without.conservation());
        assertThat(Manifest.verify(release))
                .contains(new Discrepancy.VerdictMissing(sample.kept().get(1).id()));
    }

    @Test
    void namesFormsThatDoNotHoldTheSameDocuments() {
        var parts = sample.writeParts(release);
        try (var parquet = ParquetPart.create(release, "parquet/part-00000.parquet")) {
            parquet.write(sample.kept().getFirst());
            var part = parquet.finish();
            parts.replaceAll(each -> each.name().equals(part.name()) ? part : each);
        }
        manifest(parts, sample.conservation());

        assertThat(Manifest.verify(release)).contains(new Discrepancy.FormsDiffer(60, 1));
    }

    @Test
    void namesASourceWhoseTableIsNotWhatItsVerdictsAddUpTo() {
        var tables = new ArrayList<>(sample.conservation());
        var news = tables.removeLast();
        tables.add(new Conservation("news", news.read(), news.read(), Map.of(), Map.of()));
        var parts = sample.writeParts(release);

        manifest(parts, tables);
        assertThat(Manifest.verify(release))
                .containsInstanceOf(Discrepancy.ConservationWrong.class)
                .get()
                .extracting("source")
                .isEqualTo("news");

        manifest(parts, sample.conservation().subList(0, 1));
        assertThat(Manifest.verify(release)).get().extracting("stated").isEqualTo(Optional.empty());
    }

    private void written(SampleRelease made, UnaryOperator<List<Part>> change) {
        manifest(change.apply(made.writeParts(release)), made.conservation());
    }

    private void manifest(List<Part> parts, List<Conservation> tables) {
        new Manifest("0.1.0", SampleRelease.RECIPE, SampleRelease.SOURCES, parts, tables).write(release);
    }

    private void verdicts(List<Part> parts, List<Verdict> verdicts) {
        parts.removeIf(part -> part.kind() == Part.Kind.VERDICTS);
        deleted("verdicts/part-00001.jsonl.zst");
        try (var part = VerdictPart.create(release, "verdicts/part-00000.jsonl.zst")) {
            verdicts.forEach(part::write);
            parts.add(part.finish());
        }
    }

    private void deleted(String name) {
        assertThat(release.resolve(name).toFile())
                .satisfiesAnyOf(
                        file -> assertThat(file.delete()).isTrue(),
                        file -> assertThat(file).doesNotExist());
    }

    private static List<Part> replaced(List<Part> parts, String name, long rows) {
        parts.replaceAll(part ->
                part.name().equals(name) ? new Part(name, part.kind(), rows, part.bytes(), part.sha256()) : part);
        return parts;
    }
}
