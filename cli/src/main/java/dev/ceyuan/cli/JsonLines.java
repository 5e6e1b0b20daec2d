package dev.ceyuan.cli;

import dev.ceyuan.matching.Facet;
import dev.ceyuan.matching.Item;
import dev.ceyuan.matching.Side;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads needs or offers from JSON Lines, one object a line; empty lines are passed over.
final class JsonLines {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Side side;
    private final Wording wording;

    JsonLines(Side side, Wording wording) {
        this.side = side;
        this.wording = wording;
    }

    /// @throws CommandRefused naming the line if one is not as expected
    List<Item> read(Path file) throws IOException {
        var items = new ArrayList<Item>();
        var ids = new HashSet<String>();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                var text = number == 1 ? line.replaceFirst("^\ufeff", "") : line; // as editors on Windows write it
                if (!text.isBlank()) {
                    var item = new Line(file.getFileName(), number).item(text);
                    if (!ids.add(item.id())) {
                        throw wording.refusal("match.refused.repeated", file.getFileName(), number, item.id());
                    }
                    items.add(item);
                }
            }
        }
        return items;
    }

    /// One line, with the place that a refusal names.
    private final class Line {
        private final Path file;
        private final int number;

        Line(Path file, int number) {
            this.file = file;
            this.number = number;
        }

        Item item(String line) {
            var object = parse(line);
            var party = text(object, "party");
            return new Item(
                    required(object, "id"),
                    side,
                    text(object, "title"),
                    object.has("title") ? text(object, "text") : required(object, "text"),
                    party.isEmpty() ? null : party,
                    facets(object.path("facets")),
                    0);
        }

        private JsonNode parse(String line) {
            try {
                var node = JSON.readTree(line);
                if (node.isObject()) {
                    return node;
                }
                throw wording.refusal("match.refused.json", file, number, node.getNodeType());
            } catch (JacksonException e) {
                throw wording.refusal("match.refused.json", file, number, e.getOriginalMessage());
            }
        }

        private String required(JsonNode object, String field) {
            var value = text(object, field);
            if (value.isBlank()) {
                throw refusal(field, "match.refused.text");
            }
            return value;
        }

        private String text(JsonNode object, String field) {
            var node = object.path(field);
            if (node.isMissingNode() || node.isNull()) {
                return "";
            }
            if (!node.isString() && !node.isIntegralNumber()) {
                throw refusal(field, "match.refused.text");
            }
            return node.asString();
        }

        private Map<String, Facet> facets(JsonNode node) {
            var facets = new HashMap<String, Facet>();
            if (!node.isObject() && !node.isMissingNode() && !node.isNull()) {
                throw refusal("facets", "match.refused.facets");
            }
            node.forEachEntry((name, value) -> {
                if (!value.isNull()) {
                    facets.put(name, facet(name, value));
                }
            });
            return facets;
        }

        private Facet facet(String name, JsonNode value) {
            var origin = file + ":" + number;
            try {
                if (value.isArray() && !value.isEmpty()) {
                    return new Facet.Terms(words(value), origin);
                }
                if (value.path("fen").canConvertToLong() && value.path("fen").isIntegralNumber()) {
                    return new Facet.Amount(value.path("fen").asLong(), origin);
                }
                if (value.canConvertToInt() && value.isIntegralNumber()) {
                    return new Facet.Level(value.asInt(), origin);
                }
                return new Facet.Day(LocalDate.parse(value.asString("")), origin);
            } catch (DateTimeParseException | IllegalArgumentException e) {
                throw refusal(name, "match.refused.facet");
            }
        }

        /// @throws IllegalArgumentException if one is not a text
        private static Set<String> words(JsonNode array) {
            var words = new HashSet<String>();
            array.forEach(word -> words.add(word.stringValueOpt().orElseThrow(IllegalArgumentException::new)));
            return words;
        }

        private CommandRefused refusal(String field, String expected) {
            return wording.refusal("match.refused.field", file, number, field, wording.text(expected));
        }
    }
}
