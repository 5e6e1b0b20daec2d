package dev.ceyuan.corpus.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Holds the text against [DCAT 3](https://www.w3.org/TR/vocab-dcat-3/).
class DcatDatasetTest {
    private static final List<Part> PARTS = List.of(
            new Part("parquet/part-00000.parquet", Part.Kind.PARQUET, 5, 9, "3".repeat(64)),
            new Part("data/part-00000.jsonl.zst", Part.Kind.JSONL, 10, 7, "4".repeat(64)),
            new Part("README.md", Part.Kind.PAPER, 0, 7, "5".repeat(64)));

    private final Map<?, ?> json = CroissantTest.parse(DcatDataset.of(Samples.description(), PARTS));

    @Test
    void isADatasetWithTitlesInBothLanguages() {
        assertThat(json.get("@type")).isEqualTo("dcat:Dataset");
        assertThat(json.get("dcterms:title"))
                .isEqualTo(List.of(
                        Map.of("@value", "北京语料 | 法规", "@language", "zh"),
                        Map.of("@value", "Beijing corpus: *laws*", "@language", "en")));
        assertThat(json.get("dcat:version")).isEqualTo("1.2.0");
        assertThat(json.get("dcterms:issued")).isEqualTo(Map.of("@value", "2026-11-29", "@type", "xsd:date"));
        assertThat(json.get("dcterms:language"))
                .isEqualTo(List.of(Map.of("@id", "http://id.loc.gov/vocabulary/iso639-1/zh")));
    }

    @Test
    void theLicenceStandsAtTheDatasetAndAtEachDistribution() {
        var licence = Map.of("@id", "https://spdx.org/licenses/CC-BY-4.0.html");

        assertThat(json.get("dcterms:license")).isEqualTo(licence);
        assertThat(distributions())
                .hasSize(3)
                .allSatisfy(each -> assertThat(each.get("dcterms:license")).isEqualTo(licence));
    }

    @Test
    void everyDistributionHasAddressSizeFormatAndChecksum() {
        assertThat(distributions()).allSatisfy(each -> {
            assertThat(each.get("@type")).isEqualTo("dcat:Distribution");
            assertThat(each.get("dcat:downloadURL")).asString().contains("https://data.example/corpus/1.2.0/");
            assertThat(CroissantTest.member(each, "dcat:byteSize").get("@type")).isEqualTo("xsd:nonNegativeInteger");
            assertThat(CroissantTest.member(each, "spdx:checksum").get("spdx:algorithm"))
                    .isEqualTo(Map.of("@id", "spdx:checksumAlgorithm_sha256"));
        });
        assertThat(distributions().get(0).get("dcat:mediaType")).asString().contains("application/vnd.apache.parquet");
        assertThat(distributions().get(1).get("dcat:compressFormat")).asString().contains("application/zstd");
        assertThat(distributions().get(2).get("dcat:mediaType")).asString().contains("text/markdown");
    }

    @Test
    void everyPrefixIsInTheContext() {
        var context = CroissantTest.member(json, "@context").keySet();
        var text = DcatDataset.of(Samples.description(), PARTS);

        assertThat(text.lines()
                        .map(String::strip)
                        .filter(line -> line.matches("\"[a-z]+:[A-Za-z]+\": .*"))
                        .map(line -> line.substring(1, line.indexOf(':')))
                        .distinct())
                .isNotEmpty()
                .allSatisfy(prefix -> assertThat(context.contains(prefix)).isTrue());
    }

    private List<Map<?, ?>> distributions() {
        return ((List<?>) Objects.requireNonNull(json.get("dcat:distribution")))
                .stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
    }
}
