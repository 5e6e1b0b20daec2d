package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.tables.TableColumn;
import dev.ceyuan.tables.TableSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The columns of need and offer tables, with the headings under which offices know them.
final class EntryColumns {
    static final String NUMBER = "number";
    static final String LIST = "list";
    static final String TITLE = "title";
    static final String OWNER = "owner";
    static final String OWNER_STATED = "owner-stated";
    static final String ANONYMOUS = "anonymous";
    static final String KIND = "kind";
    static final String DESCRIPTION = "description";
    static final String GLOSS = "gloss";
    static final String SECTORS = "sectors";
    static final String SEGMENTS = "segments";
    static final String PLACE = "place";
    static final String REACH = "reach";
    static final String AMOUNT = "amount";
    static final String DEADLINE = "deadline";
    static final String DEPLOYMENTS = "deployments";
    static final String CHIPS = "chips";
    static final String FILING = "filing";
    static final String MATURITY = "maturity";
    static final String OPEN_WEIGHTS = "open-weights";
    static final String QUANTITY = "quantity";
    static final String QUANTITY_UNIT = "quantity-unit";
    static final String VISIBILITY = "visibility";
    static final String SOURCE = "source";
    static final String SOURCE_URL = "source-url";
    static final String AS_OF = "as-of";

    static final String YES = "YES";
    static final String NO = "NO";

    private static final Map<String, List<String>> YES_NO = ordered(
            YES, List.of("是", "有", "开放", "yes", "true", "Y"), NO, List.of("否", "没有", "不开放", "no", "false", "N"));

    private static final TableSchema NEEDS = needs();
    private static final TableSchema OFFERS = offers();

    private EntryColumns() {}

    static TableSchema schema(Side side) {
        return switch (side) {
            case NEED -> NEEDS;
            case OFFER -> OFFERS;
        };
    }

    private static TableSchema needs() {
        return TableSchema.of(
                "needs",
                text(NUMBER, "编号", "Number", 100).aliases("需求编号", "场景编号", "项目编号"),
                text(LIST, "需求榜单", "Demand list", 300).aliases("榜单名称", "榜单", "清单名称", "所属榜单"),
                text(TITLE, "需求名称", "Need", 300)
                        .aliases("需求标题", "场景名称", "项目名称", "需求", "名称", "title")
                        .mandatory()
                        .example("政务咨询"),
                text(OWNER, "需求单位", "Owner", 200).aliases("发布单位", "提出单位", "单位名称", "需求方", "单位"),
                text(OWNER_STATED, "需求单位原文", "Owner as stated", 500),
                TableColumn.choice(ANONYMOUS, "匿名", "Anonymous", YES_NO).aliases("是否匿名"),
                text(DESCRIPTION, "需求描述", "Description", EntryContent.TEXT_LENGTH)
                        .aliases("需求内容", "需求说明", "场景描述", "描述", "内容", "text"),
                text(GLOSS, "英文说明", "English gloss", EntryContent.TEXT_LENGTH).aliases("英文释义"),
                sectors(),
                segments(),
                place("需求地点", "Place").aliases("地区", "城市", "区", "所在地", "地点", "需求地区"),
                text(REACH, "供应商地区要求", "Supplier places", 500).aliases("供应商所在地").several(),
                TableColumn.money(AMOUNT, "预算", "Budget").aliases("预算金额", "项目预算", "投资额", "budget"),
                TableColumn.date(DEADLINE, "截止日期", "Deadline")
                        .aliases("截止时间", "报名截止", "完成期限", "deadline")
                        .monthMeansLastDay(),
                deployments("部署要求", "Deployment").aliases("部署方式"),
                chips("芯片要求", "Chips").aliases("芯片", "国产芯片要求"),
                filing("备案要求", "Filing required"),
                maturity("成熟度要求", "Maturity required"),
                openWeights("要求开放权重", "Open weights required"),
                TableColumn.decimal(QUANTITY, "数量", "Quantity")
                        .between(0, Long.MAX_VALUE)
                        .aliases("需求数量"),
                text(QUANTITY_UNIT, "数量单位", "Unit", 40),
                visibility(),
                text(SOURCE, "来源", "Source", 500).aliases("信息来源"),
                text(SOURCE_URL, "来源地址", "Source address", 2000).aliases("链接", "网址"),
                asOf());
    }

