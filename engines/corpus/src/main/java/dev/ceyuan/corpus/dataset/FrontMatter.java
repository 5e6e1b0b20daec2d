package dev.ceyuan.corpus.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The YAML at the beginning of a card, as Hugging Face [specifies
/// it](https://github.com/huggingface/hub-docs/blob/main/datasetcard.md). Strings are written as JSON,
/// which YAML contains.
final class FrontMatter {
    private static final String LICENCES = "hugging-face-licences.txt";
    private static final List<String> UNITS = List.of("", "K", "M", "B", "T");

    private FrontMatter() {}

    static String of(DatasetDescription description, List<Part> parts, Locale locale) {
        var lines = new ArrayList<String>();
        lines.add("---");
        lines.add("pretty_name: " + quoted(description.title().in(locale)));
        list("language", description.languages(), lines);
        licence(description.licence(), lines);
        list("size_categories", List.of(sizeCategory(documents(parts))), lines);
        list("task_categories", List.of("text-generation"), lines);
        list("tags", description.keywords(), lines);
        files(parts, lines);
        lines.add("---");
        return String.join("\n", lines) + "\n";
    }

    static long documents(List<Part> parts) {
        return files(parts).stream().mapToLong(Part::rows).sum();
    }

    /// The documents once: as Parquet if they are given out so.
    private static List<Part> files(List<Part> parts) {
        var parquet = of(Part.Kind.PARQUET, parts);
        return parquet.isEmpty() ? of(Part.Kind.JSONL, parts) : parquet;
    }

    private static List<Part> of(Part.Kind kind, List<Part> parts) {
        return parts.stream().filter(part -> part.kind() == kind).toList();
    }

    private static void licence(DatasetDescription.LicenceLink licence, List<String> lines) {
        var id = licence.id().toLowerCase(Locale.ROOT);
        if (known().contains(id)) {
            lines.add("license: " + id);
        } else {
            lines.add("license: other");
            lines.add("license_name: " + quoted(licence.id()));
            lines.add("license_link: " + quoted(licence.text().toASCIIString()));
        }
    }

    private static Set<String> known() {
        try (var in = Objects.requireNonNull(FrontMatter.class.getResourceAsStream(LICENCES), LICENCES)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Such as `10K<n<100K`.
    static String sizeCategory(long documents) {
        var limit = 1_000L;
        var name = "n<1K";
        for (var power = 3; documents >= limit; power++, limit *= 10) {
            if (power == 12) {
                return "n>1T";
            }
            name = "%s<n<%s".formatted(power(power), power(power + 1));
        }
        return name;
    }

    private static String power(int power) {
        return "1" + "0".repeat(power % 3) + UNITS.get(power / 3);
    }

    private static void files(List<Part> parts, List<String> lines) {
        lines.add("configs:");
        lines.add("- config_name: default");
        lines.add("  data_files:");
        lines.add("  - split: train");
        lines.add("    path:");
        files(parts).forEach(part -> lines.add("    - " + quoted(part.name())));
    }

    private static void list(String name, List<String> values, List<String> lines) {
        if (!values.isEmpty()) {
            lines.add(name + ":");
            values.forEach(value -> lines.add("- " + quoted(value)));
        }
    }

    private static String quoted(String text) {
        return new String(CanonicalJson.of(Markdown.line(text)), StandardCharsets.UTF_8);
    }
}
