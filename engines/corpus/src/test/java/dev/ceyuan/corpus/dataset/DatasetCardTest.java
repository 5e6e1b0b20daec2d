package dev.ceyuan.corpus.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class DatasetCardTest {
    private static final List<Part> PARTS = List.of(
            new Part("parquet/part-00000.parquet", Part.Kind.PARQUET, 12_345, 9, "3".repeat(64)),
            new Part("data/part-00000.jsonl.zst", Part.Kind.JSONL, 12_345, 9, "4".repeat(64)));

    private final SampleRelease sample = SampleRelease.of(100);

    @Test
    void beginsWithTheFrontMatterThatHubsRead() {
        var front = front(card(Locale.ENGLISH));

        assertThat(front)
                .containsEntry("pretty_name", "Beijing corpus: *laws*")
                .containsEntry("license", "cc-by-4.0")
                .containsEntry("language", List.of("zh"))
                .containsEntry("size_categories", List.of("10K<n<100K"))
                .containsEntry("tags", List.of("法规", "chinese: corpus", "\"quoted\""))
                .containsEntry(
                        "configs",
                        List.of(Map.of(
                                "config_name",
                                "default",
                                "data_files",
                                List.of(Map.of("split", "train", "path", List.of("parquet/part-00000.parquet"))))));
    }

    @Test
    void namesALicenceThatHubsDoNotKnow() {
        var lines = FrontMatter.of(licensed("政务数据许可 1.0"), PARTS, Locale.ENGLISH);

        assertThat(lines)
                .contains("license: other\nlicense_name: \"政务数据许可 1.0\"\nlicense_link: \"https://l.example/\"");
    }

    private static DatasetDescription licensed(String licence) {
        var from = Samples.description();
        return new DatasetDescription(
                from.name(),
                from.version(),
                from.title(),
                from.summary(),
                from.published(),
                from.publisher(),
                from.creators(),
                new DatasetDescription.LicenceLink(licence, java.net.URI.create("https://l.example/")),
                from.page(),
                from.files(),
                from.languages(),
                from.keywords(),
                from.sources(),
                from.recipe(),
                from.limits());
    }

    @Test
    void saysInEnglishWhatIsInItAndWhatIsNot() {
        assertThat(card(Locale.ENGLISH))
                .contains("\n# Beijing corpus: \\*laws\\*\n")
                .contains("[中文](README.zh-CN.md)")
                .contains("\nOne.\n\n\\- Two\n")
                .contains("| Version | 1.2.0 |")
                .contains("| Documents | 12,345 |")
                .contains("| `laws` | [Statutes](<https://laws.example/>) | [MIT](<https://spdx.org/licenses/MIT.html>)"
                        + " | ImCa0/just-laws \\| \\<script\\> | 60 |")
                .contains("1. Duplicates are dropped\n")
                .contains("| Read |  | 100 |")
                .contains("| Dropped | `quality.length` | 20 | 840 |")
                .contains("- 1\\. No judgments\n")
                .contains("| `lineage.terms` | Agreement or licence of that source |");
    }

    @Test
    void saysInChineseTheSame() {
        assertThat(card(Locale.CHINESE))
                .contains("\n# 北京语料 \\| 法规\n")
                .contains("[English](README.md)")
                .contains("\n第一段。\n\n\\# 第二段\n")
                .contains("| 文档数 | 12,345 |")
                .contains("[城市 \\<b\\>数据\\</b\\> 集团](<https://data.example/>)")
                .contains("| 剔除 | `duplicates.exact` | 20 | 840 |")
                .contains("1. 去掉重复\n");
    }

    @ParameterizedTest
    @CsvSource({
        "0, n<1K",
        "999, n<1K",
        "1000, 1K<n<10K",
        "99999, 10K<n<100K",
        "999999, 100K<n<1M",
        "1000000, 1M<n<10M",
        "1000000000, 1B<n<10B",
        "999999999999, 100B<n<1T",
        "1000000000000, n>1T"
    })
    void theSizeIsTheCategoryOfTheHubs(long documents, String category) {
        assertThat(FrontMatter.sizeCategory(documents)).isEqualTo(category);
    }

    private String card(Locale locale) {
        return DatasetCard.of(Samples.description(), PARTS, sample.conservation(), locale);
    }

    private static Map<Object, Object> front(String card) {
        var yaml = card.substring(4, card.indexOf("\n---\n"));
        return Map.copyOf((Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }
}
