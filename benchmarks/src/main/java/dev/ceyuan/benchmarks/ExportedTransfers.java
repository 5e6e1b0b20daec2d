package dev.ceyuan.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipFile;

/// The transfers whose events are in an export of the audit log.
final class ExportedTransfers {
    private ExportedTransfers() {}

    /// What is wrong: transfers that are missing, and those that are there more than once.
    static List<String> differences(Path export, Collection<UUID> posted) throws IOException {
        var times = new HashMap<String, Integer>();
        try (var zip = new ZipFile(export.toFile())) {
            for (var entry : zip.stream()
                    .filter(each -> each.getName().equals("events.jsonl"))
                    .toList()) {
                try (var lines =
                        new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
                    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                        var event = Office.JSON.readTree(line);
                        if (event.path("kind").asString().equals("transfer")) {
                            times.merge(event.path("object").asString(), 1, Integer::sum);
                        }
                    }
                }
            }
        }
        var wrong = new ArrayList<String>();
        for (var id : posted) {
            var found = times.getOrDefault(id.toString(), 0);
            if (found != 1) {
                wrong.add("the event of transfer %s is %d times in the export".formatted(id, found));
            }
        }
        return wrong;
    }
}
