package dev.ceyuan.matching;

import dev.ceyuan.matching.MatchingSpecification.Limits;
import dev.ceyuan.matching.MatchingSpecification.Weights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// Items for tests, and the one model that all of them use.
final class Samples {

    static final List<String> OFFER_TEXTS = List.of(
            "面向政务热线的智能客服大模型，支持工单自动分派与市民诉求识别。",
            "医学影像辅助诊断系统，可识别肺结节与眼底病变。",
            "企业知识库检索增强生成平台，支持私有化部署与国产芯片适配。",
            "自动驾驶仿真测试平台，提供城市道路场景数据。",
            "面向银行的信贷风险评估模型，输出可解释的评分。",
            "工业质检视觉模型，用于产品表面缺陷检测。",
            "法律文书生成与案例检索助手，服务法院和律师事务所。",
            "教育作业批改与个性化学习推荐系统。",
            "城市交通信号优化与拥堵预测模型。",
            "能源电网负荷预测与设备故障诊断。",
            "多语言机器翻译引擎，支持中英日韩互译。",
            "智算中心算力调度平台，提供昇腾与英伟达混合集群。");

    private static final List<String> PLACES =
            List.of("beijing", "beijing/haidian", "beijing/chaoyang", "shanghai", "shanghai/pudong", "*");
    private static final List<String> SECTORS = List.of("health", "finance", "industry/quality", "industry", "law");

    private Samples() {}

    /// Vectors are kept for the whole run of tests: each text is encoded once.
    static VectorCache vectors() {
        return Holder.VECTORS;
    }

    static TextEncoder encoder() {
        return Holder.ENCODER;
    }

    /// Loaded when first asked for.
    private static final class Holder {
        static final TextEncoder ENCODER = TextEncoder.load();
        static final VectorCache VECTORS = VectorCache.inMemory(ENCODER);
    }

    static Item offer(String id, String title, String text, Map<String, Facet> facets) {
        return new Item(id, Side.OFFER, title, text, "party-" + id, facets, 1);
    }

    static Item need(String id, String title, String text, Map<String, Facet> facets) {
        return new Item(id, Side.NEED, title, text, "owner-" + id, facets, 1);
    }

    static Facet.Terms terms(String... ids) {
        return new Facet.Terms(Set.of(ids), "测试");
    }

    static Facet.Amount amount(long fen) {
        return new Facet.Amount(fen, "测试");
    }

    static Facet.Level level(int step) {
        return new Facet.Level(step, "测试");
    }

    static List<Item> offers() {
        var offers = new ArrayList<Item>();
        OFFER_TEXTS.forEach(text -> offers.add(offer("o" + offers.size(), "", text, Map.of())));
        return offers;
    }

    /// The standard specification with another limit of the exact scan and window, and without diversity.
    static MatchingSpecification specification(int exactScan, int window) {
        var standard = MatchingSpecification.standard();
        var weights = standard.weights();
        return new MatchingSpecification(
                standard.version(),
                standard.rules(),
                new Weights(
                        weights.text(),
                        weights.title(),
                        weights.singleCharacter(),
                        weights.backgroundCosine(),
                        weights.reciprocity(),
                        0),
                standard.meaningShares(),
                standard.passages(),
                new Limits(exactScan, window, standard.limits().listLength(), 4));
    }

    /// A random item whose text is put together from the clauses of the sample texts.
    static Item random(SplittableRandom random, Side side, int id) {
        var text = clause(random) + (random.nextInt(3) == 0 ? "，" + clause(random) : "");
        var facets = side == Side.NEED ? needFacets(random) : offerFacets(random);
        var party = random.nextInt(4) == 0 ? null : "party" + random.nextInt(40);
        return new Item(side + "-" + id, side, "", text, party, facets, id);
    }

    private static String clause(SplittableRandom random) {
        var clauses = OFFER_TEXTS.get(random.nextInt(OFFER_TEXTS.size())).split("[，。]");
        return clauses[random.nextInt(clauses.length)];
    }

    private static Map<String, Facet> needFacets(SplittableRandom random) {
        var facets = new HashMap<String, Facet>();
        maybe(random, facets, "budget", amount(random.nextLong(1, 20)));
        maybe(random, facets, "deadline", day(random));
        addShared(random, facets);
        return facets;
    }

    private static Map<String, Facet> offerFacets(SplittableRandom random) {
        var facets = new HashMap<String, Facet>();
        maybe(random, facets, "price", amount(random.nextLong(1, 20)));
        maybe(random, facets, "minimumBudget", amount(random.nextLong(1, 10)));
        maybe(random, facets, "delivery", day(random));
        addShared(random, facets);
        return facets;
    }

    private static void addShared(SplittableRandom random, Map<String, Facet> facets) {
        maybe(random, facets, "district", terms(PLACES.get(random.nextInt(PLACES.size()))));
        maybe(random, facets, "sector", terms(SECTORS.get(random.nextInt(SECTORS.size()))));
        maybe(random, facets, "filing", level(random.nextInt(4)));
        maybe(random, facets, "maturity", level(random.nextInt(9)));
        // A value of the wrong type cannot be compared and counts as unknown.
        maybe(
                random,
                facets,
                "chip",
                random.nextInt(8) == 0 ? level(1) : terms(random.nextBoolean() ? "ascend" : "gpu"));
    }

    static Filter filter(SplittableRandom random, Side of) {
        var unknown = random.nextBoolean() ? Filter.Unknown.PASSES : Filter.Unknown.FAILS;
        return switch (random.nextInt(4)) {
            case 0 ->
                new Filter("sector", Relation.SHARES, terms(SECTORS.get(random.nextInt(SECTORS.size()))), unknown);
            case 1 ->
                new Filter("district", Relation.SHARES, terms(PLACES.get(random.nextInt(PLACES.size()))), unknown);
            case 2 -> new Filter("maturity", Relation.AT_LEAST, level(random.nextInt(9)), unknown);
            default ->
                new Filter(
                        of == Side.OFFER ? "price" : "budget", Relation.AT_MOST, amount(random.nextLong(20)), unknown);
        };
    }

    private static Facet.Day day(SplittableRandom random) {
        return new Facet.Day(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)), "测试");
    }

    private static void maybe(SplittableRandom random, Map<String, Facet> facets, String name, Facet value) {
        if (random.nextInt(3) > 0) {
            facets.put(name, value);
        }
    }
}
