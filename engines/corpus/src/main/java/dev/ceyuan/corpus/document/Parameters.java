package dev.ceyuan.corpus.document;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.corpus.wording.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a recipe says about one operator, read strictly: what is missing, unknown or of the wrong type is an
/// error that names its place. Remembers what was read, with the values that the recipe left to the
/// operator, so that a run can be told in full.
public final class Parameters {
    private static final int SHARE_DECIMALS = 6;

    private final String path;
    private final Map<?, ?> values;
    private final Resources resources;
    private final Set<Object> unread;
    private final Map<String, Object> resolved = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /// @param path   of the operator in the recipe, for errors, such as `recipe.yaml: operators[2].quality`
    /// @param values what the recipe says
    public Parameters(String path, Map<?, ?> values, Resources resources) {
        this.path = path;
        this.values = values;
        this.resources = resources;
        this.unread = new HashSet<>(values.keySet());
    }

    /// A whole number of at least `least`.
    public long whole(String name, long otherwise, long least) {
        var value = given(name);
        if (value == null) {
            return resolve(name, otherwise);
        }
        if ((value instanceof Integer || value instanceof Long) && ((Number) value).longValue() >= least) {
            return resolve(name, ((Number) value).longValue());
        }
        throw wrong(name, ErrorWords.say("expected.whole-at-least", least), value);
    }

    /// A whole number from `least` to `most`.
    public int count(String name, int otherwise, int least, int most) {
        var value = whole(name, otherwise, least);
        if (value > most) {
            throw wrong(name, ErrorWords.say("expected.whole-between", least, most), value);
        }
        return (int) value;
    }

    /// A share from 0 to 1 with at most six decimals, as millionths.
    ///
    /// @param otherwise in millionths
    public long share(String name, long otherwise) {
        var value = given(name);
        if (value == null) {
            resolve(
                    name,
                    BigDecimal.valueOf(otherwise, SHARE_DECIMALS)
                            .stripTrailingZeros()
                            .toPlainString());
            return otherwise;
        }
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            var exact = new BigDecimal(number.toString());
            if (exact.signum() >= 0
                    && exact.compareTo(BigDecimal.ONE) <= 0
                    && exact.stripTrailingZeros().scale() <= SHARE_DECIMALS) {
                resolve(name, exact.stripTrailingZeros().toPlainString());
                return exact.movePointRight(SHARE_DECIMALS).longValueExact();
            }
        }
        throw wrong(name, ErrorWords.say("expected.share"), value);
    }

    /// True or false.
    public boolean flag(String name, boolean otherwise) {
        var value = given(name);
        if (value == null) {
            return resolve(name, otherwise);
        }
        if (value instanceof Boolean flag) {
            return resolve(name, flag);
        }
        throw wrong(name, ErrorWords.say("expected.flag"), value);
    }

    /// A text.
    public String text(String name, String otherwise) {
        var value = given(name);
        if (value == null) {
            return resolve(name, otherwise);
        }
        if (value instanceof String text && isOneLine(text)) {
            return resolve(name, text);
        }
        throw wrong(name, ErrorWords.say("expected.one-line"), value);
    }

    /// What the digest of a recipe covers is one line for each parameter: a line end in a value could say others.
    private static boolean isOneLine(String text) {
        return text.codePoints().noneMatch(Character::isISOControl);
    }

    /// A list of texts.
    public List<String> texts(String name, List<String> otherwise) {
        var value = given(name);
        if (value == null) {
            return resolve(name, List.copyOf(otherwise));
        }
        if (!(value instanceof List<?> list)) {
            throw wrong(name, ErrorWords.say("expected.texts"), value);
        }
        var texts = new ArrayList<String>();
        for (var each : list) {
            if (!(each instanceof String text) || !isOneLine(text)) {
                throw wrong("%s[%d]".formatted(name, texts.size()), ErrorWords.say("expected.one-line"), each);
            }
            texts.add(text);
        }
        return resolve(name, List.copyOf(texts));
    }

    /// One of the constants of a type, written in lower case with hyphens.
    public <E extends Enum<E>> E one(String name, E otherwise) {
        var value = given(name);
        if (value == null) {
            resolve(name, written(otherwise));
            return otherwise;
        }
        var constants = otherwise.getDeclaringClass().getEnumConstants();
        for (var constant : constants) {
            if (written(constant).equals(value)) {
                resolve(name, written(constant));
                return constant;
            }
        }
        throw wrong(
                name,
                ErrorWords.say(
                        "expected.one-of",
                        List.of(constants).stream().map(Parameters::written).toList()),
                value);
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The content of the file that a parameter names.
    public byte[] file(String name, String otherwise) {
        var file = text(name, otherwise);
        return files.computeIfAbsent(file, resources::read);
    }

    /// The contents of the files that a parameter lists, by name and in their order.
    public Map<String, byte[]> contents(String name, List<String> otherwise) {
        var contents = new LinkedHashMap<String, byte[]>();
        for (var file : texts(name, otherwise)) {
            contents.put(file, files.computeIfAbsent(file, resources::read));
        }
        return contents;
    }

    /// To be called when everything was read.
    ///
    /// @throws CorpusException if the recipe says something that nobody asked for
    public void finish() {
        if (!unread.isEmpty()) {
            throw new CorpusException(
                    CorpusException.Kind.RECIPE,
                    path,
                    ErrorWords.say("recipe.unknown-parameters", unread, resolved.keySet()));
        }
    }

    /// An error about the value of a parameter.
    public CorpusException wrong(String name, Wording expected, @Nullable Object found) {
        return new CorpusException(
                CorpusException.Kind.RECIPE, path + "." + name, ErrorWords.say("value.wrong", expected, found));
    }

    /// What was read, also what the recipe left to the operator.
    public Map<String, Object> resolved() {
        return Collections.unmodifiableMap(resolved);
    }

    /// The files that were read, by name.
    public Map<String, byte[]> files() {
        return Collections.unmodifiableMap(files);
    }

    private @Nullable Object given(String name) {
        unread.remove(name);
        return values.get(name);
    }

    private <T> T resolve(String name, T value) {
        resolved.put(name, value);
        return value;
    }
}
