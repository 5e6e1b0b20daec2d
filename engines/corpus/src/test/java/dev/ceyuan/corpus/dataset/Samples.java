package dev.ceyuan.corpus.dataset;

import dev.ceyuan.corpus.document.Drop;
import dev.ceyuan.corpus.document.Span;
import dev.ceyuan.corpus.wording.Wording;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Rows to write, made by chance from a seed, with all that gives trouble to those who read files.
final class Samples {
    private static final List<String> NASTY = List.of(
            "=cmd|' /C calc'!A0",
            "</script><script>alert(1)</script>",
            "a\u0000b",
            "\ud800",
            "x\udc00y",
            "𠀀𪛖",
            "\u2028\u2029\u007f\u0085",
            "\"\\/\b\f\n\r\t\u0001\u001f",
            "| a | b |",
            "",
            " ",
            "正文。",
            "é",
            "\ufffd",
            "\ufeff");

    private Samples() {}

    static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    static String id(RandomGenerator random) {
        return HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong());
    }

    static String id(int number) {
        return "%032x".formatted(number);
    }

    static String text(RandomGenerator random, int longest) {
        var text = new StringBuilder();
        for (var length = random.nextInt(longest + 1); text.length() < length; ) {
            text.append(
                    random.nextInt(4) == 0
                            ? NASTY.get(random.nextInt(NASTY.size()))
                            : Character.toString('一' + random.nextInt(2000)));
        }
        return text.toString();
    }

    private static String one(RandomGenerator random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    static Map<String, String> pairs(RandomGenerator random) {
        var pairs = new TreeMap<String, String>();
        for (var count = random.nextInt(4); count > 0; count--) {
            pairs.put(text(random, 4), text(random, 6));
        }
        return pairs;
    }

    static DatasetRow row(String id, String text) {
        return new DatasetRow(id, "laws", "k", text, "zh", "hans", 900_000, "MIT", 1, Map.of("laws", "MIT"), Map.of());
    }

    static DatasetRow row(RandomGenerator random, int longest) {
        var source = one(random, "laws", "news", "=a\u0000<b>");
        var lineage = pairs(random);
        lineage.put(source, one(random, "MIT", "协议 2026-7"));
        return new DatasetRow(
                id(random),
                source,
                text(random, 8),
                text(random, longest),
                one(random, "zh", "en"),
                one(random, "hans", "hant", "mixed"),
                random.nextInt(1_000_001),
                one(random, "MIT", "CC-BY-4.0"),
                1 + random.nextInt(9),
                lineage,
                pairs(random));
    }

    /// Rows in the order of their ids.
    static List<DatasetRow> rows(long seed, int count, int longest) {
        var random = random(seed);
        var rows = new ArrayList<DatasetRow>();
        for (var i = 0; i < count; i++) {
            rows.add(row(random, longest));
        }
        rows.sort(Comparator.comparing(DatasetRow::id));
        return rows;
    }

    static Verdict kept(DatasetRow row) {
        return new Verdict(
                row.id(),
                row.source(),
                row.key(),
                row.bytes(),
                Outcome.KEPT,
                null,
                null,
                List.of(),
                Map.of("quality.length", row.bytes()),
                Map.of("script", row.script()));
    }

    static Verdict dropped(String id, String source, String rule) {
        return new Verdict(
                id,
                source,
                "键",
                42,
                Outcome.DROPPED,
                new Drop(rule, 7, 5),
                null,
                List.of(new Span("personal-data.mobile", 3, 14)),
                Map.of(rule, 7L),
                Map.of());
    }

    static Verdict verdict(RandomGenerator random) {
        var outcome = Outcome.values()[random.nextInt(3)];
        var measures = new TreeMap<String, Long>();
        var spans = new ArrayList<Span>();
        for (var count = random.nextInt(5); count > 0; count--) {
            measures.put("quality.m" + random.nextInt(9), random.nextLong());
            spans.add(new Span("terms.a" + count, random.nextInt(99), 100 + random.nextInt(99)));
        }
        return new Verdict(
                id(random),
                one(random, "laws", "news"),
                text(random, 6),
                random.nextInt(100_000),
                outcome,
                outcome == Outcome.KEPT
                        ? null
                        : new Drop(one(random, "a.x", "b.y"), random.nextLong(), random.nextLong()),
                outcome == Outcome.DROPPED && random.nextBoolean() ? id(random) : null,
                spans,
                measures,
                pairs(random));
    }

    static DatasetDescription description() {
        var mit = new DatasetDescription.LicenceLink("MIT", URI.create("https://spdx.org/licenses/MIT.html"));
        var city = new DatasetDescription.Party("城市 <b>数据</b> 集团", URI.create("https://data.example/"));
        return new DatasetDescription(
                "beijing-corpus",
                "1.2.0",
                new Wording("北京语料 | 法规", "Beijing corpus: *laws*"),
                new Wording("第一段。\n\n# 第二段", "One.\n\n- Two"),
                LocalDate.of(2026, 11, 29),
                city,
                List.of(city),
                new DatasetDescription.LicenceLink("CC-BY-4.0", URI.create("https://spdx.org/licenses/CC-BY-4.0.html")),
                URI.create("https://data.example/corpus"),
                URI.create("https://data.example/corpus/1.2.0/"),
                List.of("zh"),
                List.of("法规", "chinese: corpus", "\"quoted\""),
                List.of(
                        new DatasetDescription.Source(
                                "laws",
                                new Wording("法律法规", "Statutes"),
                                URI.create("https://laws.example/"),
                                mit,
                                "ImCa0/just-laws | <script>"),
                        new DatasetDescription.Source(
                                "news", new Wording("新闻", "News"), URI.create("https://news.example/"), mit, "News")),
                List.of(new Wording("去掉重复", "Duplicates are dropped")),
                List.of(new Wording("1. 不含判决书", "1. No judgments")));
    }
}
