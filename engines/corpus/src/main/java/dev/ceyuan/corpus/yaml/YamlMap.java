package dev.ceyuan.corpus.yaml;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.input.SmallFile;
import dev.ceyuan.corpus.json.Json;
import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.corpus.wording.Wording;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// A mapping of a YAML file, read strictly: a key that is missing, unknown or of the wrong type is a
/// [CorpusException] that names the file and the path of the key.
public final class YamlMap {
    private static final int LARGEST = 1 << 20;
    private static final Set<String> WEB = Set.of("https", "http");

    private final String file;
    private final String path;
    private final Map<?, ?> values;
    private final Set<Object> unread;

    private YamlMap(String file, String path, Map<?, ?> values) {
        this.file = file;
        this.path = path;
        this.values = values;
        this.unread = new LinkedHashSet<>(values.keySet());
    }

    /// The mapping that a file is, of at most a MiB.
    public static YamlMap read(Path file) {
        return read(file, LARGEST);
    }

    /// The mapping that a file is.
    ///
    /// @param most bytes that it has
    public static YamlMap read(Path file, int most) {
        return read(file.toString(), SmallFile.read(file, most));
    }

    /// The mapping that a file is.
    ///
    /// @param file what the user calls it, for errors
    public static YamlMap read(String file, byte[] yaml) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(yaml))
                    .toString();
            var settings = LoadSettings.builder()
                    .setLabel(file)
                    .setCodePointLimit(Math.max(LARGEST, yaml.length))
                    .build();
            return of(file, "", new Load(settings).loadFromString(text));
        } catch (CharacterCodingException e) {
            throw new CorpusException(CorpusException.Kind.RECIPE, file, ErrorWords.say("yaml.not-utf-8"), e);
        } catch (YamlEngineException e) {
            throw new CorpusException(
                    CorpusException.Kind.RECIPE, file, ErrorWords.say("yaml.broken", e.getMessage()), e);
        }
    }

    private static YamlMap of(String file, String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new YamlMap(file, path, map);
        }
        throw wrongAt(path.isEmpty() ? file : file + ": " + path, ErrorWords.say("expected.mapping"), value);
    }

    /// Whether a key says something.
    public boolean has(String key) {
        return values.get(key) != null;
    }

    /// What a key says, whatever it is, as a line of JSON; `null` if it says nothing.
    public String json(String key) {
        return Json.line(value(key));
    }

    /// A text that is not blank.
    public String text(String key) {
        if (value(key) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw wrong(key, ErrorWords.say("expected.text"));
    }

    /// A text that need not be there.
    public Optional<String> optionalText(String key) {
        unread.remove(key);
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    /// A whole number.
    public long whole(String key, long least, long most) {
        var value = value(key);
        if (value instanceof Integer || value instanceof Long) {
            var number = ((Number) value).longValue();
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw wrong(key, ErrorWords.say("expected.whole-between", least, most));
    }

    /// A decimal number of at least 0.
    public BigDecimal decimal(String key) {
        if (value(key) instanceof Number number && Double.isFinite(number.doubleValue())) {
            var decimal = new BigDecimal(number.toString());
            if (decimal.signum() >= 0) {
                return decimal;
            }
        }
        throw wrong(key, ErrorWords.say("expected.number"));
    }

    /// True or false; false if the key is not there.
    public boolean flag(String key) {
        unread.remove(key);
        if (!has(key)) {
            return false;
        }
        if (value(key) instanceof Boolean flag) {
            return flag;
        }
        throw wrong(key, ErrorWords.say("expected.flag"));
    }

    /// A day such as `2026-11-29`.
    public LocalDate day(String key) {
        try {
            return LocalDate.parse(text(key));
        } catch (DateTimeParseException e) {
            var wrong = ErrorWords.say("value.wrong", ErrorWords.say("expected.day"), text(key));
            throw new CorpusException(CorpusException.Kind.RECIPE, at(key), wrong, e);
        }
    }

    /// An address on the web.
    public URI address(String key) {
        try {
            var address = new URI(text(key));
            if (WEB.contains(address.getScheme()) && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            var wrong = ErrorWords.say("value.wrong", ErrorWords.say("expected.address"), text(key));
            throw new CorpusException(CorpusException.Kind.RECIPE, at(key), wrong, e);
        }
        throw wrong(key, ErrorWords.say("expected.web-address"));
    }

    /// One of the constants of a type, written in lower case with hyphens.
    public <E extends Enum<E>> E one(Class<E> type, String key) {
        return constant(type, key, value(key));
    }

    /// Constants of a type; none if the key is not there.
    public <E extends Enum<E>> Set<E> some(Class<E> type, String key) {
        return items(key, (place, value) -> constant(type, place, value));
    }

    /// Texts; none if the key is not there.
    public Set<String> texts(String key) {
        return items(key, (place, value) -> {
            if (value instanceof String text && !text.isBlank()) {
                return text;
            }
            throw wrongAt(at(place), ErrorWords.say("expected.text"), value);
        });
    }

    /// Whole numbers of at least 0 that grow.
    public List<Long> growing(String key) {
        var numbers = new ArrayList<Long>();
        for (var value : list(key)) {
            var number = value instanceof Integer || value instanceof Long ? ((Number) value).longValue() : -1;
            if (number < 0 || !numbers.isEmpty() && number <= numbers.getLast()) {
                throw wrong(key, ErrorWords.say("expected.growing"));
            }
            numbers.add(number);
        }
        return List.copyOf(numbers);
    }

    /// A mapping.
    public YamlMap map(String key) {
        return of(file, path.isEmpty() ? key : path + "." + key, value(key));
    }

    /// The mappings of a list, which must be there.
    public List<YamlMap> maps(String key) {
        var maps = new ArrayList<YamlMap>();
        var within = path.isEmpty() ? key : path + "." + key;
        for (var each : list(key)) {
            maps.add(of(file, "%s[%d]".formatted(within, maps.size()), each));
        }
        return List.copyOf(maps);
    }

    /// Words: a text for both languages, or a mapping with `zh` and `en`.
    public Wording wording(String key) {
        if (values.get(key) instanceof String) {
            return Wording.same(text(key));
        }
        var languages = map(key);
        var wording = new Wording(languages.text("zh"), languages.text("en"));
        languages.finish();
        return wording;
    }

    /// The keys that are texts.
    public Set<String> keys() {
        return values.keySet().stream().map(String::valueOf).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// To be called when everything was read.
    public void finish() {
        if (!unread.isEmpty()) {
            throw new CorpusException(
                    CorpusException.Kind.RECIPE,
                    path.isEmpty() ? file : file + ": " + path,
                    ErrorWords.say("yaml.unknown-keys", unread));
        }
    }

    /// An error about the value of a key.
    public CorpusException wrong(String key, Wording expected) {
        return wrongAt(at(key), expected, values.get(key));
    }

    private static CorpusException wrongAt(String subject, Wording expected, @Nullable Object found) {
        var sentence = found == null
                ? ErrorWords.say("value.missing", expected)
                : ErrorWords.say("value.wrong", expected, found);
        return new CorpusException(CorpusException.Kind.RECIPE, subject, sentence);
    }

    private <E extends Enum<E>> E constant(Class<E> type, String place, @Nullable Object value) {
        var words = new ArrayList<String>();
        for (var constant : type.getEnumConstants()) {
            var word = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (word.equals(value)) {
                return constant;
            }
            words.add(word);
        }
        throw wrongAt(at(place), ErrorWords.say("expected.one-of", words), value);
    }

    private <T> Set<T> items(String key, BiFunction<String, @Nullable Object, T> read) {
        unread.remove(key);
        var items = new LinkedHashSet<T>();
        var index = 0;
        for (var value : has(key) ? list(key) : List.of()) {
            if (!items.add(read.apply("%s[%d]".formatted(key, index++), value))) {
                throw wrong(key, ErrorWords.say("expected.nothing-twice"));
            }
        }
        return Collections.unmodifiableSet(items);
    }

    private List<?> list(String key) {
        if (value(key) instanceof List<?> list) {
            return list;
        }
        throw wrong(key, ErrorWords.say("expected.list"));
    }

    private @Nullable Object value(String key) {
        unread.remove(key);
        return values.get(key);
    }

    private String at(String key) {
        return file + ": " + (path.isEmpty() ? key : path + "." + key);
    }
}
