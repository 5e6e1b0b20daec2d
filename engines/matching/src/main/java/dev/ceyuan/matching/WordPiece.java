package dev.ceyuan.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The tokenizer of BGE-small-zh: BERT's word pieces over lower-case text, with ideographs and punctuation
/// alone.
///
/// Written here because the usual binding loads a native library that it may download.
final class WordPiece {

    static final int MAXIMUM_TOKENS = 512;

    private static final int MAXIMUM_WORD = 100;
    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int first;
    private final int last;

    private WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        unknown = id("[UNK]");
        first = id("[CLS]");
        last = id("[SEP]");
    }

    /// Reads the vocabulary of a `tokenizer.json`.
    static WordPiece read(String resource) {
        try (var in = WordPiece.class.getResourceAsStream(resource)) {
            var json = new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
            return new WordPiece(vocabulary(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> vocabulary(String json) {
        var settings =
                LoadSettings.builder().setCodePointLimit(json.length() + 1).build();
        if (new Load(settings).loadFromString(json) instanceof Map<?, ?> root
                && root.get("model") instanceof Map<?, ?> model
                && model.get("vocab") instanceof Map<?, ?> entries) {
            var vocabulary = new HashMap<String, Integer>(entries.size() * 2);
            entries.forEach((piece, id) -> vocabulary.put((String) piece, (Integer) id));
            return vocabulary;
        }
        throw new IllegalStateException("the tokenizer has no vocabulary at model.vocab");
    }

    private int id(String piece) {
        return Objects.requireNonNull(vocabulary.get(piece), piece);
    }

    /// Ids of the tokens of a text that is lower case, with the first and last token, cut at 512.
    long[] encode(String text) {
        var ids = new Ids();
        ids.add(first);
        var i = 0;
        while (i < text.length() && ids.size < MAXIMUM_TOKENS - 1) {
            var c = text.codePointAt(i);
            var end = i + Character.charCount(c);
            if (isSkipped(c)) {
                i = end;
            } else if (standsAlone(c)) {
                ids.add(vocabulary.getOrDefault(text.substring(i, end), unknown));
                i = end;
            } else {
                i = encodeWord(text, i, ids);
            }
        }
        ids.size = Math.min(ids.size, MAXIMUM_TOKENS - 1);
        ids.add(last);
        return Arrays.copyOf(ids.values, ids.size);
    }

    private int encodeWord(String text, int start, Ids ids) {
        var end = start;
        while (end < text.length()) {
            var c = text.codePointAt(end);
            if (isSkipped(c) || standsAlone(c)) {
                break;
            }
            end += Character.charCount(c);
        }
        var before = ids.size;
        var from = start;
        while (from < end && end - start <= MAXIMUM_WORD) {
            var to = longestPiece(text, from, end, from > start);
            if (to == from) {
                break;
            }
            ids.add(id(piece(text, from, to, from > start)));
            from = to;
        }
        if (from < end) {
            ids.size = before;
            ids.add(unknown);
        }
        return end;
    }

    private int longestPiece(String text, int from, int end, boolean inside) {
        for (var to = end; to > from; to--) {
            if (vocabulary.containsKey(piece(text, from, to, inside))) {
                return to;
            }
        }
        return from;
    }

    private static String piece(String text, int from, int to, boolean inside) {
        var piece = text.substring(from, to);
        return inside ? "##" + piece : piece;
    }

    private static boolean isSkipped(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) || c == 0xfffd;
    }

    private static boolean standsAlone(int c) {
        if (c < 0x80) {
            return !Character.isLetterOrDigit(c);
        }
        return Character.isIdeographic(c) || isPunctuation(c);
    }

    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /// A growing list of ids.
    private static final class Ids {
        private long[] values = new long[64];
        private int size;

        void add(int id) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = id;
        }
    }
}