    private static TableSchema offers() {
        return TableSchema.of(
                "offers",
                text(NUMBER, "编号", "Number", 100).aliases("能力编号", "产品编号"),
                text(LIST, "能力清单", "Capability list", 300).aliases("清单名称", "清单", "所属清单"),
                text(TITLE, "供给名称", "Offer", 300)
                        .aliases("产品名称", "能力名称", "模型名称", "服务名称", "名称", "产品", "title")
                        .mandatory()
                        .example("星辰大模型"),
                text(OWNER, "供给单位", "Supplier", 200).aliases("供应商", "企业名称", "研发单位", "厂商", "单位名称", "单位", "vendor"),
                text(OWNER_STATED, "供给单位原文", "Supplier as stated", 500),
                TableColumn.choice(KIND, "类别", "Kind", kinds())
                        .aliases("类型", "供给类别", "能力类别")
                        .mandatory(),
                text(DESCRIPTION, "供给描述", "Description", EntryContent.TEXT_LENGTH)
                        .aliases("能力描述", "产品介绍", "简介", "描述", "内容", "text"),
                text(GLOSS, "英文说明", "English gloss", EntryContent.TEXT_LENGTH).aliases("英文释义"),
                sectors(),
                segments(),
                place("所在地", "Place").aliases("地区", "城市", "区", "注册地"),
                text(REACH, "服务地区", "Served places", 500).aliases("服务范围").several(),
                TableColumn.money(AMOUNT, "价格", "Price").aliases("报价", "单价", "price"),
                TableColumn.date(DEADLINE, "最早交付日期", "Earliest delivery")
                        .aliases("可交付日期", "交付日期")
                        .monthMeansLastDay(),
                deployments("部署方式", "Deployment"),
                chips("适配芯片", "Chips").aliases("芯片"),
                filing("备案状态", "Filing").aliases("备案情况", "备案"),
                maturity("成熟度", "Maturity"),
                openWeights("开放权重", "Open weights").aliases("是否开源", "开源"),
                TableColumn.decimal(QUANTITY, "规模", "Quantity")
                        .between(0, Long.MAX_VALUE)
                        .aliases("数量", "算力规模"),
                text(QUANTITY_UNIT, "规模单位", "Unit", 40).aliases("数量单位"),
                visibility(),
                text(SOURCE, "来源", "Source", 500).aliases("信息来源"),
                text(SOURCE_URL, "来源地址", "Source address", 2000).aliases("链接", "网址"),
                asOf());
    }

    private static TableColumn text(String key, String chinese, String english, int longest) {
        return TableColumn.text(key, chinese, english).maxLength(longest);
    }

    private static TableColumn sectors() {
        return text(SECTORS, "行业领域", "Sectors", 200)
                .aliases("行业", "领域", "应用领域", "所属行业", "sector")
                .several()
                .example("政务、医疗");
    }

    private static TableColumn segments() {
        return text(SEGMENTS, "产业链环节", "Chain segments", 200).aliases("环节").several();
    }

    private static TableColumn place(String chinese, String english) {
        return text(PLACE, chinese, english, 100).example("北京海淀");
    }

    private static TableColumn deployments(String chinese, String english) {
        var words = new LinkedHashMap<String, List<String>>();
        words.put("PUBLIC_CLOUD", List.of("公有云", "云端", "SaaS", "public cloud"));
        words.put("PRIVATE_CLOUD", List.of("私有云", "专有云", "政务云", "private cloud"));
        words.put("ON_PREMISE", List.of("本地部署", "私有化部署", "私有化", "本地", "on-premise"));
        words.put("EDGE", List.of("边缘", "边缘侧", "边缘部署", "edge"));
        words.put("DEVICE", List.of("端侧", "终端", "设备端", "device"));
        return TableColumn.choice(DEPLOYMENTS, chinese, english, words).several();
    }

