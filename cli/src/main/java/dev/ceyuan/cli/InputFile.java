package dev.ceyuan.cli;

import dev.ceyuan.matching.Item;
import dev.ceyuan.matching.Side;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// A file of needs or offers, read by its ending.
///
/// @param lines whether it is JSON Lines, and so may have facets of any name
record InputFile(Path path, boolean lines) {

    /// @throws CommandRefused if there is no such file, or none that can be read
    static InputFile of(Path path, Wording wording) {
        var name = path.toString().toLowerCase(Locale.ROOT);
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw wording.refusal("match.refused.missing", path);
        }
        if (name.endsWith(".jsonl")) {
            return new InputFile(path, true);
        }
        if (name.endsWith(".csv") || name.endsWith(".xlsx")) {
            return new InputFile(path, false);
        }
        throw wording.refusal("match.refused.kind", path);
    }

    List<Item> read(Side side, Wording wording) throws IOException {
        try {
            var items = lines ? new JsonLines(side, wording).read(path) : new TableItems(side, wording).read(path);
            if (items.isEmpty()) {
                throw wording.refusal("match.refused.empty", path);
            }
            return items;
        } catch (CharacterCodingException e) {
            throw wording.refusal("match.refused.json", path, "?", "UTF-8");
        }
    }
}
