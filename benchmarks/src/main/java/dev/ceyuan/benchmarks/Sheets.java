package dev.ceyuan.benchmarks;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.scenario.EntrySheet;
import dev.ceyuan.tables.TableColumn;
import dev.ceyuan.tables.TableWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/// Invented demand and capability lists as .xlsx, with every column that the importer knows. The same seed
/// writes the same rows.
final class Sheets {
    private static final List<String> SECTORS = List.of("政务", "金融", "医疗", "教育", "制造", "交通", "文旅", "农业");
    private static final List<String> PLACES = List.of("海淀区", "朝阳区", "西城区", "丰台区", "北京", "全国");
    private static final List<String> SEGMENTS = List.of("智能芯片", "算力设施与服务", "数据与语料", "框架与基础软件");
    private static final List<String> OBJECTS =
            List.of("热线工单", "病历文书", "产线质检", "信贷材料", "路口信号", "课堂作业", "文物图像", "农情遥感", "招标文件", "应急预案", "设备巡检", "合同条款");
    private static final List<String> VERBS = List.of("自动分派", "智能问答", "缺陷识别", "风险预警", "摘要生成", "知识检索", "语音转写", "辅助决策");
    private static final List<String> REASONS =
            List.of("人工处理量大且口径不一", "历史数据分散在多个系统", "高峰时段响应不及时", "专家经验难以沉淀复用", "跨部门流转环节多", "现有规则库维护成本高");
    private static final List<String> DEMANDS = List.of(
            "要求结果可追溯、可解释，关键结论附原文出处",
            "需在现有政务云环境内部署，数据不出域",
            "准确率不低于百分之九十五，单次响应不超过两秒",
            "支持与既有业务系统通过标准接口对接",
            "提供不少于六个月的驻场服务和人员培训",
            "适配国产芯片并提供性能测试报告");

    private final Side side;
    private final RandomGenerator random;

    private Sheets(Side side, long seed) {
        this.side = side;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// What is to be written.
    ///
    /// @param list    of the row with a number from 0
    /// @param remark  stands in every description
    record Content(int rows, long seed, ListOf list, String remark) {}

    /// Which list a row belongs to.
    interface ListOf {
        String row(int number);
    }

    static void write(Path file, Side side, Content content) throws IOException {
        var sheets = new Sheets(side, content.seed());
        var columns = EntrySheet.of(side).schema().columns();
        try (var out = new BufferedOutputStream(Files.newOutputStream(file));
                var table = TableWriter.xlsx(out)) {
            table.sheet(side == Side.NEED ? "需求" : "供给", columns, Locale.SIMPLIFIED_CHINESE);
            for (var row = 0; row < content.rows(); row++) {
                var line = sheets.line(row, content);
                table.row(columns.stream().map(column -> line.value(column)).toArray());
            }
        }
    }

    private Line line(int row, Content content) {
        var object = any(OBJECTS);
        var verb = any(VERBS);
        return new Line(
                row,
                content.list().row(row),
                any(SECTORS),
                object + verb + (side == Side.NEED ? "需求" : "系统") + (row + 1),
                "围绕%s场景，当前%s，拟建设%s能力；%s；%s。%s"
                        .formatted(object, any(REASONS), verb, any(DEMANDS), any(DEMANDS), content.remark()));
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    /// How a row is numbered in its list.
    static String number(Side side, int row) {
        return "%s-%05d".formatted(side == Side.NEED ? "N" : "O", row + 1);
    }

    private final class Line {
        private final int row;
        private final String list;
        private final String sector;
        private final String title;
        private final String description;

        private Line(int row, String list, String sector, String title, String description) {
            this.row = row;
            this.list = list;
            this.sector = sector;
            this.title = title;
            this.description = description;
        }

        @Nullable
        Object value(TableColumn column) {
            return switch (column.key()) {
                case "number" -> number(side, row);
                case "list" -> list;
                case "title" -> title;
                case "owner" -> sector + "单位" + (row % 997);
                case "owner-stated" -> "北京市" + sector + "单位" + (row % 997);
                case "anonymous" -> "NO";
                case "kind" -> any(List.of("MODEL", "PRODUCT", "SERVICE"));
                case "description" -> description;
                case "gloss" -> "Invented for measuring, row " + (row + 1);
                case "sectors" -> List.of(sector);
                case "segments" -> List.of(any(SEGMENTS));
                case "place" -> any(PLACES);
                case "reach" -> List.of("全国");
                case "amount" -> 100_000_00L * (1 + random.nextInt(200));
                case "deadline" -> LocalDate.of(2027, 1 + random.nextInt(12), 1 + random.nextInt(28));
                case "visibility" -> "PUBLIC";
                case "quantity" -> new BigDecimal(1 + random.nextInt(50));
                case "quantity-unit" -> "套";
                case "source" -> "测量用清单";
                case "source-url" -> "https://example.org/lists/" + (row + 1);
                case "as-of" -> "2026-11-01";
                default -> column.choices().isEmpty() ? null : chosen(column);
            };
        }

        private @Nullable Object chosen(TableColumn column) {
            if (random.nextInt(3) == 0) {
                return null;
            }
            var choice = any(column.choices());
            return column.multiple() ? List.of(choice) : choice;
        }
    }
}
