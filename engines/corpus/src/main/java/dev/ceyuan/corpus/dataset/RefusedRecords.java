package dev.ceyuan.corpus.dataset;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.wording.ErrorWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// Where the input could not be read: `refused.jsonl`, which lies beside a release and is none of its parts,
/// because it names files and places in them. A line of JSON for each of the first [#MOST] stretches, by file
/// and place; if there are more, a last line `{"more":…}` says how many. Missing if all could be read.
public final class RefusedRecords {
    /// What the file is called.
    public static final String NAME = "refused.jsonl";

    /// How many are listed.
    public static final int MOST = 10_000;

    private final PriorityQueue<RefusedRecord> first = new PriorityQueue<>(Collections.reverseOrder());
    private long count;

    /// Takes one, in any order; in memory that does not grow beyond those that are listed.
    public void add(RefusedRecord refused) {
        count++;
        first.add(refused);
        if (first.size() > MOST) {
            first.remove();
        }
    }

    /// Writes the list, if there is something to list.
    public void write(Path release) {
        if (count == 0) {
            return;
        }
        try (var file = PartFile.create(release, NAME, PartFile.BUFFER)) {
            first.stream().sorted().forEach(refused -> write(refused.json(), file));
            if (count > first.size()) {
                write(Map.of("more", count - first.size()), file);
            }
            file.finish(Part.Kind.PAPER, 0);
        }
    }

    private static void write(Map<String, Object> json, PartFile to) {
        var line = CanonicalJson.of(json);
        to.write(line, 0, line.length);
        to.write(new byte[] {'\n'}, 0, 1);
    }

    /// The first ones beside a release; none if there is no list.
    ///
    /// @throws CorpusException if the list cannot be read
    public static List<RefusedRecord> first(Path release, int most) {
        var file = release.resolve(NAME);
        var records = new ArrayList<RefusedRecord>();
        if (!Files.exists(file)) {
            return records;
        }
        try (var lines = Files.newBufferedReader(file)) {
            for (var line = lines.readLine(); line != null && records.size() < most; line = lines.readLine()) {
                var bytes = line.getBytes(StandardCharsets.UTF_8);
                var fields = JsonInput.object(bytes, 0, bytes.length);
                if (!fields.has("more")) {
                    records.add(RefusedRecord.read(fields));
                }
            }
            return records;
        } catch (Damaged e) {
            throw new CorpusException(CorpusException.Kind.RELEASE, file.toString(), e.wording(), e);
        } catch (IOException e) {
            throw new CorpusException(CorpusException.Kind.STORAGE, NAME, ErrorWords.say("dataset.unreadable", e), e);
        }
    }
}
