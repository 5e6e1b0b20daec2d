package dev.ceyuan.corpus.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Holds the text against the [specification](http://mlcommons.org/croissant/1.1): what must be there,
/// what refers to what, and which words may be used.
class CroissantTest {
    private static final Set<String> KNOWN_TYPES = Set.of(
            "sc:Dataset", "sc:Organization", "prov:Entity", "cr:FileObject", "cr:FileSet", "cr:RecordSet", "cr:Field");

    private static final List<Part> PARTS = List.of(
            new Part("parquet/part-00000.parquet", Part.Kind.PARQUET, 5, 9, "3".repeat(64)),
            new Part("parquet/part-00001.parquet", Part.Kind.PARQUET, 5, 9, "5".repeat(64)),
            new Part("data/part-00000.jsonl.zst", Part.Kind.JSONL, 10, 9, "4".repeat(64)));

    private final Map<?, ?> json = parse(Croissant.of(Samples.description(), PARTS));

    @Test
    void hasWhatEveryDatasetMustHave() {
        assertThat(json.keySet().stream().map(Object::toString))
                .contains(
                        "@context",
                        "@type",
                        "conformsTo",
                        "description",
                        "license",
                        "name",
                        "url",
                        "creator",
                        "datePublished",
                        "distribution");
        assertThat(json.get("@type")).isEqualTo("sc:Dataset");
        assertThat(json.get("conformsTo")).isEqualTo("http://mlcommons.org/croissant/1.1");
        assertThat(json.get("datePublished")).isEqualTo("2026-11-29");
        assertThat(json.get("license")).isEqualTo("https://spdx.org/licenses/CC-BY-4.0.html");
    }

    @Test
    void everyFileHasAnAddressAFormatAndADigest() {
        var files = ofType("cr:FileObject");

        assertThat(files).hasSize(3).allSatisfy(file -> {
            assertThat(file.get("contentUrl")).isEqualTo(file.get("@id"));
            assertThat((String) file.get("sha256")).matches("[0-9a-f]{64}");
            assertThat(file.get("encodingFormat")).isIn("application/x-parquet", "application/zstd");
            assertThat(file.get("name")).asString().doesNotContain("/");
            assertThat(file.get("contentSize")).isEqualTo("9 B");
        });
        assertThat(ofType("cr:FileSet"))
                .singleElement()
                .satisfies(set -> assertThat(set.get("includes"))
                        .isEqualTo(List.of("parquet/part-00000.parquet", "parquet/part-00001.parquet")));
    }

    @Test
    void everyColumnIsAFieldWithATypeAndItsPlaceInTheFiles() {
        var fields = ofType("cr:Field").stream()
                .filter(field -> !field.containsKey("subField"))
                .toList();

        assertThat(fields).hasSameSizeAs(ParquetColumn.values()).allSatisfy(field -> {
            assertThat(field.get("dataType")).isIn("sc:Text", "sc:Integer");
            assertThat((String) field.get("description")).isNotBlank();
            var extract = member(member(field, "source"), "extract");
            assertThat(columns()).contains((String) extract.get("column"));
        });
        assertThat(ofType("cr:Field").stream().filter(field -> field.containsKey("subField")))
                .hasSize(2)
                .allSatisfy(field -> {
                    assertThat(field.get("isArray")).isEqualTo(true);
                    assertThat(field.get("arrayShape")).isEqualTo("-1");
                });
    }

    private static Set<String> columns() {
        var columns = new HashSet<String>();
        for (var column : ParquetColumn.values()) {
            columns.add(column.path().getFirst());
        }
        return columns;
    }

    @Test
    void idsStandOnceAndReferencesLeadSomewhere() {
        var defined = nodes(json).stream()
                .filter(node -> node.containsKey("@id") && node.size() > 1)
                .map(node -> node.get("@id"))
                .toList();
        var referred = nodes(json).stream()
                .filter(node -> node.containsKey("@id") && node.size() == 1)
                .map(node -> node.get("@id"))
                .toList();

        assertThat(defined).doesNotHaveDuplicates();
        assertThat(referred)
                .isNotEmpty()
                .allSatisfy(id -> assertThat(defined.contains(id)).isTrue());
    }

    @Test
    void everyWordIsOfSchemaOrgOrInTheContext() {
        var context = member(json, "@context").keySet();
        var schema = Set.of(
                "name",
                "alternateName",
                "description",
                "license",
                "url",
                "version",
                "datePublished",
                "inLanguage",
                "keywords",
                "creator",
                "publisher",
                "creditText",
                "distribution",
                "contentUrl",
                "contentSize",
                "encodingFormat",
                "sha256");
        for (var node : nodes(json)) {
            for (var name : node.keySet()) {
                var word = (String) name;
                var known = word.startsWith("@")
                        || schema.contains(word)
                        || context.contains(word)
                        || (word.contains(":") && context.contains(word.substring(0, word.indexOf(':'))));
                assertThat(known).as(word).isTrue();
            }
            if (node.containsKey("@type")) {
                assertThat(node.get("@type")).isIn(KNOWN_TYPES);
            }
        }
    }

    @Test
    void saysWhereTheTextsComeFrom() {
        assertThat(ofType("prov:Entity"))
                .extracting(node -> node.get("name"))
                .asList()
                .containsExactly("laws", "news");
    }

    @Test
    void withoutParquetItHasNoRecords() {
        var without = parse(Croissant.of(Samples.description(), PARTS.subList(2, 3)));

        assertThat(without.get("recordSet")).isNull();
    }

    private List<Map<?, ?>> ofType(String type) {
        return nodes(json).stream()
                .filter(node -> type.equals(node.get("@type")))
                .toList();
    }

    /// All objects but those of the context.
    private static List<Map<?, ?>> nodes(Object value) {
        var nodes = new ArrayList<Map<?, ?>>();
        switch (value) {
            case Map<?, ?> map -> {
                nodes.add(map);
                map.forEach((name, member) -> {
                    if (!name.equals("@context")) {
                        nodes.addAll(nodes(member));
                    }
                });
            }
            case List<?> list -> list.forEach(each -> nodes.addAll(nodes(each)));
            default -> assertThat(value).isNotNull();
        }
        return nodes;
    }

    static Map<?, ?> member(Map<?, ?> node, String name) {
        return (Map<?, ?>) Objects.requireNonNull(node.get(name), name);
    }

    static Map<?, ?> parse(String json) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        try {
            return JsonInput.object(bytes, 0, bytes.length).all();
        } catch (Damaged e) {
            throw new AssertionError(e);
        }
    }
}
