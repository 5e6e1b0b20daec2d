package dev.ceyuan.corpus;

import dev.ceyuan.corpus.digest.Sha256;
import dev.ceyuan.corpus.document.OperatorKind;
import dev.ceyuan.corpus.document.Operators;
import dev.ceyuan.corpus.document.Parameters;
import dev.ceyuan.corpus.document.Resources;
import dev.ceyuan.corpus.duplicate.NearDuplicateSettings;
import dev.ceyuan.corpus.duplicate.RepeatedLines;
import dev.ceyuan.corpus.duplicate.RepeatedLines.Threshold;
import dev.ceyuan.corpus.input.SmallFile;
import dev.ceyuan.corpus.refine.Sampling;
import dev.ceyuan.corpus.sensitive.KeywordCoverage;
import dev.ceyuan.corpus.sensitive.SensitiveOperators;
import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.corpus.wording.Wording;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads recipes, strictly.
final class RecipeReader {
    private static final int LARGEST_RECIPE = 1 << 20;
    private static final long MAX_LOSS = 950_000;
    private static final long MIN_CHARS_LEFT = 20;

    private final String file;
    private final Resources resources;
    private final Map<String, byte[]> named = new TreeMap<>();
    private final StringBuilder resolved = new StringBuilder();
    private final Map<String, byte[]> keywordLibraries = new TreeMap<>();

    private RecipeReader(String file, Resources resources) {
        this.file = file;
        this.resources = name -> {
            var bytes = resources.read(name);
            if (!RecipeFiles.isBuiltIn(name)) {
                named.put(name, bytes);
            }
            return bytes;
        };
    }

    static Recipe builtIn(String name) {
        var bytes = RecipeFiles.resource(name);
        return new RecipeReader(name, RecipeFiles::builtInOnly).read(bytes);
    }

    /// Reads on another machine what was read on one.
    static Recipe again(Recipe.Written written) {
        return new RecipeReader(written.file(), name -> {
                    var bytes = written.files().get(name);
                    return bytes == null ? RecipeFiles.builtInOnly(name) : bytes;
                })
                .read(written.yaml().getBytes(StandardCharsets.UTF_8));
    }

    static Recipe read(Path file) {
        var folder = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
        var bytes = SmallFile.read(file, LARGEST_RECIPE);
        return new RecipeReader(String.valueOf(file.getFileName()), name -> RecipeFiles.named(folder, name))
                .read(bytes);
    }

