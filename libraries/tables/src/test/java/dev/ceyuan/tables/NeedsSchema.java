package dev.ceyuan.tables;

import java.util.List;
import java.util.Map;

/// The schema that the tests read with: a list of needs.
final class NeedsSchema {

    static final TableSchema NEEDS = TableSchema.of(
            "needs",
            TableColumn.text("id", "需求编号", "Need id").aliases("编号").mandatory().maxLength(40),
            TableColumn.text("title", "需求名称", "Title")
                    .aliases("名称", "需求题目")
                    .mandatory()
                    .maxLength(200),
            TableColumn.text("detail", "需求描述", "Description").aliases("描述").maxLength(4_000),
            TableColumn.money("budget", "预算", "Budget").aliases("项目预算", "预算金额"),
            TableColumn.date("deadline", "截止日期", "Deadline").aliases("期限").monthMeansLastDay(),
            TableColumn.whole("places", "名额", "Places").between(0, 1_000),
            TableColumn.decimal("share", "占比", "Share"),
            TableColumn.choice(
                    "deployment",
                    "部署方式",
                    "Deployment",
                    Map.of("private", List.of("私有化", "本地部署", "on-premises"), "cloud", List.of("公有云", "云端"))),
            TableColumn.text("tags", "标签", "Tags").several(),
            TableColumn.url("source", "来源网址", "Source"));

    private NeedsSchema() {}
}
