package dev.ceyuan.corpus.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A small release, written to a folder.
///
/// @param kept    documents that are given out
/// @param dropped verdicts on the others
record SampleRelease(List<DatasetRow> kept, List<Verdict> dropped) {
    static final String RECIPE = "1".repeat(64);
    static final String SOURCES = "2".repeat(64);

    static SampleRelease of(int documents) {
        var kept = new ArrayList<DatasetRow>();
        var dropped = new ArrayList<Verdict>();
        for (var i = 0; i < documents; i++) {
            switch (i % 5) {
                case 3 -> dropped.add(Samples.dropped(Samples.id(i), "laws", "quality.length"));
                case 4 -> dropped.add(Samples.dropped(Samples.id(i), "news", "duplicates.exact"));
                default -> kept.add(Samples.row(Samples.id(i), "第" + i + "条"));
            }
        }
        return new SampleRelease(kept, dropped);
    }

    List<Verdict> verdicts() {
        var verdicts = new ArrayList<>(dropped);
        kept.forEach(row -> verdicts.add(Samples.kept(row)));
        verdicts.sort(Comparator.comparing(Verdict::id));
        return verdicts;
    }

    Map<String, Tally> read() {
        var read = new TreeMap<String, Tally>();
        verdicts().forEach(each -> read.merge(each.source(), new Tally(1, each.bytes()), Tally::plus));
        return read;
    }

    List<Conservation> conservation() {
        var tallies = new Tallies();
        verdicts().forEach(tallies::add);
        return tallies.conservation(read());
    }

    /// Writes everything, in two parts of each kind.
    Manifest write(Path release) {
        var parts = writeParts(release);
        var manifest = new Manifest("0.1.0", RECIPE, SOURCES, parts, conservation());
        manifest.write(release);
        return manifest;
    }

    List<Part> writeParts(Path release) {
        var parts = new ArrayList<Part>();
        var half = kept.size() / 2;
        parts.add(documents(JsonlPart.create(release, "data/part-00000.jsonl.zst"), kept.subList(0, half)));
        parts.add(documents(JsonlPart.create(release, "data/part-00001.jsonl.zst"), kept.subList(half, kept.size())));
        parts.add(documents(ParquetPart.create(release, "parquet/part-00000.parquet"), kept));
        var verdicts = verdicts();
        var middle = verdicts.size() / 2;
        parts.add(verdicts(release, "verdicts/part-00000.jsonl.zst", verdicts.subList(0, middle)));
        parts.add(verdicts(release, "verdicts/part-00001.jsonl.zst", verdicts.subList(middle, verdicts.size())));
        var card = DatasetCard.of(Samples.description(), parts, conservation(), Locale.ENGLISH);
        parts.add(PaperPart.write(release, DatasetCard.ENGLISH, card));
        return parts;
    }

    private static Part documents(RowSink<DatasetRow> part, List<DatasetRow> rows) {
        try (part) {
            rows.forEach(part::write);
            return part.finish();
        }
    }

    private static Part verdicts(Path release, String name, List<Verdict> verdicts) {
        try (var part = VerdictPart.create(release, name)) {
            verdicts.forEach(part::write);
            return part.finish();
        }
    }
}