    private Recipe read(byte[] yaml) {
        try {
            var settings = LoadSettings.builder().setLabel(file).build();
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(yaml))
                    .toString();
            return recipe(map(file, new Load(settings).loadFromString(text)), text);
        } catch (CharacterCodingException e) {
            throw new CorpusException(CorpusException.Kind.RECIPE, file, ErrorWords.say("yaml.not-utf-8"), e);
        } catch (YamlEngineException e) {
            throw new CorpusException(
                    CorpusException.Kind.RECIPE, file, ErrorWords.say("yaml.broken", e.getMessage()), e);
        }
    }

    private Recipe recipe(Map<?, ?> root, String yaml) {
        requireKnown(root, List.of("recipe", "version", "operators", "duplicates", "sampling"));
        var about = some(file, root, Set.of("recipe", "version"));
        var name = about.text("recipe", "unnamed");
        var version = about.count("version", 1, 1, Integer.MAX_VALUE);
        said("recipe", 1, about);
        var steps = operators(root.get("operators"));
        var duplicates = duplicates(
                root.containsKey("duplicates") ? map(file + ": duplicates", root.get("duplicates")) : Map.of());
        var sampling = sampling(root.get("sampling"));
        var text = resolved.toString();
        var keywords = KeywordCoverage.of(
                List.copyOf(keywordLibraries.keySet()), each -> Objects.requireNonNull(keywordLibraries.get(each)));
        return new Recipe(
                name,
                version,
                steps,
                duplicates.copies(),
                duplicates.lines(),
                duplicates.near(),
                sampling,
                duplicates.maxLoss(),
                keywords,
                text,
                Sha256.hex(text),
                new Recipe.Written(file, yaml, named));
    }

    /// What is done about documents that are like others.
    private record Duplicates(
            boolean copies,
            @Nullable RepeatedLines lines,
            @Nullable NearDuplicateSettings near,
            long maxLoss) {}

    private Duplicates duplicates(Map<?, ?> given) {
        var flags = Set.of("same-text", "min-chars-left", "max-loss");
        var known = new ArrayList<>(List.of("repeated-lines", "repeated-paragraphs", "near-duplicates"));
        known.addAll(flags);
        requireKnown(given, known);
        var about = some(file + ": duplicates", given, flags);
        var copies = about.flag("same-text", true);
        var maxLoss = about.share("max-loss", MAX_LOSS);
        var minCharsLeft = about.whole("min-chars-left", MIN_CHARS_LEFT, 0);
        said("duplicates", 1, about);
        var lines = optional(given, "repeated-lines", Threshold::read);
        var paragraphs = optional(given, "repeated-paragraphs", Threshold::read);
        var repeated = lines == null && paragraphs == null ? null : new RepeatedLines(lines, paragraphs, minCharsLeft);
        return new Duplicates(
                copies, repeated, optional(given, "near-duplicates", NearDuplicateSettings::read), maxLoss);
    }

    /// Some of the keys of a mapping.
    private Parameters some(String path, Map<?, ?> given, Set<String> keys) {
        var some = new TreeMap<String, Object>();
        given.forEach((key, value) -> {
            if (keys.contains(String.valueOf(key))) {
                some.put(String.valueOf(key), value);
            }
        });
        return new Parameters(path, some, resources);
    }

    private List<Operators.Step> operators(@Nullable Object value) {
        var steps = new ArrayList<Operators.Step>();
        if (!(value instanceof List<?> list)) {
            throw wrong("operators", ErrorWords.say("expected.list"), value);
        }
        for (var each : list) {
            var place = "operators[%d]".formatted(steps.size());
            var named = each instanceof String alone ? Map.of(alone, Map.of()) : map(file + ": " + place, each);
            if (named.size() != 1) {
                throw wrong(place, ErrorWords.say("expected.one-operator"), named.keySet());
            }
            var entry = named.entrySet().iterator().next();
            steps.add(operator(place, String.valueOf(entry.getKey()), entry.getValue()));
        }
        return steps;
    }

    private Operators.Step operator(String place, String name, @Nullable Object value) {
        var kind = OperatorKinds.ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> wrong(
                        place,
                        ErrorWords.say(
                                "expected.one-of",
                                OperatorKinds.ALL.stream()
                                        .map(OperatorKind::name)
                                        .toList()),
                        name));
        var path = "%s: %s.%s".formatted(file, place, name);
        var parameters = new Parameters(path, value == null ? Map.of() : map(path, value), resources);
        var supply = kind.reader().read(parameters);
        said(name, kind.version(), parameters);
        if (name.equals(SensitiveOperators.TERMS)) {
            keywordLibraries.putAll(SensitiveOperators.libraries(parameters));
        }
        return new Operators.Step(name, supply);
    }

    private <T> @Nullable T optional(Map<?, ?> duplicates, String name, Function<Parameters, T> reading) {
        var value = duplicates.get(name);
        if (!duplicates.containsKey(name) || Boolean.FALSE.equals(value)) {
            return null;
        }
        var path = "%s: duplicates.%s".formatted(file, name);
        var given = value == null || Boolean.TRUE.equals(value) ? Map.of() : map(path, value);
        var parameters = new Parameters(path, given, resources);
        var read = reading.apply(parameters);
        said(name, 1, parameters);
        return read;
    }

    private Sampling sampling(@Nullable Object value) {
        if (value == null) {
            return Sampling.ALL;
        }
        var given = map(file + ": sampling", value);
        requireKnown(given, List.of("seed", "shares"));
        var about = some(file + ": sampling", given, Set.of("seed"));
        var seed = about.whole("seed", 0, 0);
        said("sampling", 1, about);
        var asked = given.containsKey("shares") ? map(file + ": sampling.shares", given.get("shares")) : Map.of();
        var shares = new TreeMap<String, Long>();
        var parameters = new Parameters(file + ": sampling.shares", asked, resources);
        for (var source : asked.keySet()) {
            if (!(source instanceof String id)) { // 2024 is a number to YAML, and would be no source of anybody
                throw wrong("sampling.shares", ErrorWords.say("expected.source-names"), source);
            }
            shares.put(id, parameters.share(id, 0));
        }
        said("shares", 1, parameters);
        return new Sampling(seed, shares);
    }

    private static Map<?, ?> map(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new CorpusException(
                CorpusException.Kind.RECIPE,
                path,
                ErrorWords.say("value.wrong", ErrorWords.say("expected.mapping"), value));
    }

    private void requireKnown(Map<?, ?> given, List<String> known) {
        given.keySet().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw wrong(String.valueOf(key), ErrorWords.say("expected.one-of", known), key);
        });
    }

    private CorpusException wrong(String place, Wording expected, @Nullable Object found) {
        return new CorpusException(
                CorpusException.Kind.RECIPE, file + ": " + place, ErrorWords.say("value.wrong", expected, found));
    }

    /// Takes down what was read, in words that are the same for the same recipe.
    private void said(String name, int version, Parameters parameters) {
        resolved.append(name).append(' ').append(version).append('\n');
        new TreeMap<>(parameters.resolved())
                .forEach((key, value) -> resolved.append("  %s: %s\n".formatted(key, value)));
        new TreeMap<>(parameters.files())
                .forEach((key, bytes) -> resolved.append("  file %s: %s\n".formatted(key, Sha256.hex(bytes))));
    }
}
