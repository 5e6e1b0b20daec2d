package dev.ceyuan.corpus.evidence;

import dev.ceyuan.corpus.licence.Country;
import dev.ceyuan.corpus.licence.FilePattern;
import dev.ceyuan.corpus.licence.Legality;
import dev.ceyuan.corpus.licence.Source;
import dev.ceyuan.corpus.wording.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/// Made-up but plausible facts about a corpus of seven sources.
public final class SomeFacts {
    public static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    public static final String SEED = "中国福利彩票双色球第 2026139 期 03 07 12 19 25 31 + 08";

    private static final SortedMap<String, Long> NOTHING = new TreeMap<>();

    private SomeFacts() {}

    public static CorpusFacts whole() {
        return new CorpusFacts(
                new Wording("策源中文语料（示例）", "Ceyuan Chinese corpus (example)"),
                "ceyuan-zh-2026.11",
                "sha256:9c1f0a7be2d4c85306f1f94be07a6d3e5b1c22d9a84f7703c6e5d1b0a9f8e7d6",
                DAY,
                sources(),
                dropped(),
                Optional.of(plan()),
                Optional.of(manual()),
                Optional.of(new Inspected(104_217, 103_602)),
                Optional.of(keywords()),
                Optional.of(new Blacklist(DAY.minusDays(3), new TreeSet<>(List.of("forum")))));
    }