    private static TableColumn chips(String chinese, String english) {
        var words = new LinkedHashMap<String, List<String>>();
        words.put("NVIDIA", List.of("英伟达", "NVIDIA"));
        words.put("ASCEND", List.of("昇腾", "华为昇腾", "Ascend"));
        words.put("CAMBRICON", List.of("寒武纪", "Cambricon"));
        words.put("KUNLUNXIN", List.of("昆仑芯", "Kunlunxin"));
        words.put("HYGON", List.of("海光", "Hygon"));
        words.put("MOORE_THREADS", List.of("摩尔线程", "Moore Threads"));
        words.put("METAX", List.of("沐曦", "MetaX"));
        words.put("ENFLAME", List.of("燧原", "Enflame"));
        words.put("BIREN", List.of("壁仞", "Biren"));
        words.put("ILUVATAR", List.of("天数智芯", "Iluvatar"));
        words.put("CPU", List.of("CPU", "通用处理器"));
        return TableColumn.choice(CHIPS, chinese, english, words).several();
    }

    private static TableColumn filing(String chinese, String english) {
        var words = new LinkedHashMap<String, List<String>>();
        words.put("FILED", List.of("已备案", "备案", "需备案", "filed"));
        words.put("REGISTERED", List.of("已登记", "登记", "需登记", "registered"));
        words.put("NONE", List.of("未备案", "无备案", "不要求", "none"));
        return TableColumn.choice(FILING, chinese, english, words);
    }

    private static TableColumn maturity(String chinese, String english) {
        var words = new LinkedHashMap<String, List<String>>();
        words.put("CONCEPT", List.of("概念", "研究", "concept"));
        words.put("PROTOTYPE", List.of("样机", "原型", "prototype"));
        words.put("PILOT", List.of("试点", "示范", "pilot"));
        words.put("PRODUCTION", List.of("规模应用", "量产", "已商用", "production"));
        return TableColumn.choice(MATURITY, chinese, english, words);
    }

    private static Map<String, List<String>> kinds() {
        var words = new LinkedHashMap<String, List<String>>();
        words.put("MODEL", List.of("模型", "大模型", "model"));
        words.put("PRODUCT", List.of("产品", "解决方案", "product"));
        words.put("SERVICE", List.of("服务", "service"));
        words.put("DATASET", List.of("数据集", "语料", "dataset"));
        words.put("COMPUTE_POOL", List.of("算力池", "算力", "算力中心", "compute pool"));
        return words;
    }

    private static TableColumn openWeights(String chinese, String english) {
        return TableColumn.choice(OPEN_WEIGHTS, chinese, english, YES_NO);
    }

    private static TableColumn visibility() {
        var words = new LinkedHashMap<String, List<String>>();
        words.put("PUBLIC", List.of("公开", "public"));
        words.put("MEMBERS", List.of("成员可见", "会员可见", "members"));
        words.put("PRIVATE", List.of("不公开", "内部", "private"));
        return TableColumn.choice(VISIBILITY, "公开范围", "Visibility", words);
    }

    /// A day, month or year in ISO form, as text: what the source does not say more precisely stays
    /// imprecise.
    static TableColumn asOf() {
        return text(AS_OF, "来源日期", "As of", 10).aliases("发布日期", "发布时间", "截至日期").example("2026-09-04");
    }

    private static Map<String, List<String>> ordered(
            String first, List<String> firstWords, String second, List<String> secondWords) {
        var words = new LinkedHashMap<String, List<String>>();
        words.put(first, firstWords);
        words.put(second, secondWords);
        return words;
    }
}
