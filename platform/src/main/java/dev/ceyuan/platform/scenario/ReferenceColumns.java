package dev.ceyuan.platform.scenario;

import dev.ceyuan.tables.TableColumn;
import dev.ceyuan.tables.TableSchema;
import java.util.List;
import java.util.Map;

/// The columns of tables of lists, cases and measures.
final class ReferenceColumns {
    static final String NUMBER = "number";
    static final String SIDE = "side";
    static final String TITLE = "title";
    static final String NOTE = "note";
    static final String OWNER = "owner";
    static final String OWNER_STATED = "owner-stated";
    static final String PROVIDER = "provider";
    static final String USER_SITE = "user-site";
    static final String SECTORS = "sectors";
    static final String PLACE = "place";
    static final String RESULT = "result";
    static final String LIST = "list";
    static final String DOCUMENT = "document";
    static final String ISSUER = "issuer";
    static final String SCOPE = "scope";
    static final String ITEM = "item";
    static final String KIND = "kind";
    static final String TARGET = "target";
    static final String AMOUNT = "amount";
    static final String DEADLINE = "deadline";
    static final String SOURCE = "source";
    static final String SOURCE_URL = "source-url";
    static final String AS_OF = "as-of";

    private static final int WORDS = 2000;
    private static final int NAME = 300;

    private ReferenceColumns() {}

    static TableSchema lists() {
        return TableSchema.of(
                "lists",
                text(TITLE, "榜单名称", "List", NAME).aliases("清单名称", "名称").mandatory(),
                TableColumn.choice(
                                SIDE,
                                "榜单类别",
                                "Kind of list",
                                Map.of(
                                        "NEED",
                                        List.of("需求榜单", "demand list"),
                                        "OFFER",
                                        List.of("能力清单", "capability list")))
                        .aliases("类别")
                        .mandatory(),
                text(NOTE, "说明", "Note", WORDS).aliases("备注"),
                text(OWNER, "发布单位", "Owner", NAME).aliases("单位", "主办单位"),
                text(OWNER_STATED, "发布单位原文", "Owner as stated", WORDS),
                text(SOURCE, "来源", "Source", WORDS),
                text(SOURCE_URL, "来源地址", "Source address", WORDS),
                EntryColumns.asOf());
    }

    static TableSchema cases() {
        return TableSchema.of(
                "cases",
                number(),
                text(TITLE, "案例名称", "Case", NAME).aliases("名称").mandatory(),
                text(PROVIDER, "供给单位", "Provider", WORDS).aliases("建设单位", "研发单位"),
                text(USER_SITE, "应用单位", "User or site", WORDS).aliases("应用场所"),
                text(SECTORS, "行业领域", "Sectors", NAME).aliases("行业", "领域").several(),
                text(PLACE, "地点", "Place", NAME).aliases("城市", "地区"),
                text(RESULT, "成效", "Result", WORDS).aliases("应用成效", "说明"),
                text(LIST, "案例清单", "List", NAME).aliases("清单"),
                source(),
                text(SOURCE_URL, "来源地址", "Source address", WORDS),
                EntryColumns.asOf());
    }

    static TableSchema measures() {
        return TableSchema.of(
                "measures",
                number(),
                text(DOCUMENT, "政策文件", "Document", NAME).aliases("文件名称").mandatory(),
                text(ISSUER, "发布机关", "Issuer", NAME).aliases("发布单位"),
                text(SCOPE, "适用范围", "Scope", NAME).aliases("地区"),
                text(ITEM, "条款", "Item", NAME).aliases("条款号"),
                text(TITLE, "措施名称", "Measure", NAME).aliases("措施", "名称"),
                text(KIND, "类别", "Kind", NAME),
                text(TARGET, "目标值", "Target", NAME),
                TableColumn.money(AMOUNT, "金额", "Amount"),
                TableColumn.date(DEADLINE, "截止日期", "Deadline").monthMeansLastDay(),
                text(NOTE, "说明", "Note", WORDS).aliases("备注"),
                source(),
                text(SOURCE_URL, "来源地址", "Source address", WORDS),
                EntryColumns.asOf());
    }

    private static TableColumn number() {
        return text(NUMBER, "编号", "Number", 100).mandatory().example("CASE-001");
    }

    private static TableColumn source() {
        return text(SOURCE, "来源", "Source", WORDS).mandatory();
    }

    private static TableColumn text(String key, String chinese, String english, int longest) {
        return TableColumn.text(key, chinese, english).maxLength(longest);
    }
}
