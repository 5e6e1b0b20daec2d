package dev.ceyuan.corpus.evidence;

import dev.ceyuan.corpus.json.Json;
import dev.ceyuan.tables.TableColumn;
import dev.ceyuan.tables.TableSchema;
import dev.ceyuan.tables.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// The sheet on which two reviewers judge the documents that were drawn and a third person decides where
/// they differ.
///
/// Items are in the order of their tickets, so that no reviewer sees one source after the other. In tables no
/// text is a formula, and texts end where a cell of a spreadsheet does (32,767 chars); the JSON lines
/// hold them in full.
public final class ReviewSheet {
    static final Map<String, List<String>> VERDICTS = verdicts();
    static final List<String> REVIEWERS = List.of("first", "second", "third");
    private static final int LONGEST_REMARK = 2000;

    private ReviewSheet() {}

    /// Writes the sheet as .csv.
    public static void csv(OutputStream out, List<Drawn> sample, SampleClasses classes, Reading texts) {
        try (var writer = TableWriter.csv(out)) {
            write(writer, sample, classes, texts);
        }
    }

    /// Writes the sheet as .xlsx.
    public static void xlsx(OutputStream out, List<Drawn> sample, SampleClasses classes, Reading texts) {
        try (var writer = TableWriter.xlsx(out)) {
            write(writer, sample, classes, texts);
        }
    }

    private static void write(TableWriter writer, List<Drawn> sample, SampleClasses classes, Reading texts) {
        var columns = columns();
        writer.sheet("review", columns, texts.locale());
        var number = 0;
        for (var item : ordered(sample)) {
            var row = new Object[columns.size()];
            row[0] = (long) ++number;
            row[1] = item.ticket();
            row[2] = part(item);
            row[3] = item.id();
            row[4] = item.stratum().source();
            row[5] = classes.lengthTitle(item.stratum().length()).in(texts.locale());
            row[6] = classes.qualityTitle(item.stratum().quality()).in(texts.locale());
            row[7] = texts.text().apply(item.id());
            writer.row(row);
        }
    }

    private static List<TableColumn> columns() {
        return Stream.concat(
                        Stream.of(
                                TableColumn.whole("number", "序号", "Number"),
                                TableColumn.text("ticket", "抽签号", "Ticket"),
                                TableColumn.text("part", "用途", "Part"),
                                TableColumn.text("id", "文档", "Document"),
                                TableColumn.text("source", "来源", "Source"),
                                TableColumn.text("length", "长度", "Length"),
                                TableColumn.text("quality", "质量", "Quality"),
                                TableColumn.text("text", "文本", "Text")),
                        judgements())
                .toList();
    }

    /// Writes the sheet as lines of JSON.
    public static void jsonLines(OutputStream out, List<Drawn> sample, SampleClasses classes, Reading texts) {
        var number = 0;
        for (var item : ordered(sample)) {
            var row = new LinkedHashMap<String, Object>();
            row.put("number", ++number);
            row.put("ticket", item.ticket());
            row.put("part", part(item));
            row.put("id", item.id());
            row.put("source", item.stratum().source());
            row.put("length", classes.lengthTitle(item.stratum().length()).in(texts.locale()));
            row.put("quality", classes.qualityTitle(item.stratum().quality()).in(texts.locale()));
            row.put("text", texts.text().apply(item.id()));
            judgements().forEach(column -> row.put(column.key(), ""));
            try {
                out.write((Json.line(row) + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// What the writer of a sheet asks for.
    ///
    /// @param text   of a document by its id
    /// @param locale of headings and classes
    public record Reading(Function<String, String> text, Locale locale) {}

    /// The columns that are read when the sheet comes back.
    static TableSchema schema() {
        var ticket = TableColumn.text("ticket", "抽签号", "Ticket").mandatory();
        return new TableSchema(
                "review", Stream.concat(Stream.of(ticket), judgements()).toList());
    }

    private static Stream<TableColumn> judgements() {
        return Stream.of(
                verdict("first", "评审一结论", "Reviewer 1 verdict"),
                TableColumn.text("first-risk", "评审一风险", "Reviewer 1 risk"),
                verdict("second", "评审二结论", "Reviewer 2 verdict"),
                TableColumn.text("second-risk", "评审二风险", "Reviewer 2 risk"),
                verdict("third", "裁定结论", "Adjudicated verdict"),
                TableColumn.text("third-risk", "裁定风险", "Adjudicated risk"),
                TableColumn.text("remark", "备注", "Remark").maxLength(LONGEST_REMARK));
    }

    private static TableColumn verdict(String key, String chinese, String english) {
        return TableColumn.choice(key, chinese, english, VERDICTS);
    }

    private static Map<String, List<String>> verdicts() {
        var verdicts = new LinkedHashMap<String, List<String>>();
        verdicts.put("pass", List.of("合格", "pass", "通过", "符合"));
        verdicts.put("fail", List.of("不合格", "fail", "不通过", "不符合"));
        return verdicts;
    }

    private static List<Drawn> ordered(List<Drawn> sample) {
        var ordered = new ArrayList<>(sample);
        ordered.sort((a, b) -> a.ticket().compareTo(b.ticket()));
        return ordered;
    }

    private static String part(Drawn item) {
        return switch (item.part()) {
            case SAMPLE -> "sample";
            case SUPPLEMENT -> "supplement";
        };
    }
}