    /// The same with nothing that people or machines looked at.
    static CorpusFacts bare() {
        var whole = whole();
        return new CorpusFacts(
                whole.title(),
                whole.release(),
                whole.root(),
                whole.day(),
                whole.sources(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static CorpusFacts with(List<SourceTally> sources, Optional<ManualSample> manual, Optional<Inspected> technical) {
        var whole = whole();
        return new CorpusFacts(
                whole.title(),
                whole.release(),
                whole.root(),
                whole.day(),
                sources,
                whole.dropped(),
                whole.plan(),
                manual,
                technical,
                whole.keywords(),
                whole.blacklist());
    }

    static CorpusFacts with(KeywordLibrary keywords) {
        var whole = whole();
        return new CorpusFacts(
                whole.title(),
                whole.release(),
                whole.root(),
                whole.day(),
                whole.sources(),
                whole.dropped(),
                whole.plan(),
                whole.manual(),
                whole.technical(),
                Optional.of(keywords),
                whole.blacklist());
    }

    static CorpusFacts with(Blacklist blacklist) {
        var whole = whole();
        return new CorpusFacts(
                whole.title(),
                whole.release(),
                whole.root(),
                whole.day(),
                whole.sources(),
                whole.dropped(),
                whole.plan(),
                whole.manual(),
                whole.technical(),
                whole.keywords(),
                Optional.of(blacklist));
    }

    private static final Legality OPEN = new Legality.OpenLicence("https://github.com/…/LICENSE");

    static List<SourceTally> sources() {
        return Stream.concat(textbooks().stream(), pages().stream()).toList();
    }

    private static List<SourceTally> textbooks() {
        return List.of(
                source(
                        of("laws", new Wording("中国法律", "Laws of China"), "LicenseRef-CN-official", Country.DOMESTIC),
                        new Legality.CollectionRecord("CJ-2026-003"),
                        tally(363, 9_412_000, 0, NOTHING),
                        tally(358, 9_311_000, 0, NOTHING)),
                source(
                        of(
                                "poetry",
                                new Wording("古典诗词", "Classical poetry"),
                                "LicenseRef-public-domain",
                                Country.DOMESTIC),
                        OPEN,
                        tally(100_000, 41_280_000, 12, risks(2, 12)),
                        tally(88_412, 36_507_000, 9, risks(2, 9))),
                source(
                        of("tidb", new Wording("TiDB 文档", "TiDB documentation"), "CC-BY-SA-3.0", Country.DOMESTIC),
                        OPEN,
                        tally(3_218, 48_900_000, 2, risks(0, 2)),
                        tally(2_975, 45_120_000, 1, risks(0, 1))));
    }

    private static List<SourceTally> pages() {
        return List.of(
                source(
                        of("paddle", new Wording("飞桨文档", "Paddle documentation"), "Apache-2.0", Country.DOMESTIC),
                        OPEN,
                        tally(6_104, 57_300_000, 3, risks(1, 3)),
                        tally(5_390, 50_470_000, 2, risks(1, 2))),
                source(
                        of(
                                "office",
                                new Wording("Office 开发文档", "Office developer documentation"),
                                "CC-BY-4.0",
                                Country.FOREIGN),
                        OPEN,
                        tally(14_880, 62_700_000, 7, risks(0, 7)),
                        tally(6_731, 41_950_000, 4, risks(0, 4))),
                source(
                        of("news", new Wording("城市新闻社", "City news agency"), "contract", Country.DOMESTIC),
                        new Legality.Contract("HT-2026-017"),
                        tally(1_240, 6_820_000, 31, risks(9, 31)),
                        tally(351, 2_140_000, 8, risks(3, 8))),
                source(
                        of(
                                "forum",
                                new Wording("某论坛（未采用）", "Some forum (not used)"),
                                "all-rights-reserved",
                                Country.DOMESTIC),
                        new Legality.Missing(),
                        tally(5_412, 14_600_000, 503, risks(188, 503)),
                        tally(0, 0, 0, NOTHING)));
    }

    static Source of(String id, Wording title, String licence, Country country) {
        return new Source(
                id,
                title,
                List.of(new FilePattern(id + "*.jsonl.zst")),
                licence,
                "https://example.cn/" + id,
                "Ceyuan",
                country,
                new Legality.Missing(),
                1,
                "© " + title.english());
    }

    static SourceTally source(Source source, Legality legality, Tally before, Tally after) {
        var lawful = new Source(
                source.id(),
                source.title(),
                source.files(),
                source.licence(),
                source.origin(),
                source.collector(),
                source.country(),
                legality,
                source.priority(),
                source.attribution());
        return new SourceTally(lawful, before, after);
    }

    static Tally tally(long documents, long bytes, long harmful, SortedMap<String, Long> risks) {
        return new Tally(documents, bytes, harmful, risks);
    }

    private static SortedMap<String, Long> risks(long political, long abusive) {
        return new TreeMap<>(Map.of("A.1.b", political, "A.1.f", abusive / 2, "A.2.d", abusive / 3));
    }

    private static List<DroppedBy> dropped() {
        return List.of(
                new DroppedBy("exact-duplicate", new Wording("与其他文档完全相同", "exact duplicate"), 9_870, 11_300_000),
                new DroppedBy(
                        "near-duplicate", new Wording("近似重复（已逐对核验）", "near duplicate (verified)"), 7_614, 18_904_000),
                new DroppedBy("too-short", new Wording("过短", "too short"), 3_120, 102_000),
                new DroppedBy("language", new Wording("不是中文", "not Chinese"), 1_488, 4_210_000),
                new DroppedBy("repetition", new Wording("重复行或重复片段过多", "too much repetition"), 906, 5_830_000),
                new DroppedBy("licence", new Wording("来源无合法性证据", "source without evidence"), 3_210, 10_096_000),
                new DroppedBy("sensitive", new Wording("违法不良信息", "illegal or harmful content"), 554, 3_870_000),
                new DroppedBy("contamination", new Wording("与评测集重合", "overlaps a benchmark"), 238, 1_202_000));
    }

    static SamplePlan plan() {
        var rules = RulePack.shipped();
        var census = new Census(rules.classes());
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
        for (var source : sources()) {
            for (var i = 0L; i < source.after().documents(); i++) {
                var typical =
                        Math.log(source.after().bytes() / 3.0 / source.after().documents());
                var length = (long) Math.exp(random.nextGaussian(typical, 0.9));
                var quality = Math.clamp((long) (random.nextGaussian(0.62, 0.2) * 1e6), 0, 1_000_000);
                census.add(source.source().id(), length, quality);
            }
        }
        return SamplePlan.of(SEED, census, rules.sampleSize());
    }

    static ManualSample manual() {
        var seen = new TreeMap<String, Inspected>();
        seen.put("laws", new Inspected(59, 59));
        seen.put("poetry", new Inspected(3_390, 3_287));
        seen.put("tidb", new Inspected(114, 112));
        seen.put("paddle", new Inspected(207, 203));
        seen.put("office", new Inspected(258, 247));
        seen.put("news", new Inspected(59, 58));
        return new ManualSample(new Inspected(4_000, 3_880), seen, 0, 3_961, 4_087);
    }

    static KeywordLibrary keywords() {
        var keywords = new ArrayList<Long>(List.of(
                1_612L, 1_480L, 1_234L, 905L, 611L, 2_210L, 780L, 402L, 288L, 205L, 164L, 231L, 342L, 151L, 128L, 96L,
                133L));
        var counts = new TreeMap<String, Long>();
        for (var risk : RulePack.shipped().risksToCover()) {
            counts.put(risk.id(), keywords.removeFirst());
        }
        return new KeywordLibrary(DAY.minusDays(4), counts);
    }
}
