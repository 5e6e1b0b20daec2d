package dev.ceyuan.corpus.contamination;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.corpus.wording.Wording;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An item of a benchmark.
///
/// @param name  of the benchmark and the item, such as `ceval-val#physics-12`
/// @param texts of the fields that were asked for; n-grams do not reach from one into another
record BenchmarkItem(String name, List<String> texts) {
    private static final int LONGEST_ID = 100;

    BenchmarkItem {
        texts = List.copyOf(texts);
    }

    /// How the lines of a benchmark are read.
    ///
    /// @param fields  whose texts count; those that a line lacks are none
    /// @param idField which names an item within its file; without it the number of the line does
    record Layout(List<String> fields, String idField) {
        Layout {
            fields = List.copyOf(fields);
        }
    }

    /// Reads a file with one JSON object on each line.
    static List<BenchmarkItem> read(String file, byte[] content, Layout layout) {
        var items = new ArrayList<BenchmarkItem>();
        var names = new HashSet<String>();
        var number = 0;
        for (var line : (Iterable<String>) decode(file, content).lines()::iterator) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            var item = item(file, number, line, layout);
            if (!names.add(item.name())) {
                throw wrong(file, number, ErrorWords.say("benchmark.item-twice", item.name()));
            }
            items.add(item);
        }
        if (items.isEmpty()) {
            throw new CorpusException(CorpusException.Kind.RECIPE, file, ErrorWords.say("benchmark.empty"));
        }
        return items;
    }

    private static String decode(String file, byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new CorpusException(CorpusException.Kind.RECIPE, file, ErrorWords.say("file.not-utf-8"), e);
        }
    }

    private static BenchmarkItem item(String file, int number, String line, Layout layout) {
        try {
            var object = JsonLine.object(line);
            var texts = new ArrayList<String>();
            layout.fields().forEach(field -> collect(object.get(field), texts));
            if (texts.isEmpty()) {
                throw wrong(file, number, ErrorWords.say("benchmark.no-field", layout.fields()));
            }
            return new BenchmarkItem(stem(file) + "#" + id(object, layout, number), texts);
        } catch (JsonLine.NotJson e) {
            throw new CorpusException(CorpusException.Kind.RECIPE, file + ":" + number, e.problem(), e);
        }
    }

    private static void collect(@Nullable Object value, List<String> texts) {
        switch (value) {
            case String text -> texts.add(text);
            case List<?> list -> list.forEach(each -> collect(each, texts));
            case Map<?, ?> object -> object.values().forEach(each -> collect(each, texts));
            case null, default -> {
                // numbers and what is absent hold no text
            }
        }
    }

    private static String id(Map<?, ?> object, Layout layout, int number) {
        var id = switch (object.get(layout.idField())) {
            case String text -> text.strip();
            case JsonLine.Literal literal -> literal.written();
            case null, default -> "";
        };
        if (id.isEmpty()) {
            return String.valueOf(number);
        }
        return id.codePointCount(0, id.length()) <= LONGEST_ID
                ? id
                : id.substring(0, id.offsetByCodePoints(0, LONGEST_ID)) + "@" + number;
    }

    /// The name of a file without its folder and what follows the first dot.
    static String stem(String file) {
        var name = file.substring(1 + Math.max(file.lastIndexOf('/'), file.lastIndexOf(':')));
        var dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static CorpusException wrong(String file, int line, Wording message) {
        return new CorpusException(CorpusException.Kind.RECIPE, file + ":" + line, message);
    }
}
