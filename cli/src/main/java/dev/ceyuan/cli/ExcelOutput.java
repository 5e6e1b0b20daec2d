package dev.ceyuan.cli;

import dev.ceyuan.matching.Item;
import dev.ceyuan.matching.Match;
import dev.ceyuan.tables.TableColumn;
import dev.ceyuan.tables.TableWriter;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/// A workbook with a row for each match.
final class ExcelOutput implements MatchOutput {
    private final TableWriter table;
    private final Wording wording;

    ExcelOutput(OutputStream out, Wording wording) {
        this.wording = wording;
        var columns = List.of(
                column("need"),
                column("rank"),
                column("offer"),
                column("title"),
                column("score"),
                column("unknown"),
                column("asked"),
                column("found"));
        table = TableWriter.xlsx(out).sheet(wording.text("match.matching"), columns, wording.locale());
    }

    /// Headings in both languages; the table takes the one of its locale.
    private static TableColumn column(String key) {
        var name = "match.column." + key;
        var chinese = new Wording(Language.ZH.messages()).text(name);
        var english = new Wording(Language.EN.messages()).text(name);
        return switch (key) {
            case "rank" -> TableColumn.whole(key, chinese, english);
            case "score" -> TableColumn.decimal(key, chinese, english);
            default -> TableColumn.text(key, chinese, english);
        };
    }

    @Override
    public void write(Item need, List<Match> matches) {
        for (var match : matches) {
            var asked =
                    match.evidence().map(evidence -> evidence.asked().quote()).orElse("");
            var found =
                    match.evidence().map(evidence -> evidence.found().quote()).orElse("");
            table.row(
                    need.id(),
                    (long) match.rank(),
                    match.item().id(),
                    MatchOutput.nameOf(match.item()),
                    new BigDecimal(String.format(Locale.ROOT, "%.6f", match.score())),
                    String.join(", ", MatchOutput.unknown(match, wording)),
                    asked,
                    found);
        }
    }

    @Override
    public void close() {
        table.close();
    }
}
