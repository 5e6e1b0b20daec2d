package dev.ceyuan.corpus.sensitive;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.corpus.wording.Wording;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A small table in a text file: lines `# key: value` at its head, a line that names the columns, rows.
///
/// A field may stand in double quotes, where two quotes are one. A row is one line. Empty lines and further
/// lines that begin with `#` say nothing.
final class CsvFile {
    private final String name;
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();

    /// A row with the number of its line.
    record Row(int line, List<String> fields) {}

    private CsvFile(String name) {
        this.name = name;
    }

    /// Reads a file.
    ///
    /// @param columns that it has to have, in this order
    static CsvFile read(String name, byte[] content, List<String> columns) {
        var file = new CsvFile(name);
        var number = 0;
        var headed = false;
        for (var line : (Iterable<String>) file.decode(content).lines()::iterator) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            if (line.startsWith("#")) {
                file.remember(line.substring(1));
                continue;
            }
            var fields = file.fields(line, number);
            if (fields.size() != columns.size()) {
                throw file.wrong(number, ErrorWords.say("csv.fields", fields.size(), columns));
            }
            if (headed) {
                file.rows.add(new Row(number, fields));
            } else if (!fields.equals(columns)) {
                throw file.wrong(number, ErrorWords.say("csv.columns", fields, columns));
            }
            headed = true;
        }
        return file;
    }

    private String decode(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new CorpusException(CorpusException.Kind.RECIPE, name, ErrorWords.say("file.not-utf-8"), e);
        }
    }

    private void remember(String comment) {
        var colon = comment.indexOf(':');
        if (colon > 0) {
            facts.putIfAbsent(
                    comment.substring(0, colon).strip(),
                    comment.substring(colon + 1).strip());
        }
    }

    private List<String> fields(String line, int number) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        if (quoted) {
            throw wrong(number, ErrorWords.say("csv.quotation"));
        }
        fields.add(field.toString().strip());
        return fields;
    }

    /// What a line at the head says.
    String fact(String key) {
        var value = facts.get(key);
        if (value == null) {
            throw new CorpusException(CorpusException.Kind.RECIPE, name, ErrorWords.say("csv.no-fact", key));
        }
        return value;
    }

    List<Row> rows() {
        return rows;
    }

    /// An error in a line.
    CorpusException wrong(int line, Wording message) {
        return new CorpusException(CorpusException.Kind.RECIPE, name + ":" + line, message);
    }
}
