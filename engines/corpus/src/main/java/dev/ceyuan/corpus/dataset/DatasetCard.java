package dev.ceyuan.corpus.dataset;

import dev.ceyuan.corpus.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The card of a release, in Chinese or in English: what it is, where it comes from, what was done to it,
/// what was left out and why, and what it is not good for. It begins with the front matter that Hugging
/// Face reads.
public final class DatasetCard {
    /// What the English card is called.
    public static final String ENGLISH = "README.md";

    /// What the Chinese card is called.
    public static final String CHINESE = "README.zh-CN.md";

    private final DatasetDescription description;
    private final List<Part> parts;
    private final List<Conservation> tables;
    private final PaperWords words;
    private final StringBuilder card = new StringBuilder();

    private DatasetCard(DatasetDescription description, List<Part> parts, List<Conservation> tables, PaperWords words) {
        this.description = description;
        this.parts = parts;
        this.tables = tables;
        this.words = words;
    }

    /// @param parts  that hold documents; others are not looked at
    /// @param tables of the sources
    /// @param locale English, or else Chinese
    public static String of(
            DatasetDescription description, List<Part> parts, List<Conservation> tables, Locale locale) {
        var card = new DatasetCard(description, parts, tables, PaperWords.in(locale));
        card.card.append(FrontMatter.of(description, parts, locale)).append('\n');
        card.about(locale);
        card.sources();
        card.recipe();
        card.reasons();
        card.limits();
        card.columns();
        card.proof();
        return card.card.toString();
    }

    private void about(Locale locale) {
        card.append("# ").append(Markdown.text(words.get(description.title()))).append("\n\n");
        var other = Wording.isEnglish(locale) ? CHINESE : ENGLISH;
        card.append("[")
                .append(words.get("other-language"))
                .append("](")
                .append(other)
                .append(")\n\n");
        card.append(Markdown.paragraphs(words.get(description.summary()))).append("\n\n");
        var facts = new ArrayList<List<String>>();
        facts.add(List.of(words.get("version"), Markdown.text(description.version())));
        facts.add(List.of(words.get("published"), description.published().toString()));
        facts.add(List.of(words.get("documents"), PaperWords.number(FrontMatter.documents(parts))));
        facts.add(List.of(words.get("licence"), licence(description.licence())));
        facts.add(List.of(words.get("publisher"), party(description.publisher())));
        facts.add(List.of(
                words.get("creators"),
                String.join(
                        words.get("separator"),
                        description.creators().stream().map(DatasetCard::party).toList())));
        card.append(Markdown.table(List.of("", ""), facts));
    }

    private static String licence(DatasetDescription.LicenceLink licence) {
        return Markdown.link(licence.id(), licence.text());
    }

    private static String party(DatasetDescription.Party party) {
        return Markdown.link(party.name(), party.page());
    }

    private void heading(String key) {
        card.append("\n## ").append(words.get(key)).append("\n\n");
    }

    private void table(List<String> keys, List<List<String>> rows) {
        card.append(Markdown.table(keys.stream().map(words::get).toList(), rows));
    }

    private void sources() {
        heading("sources");
        var kept = new TreeMap<String, Tally>();
        tables.forEach(table -> kept.put(table.source(), table.kept()));
        var rows = new ArrayList<List<String>>();
        for (var source : description.sources()) {
            rows.add(List.of(
                    Markdown.code(source.id()),
                    Markdown.link(words.get(source.title()), source.page()),
                    licence(source.licence()),
                    Markdown.text(source.attribution()),
                    PaperWords.number(kept.getOrDefault(source.id(), Tally.NONE).documents())));
        }
        table(List.of("source", "title", "licence", "attribution", "kept"), rows);
    }

    private void recipe() {
        heading("recipe");
        var number = 1;
        for (var step : description.recipe()) {
            card.append(number++)
                    .append(". ")
                    .append(Markdown.text(words.get(step)))
                    .append('\n');
        }
    }

    private void reasons() {
        heading("reasons");
        card.append(words.get("reasons.text")).append("\n\n");
        var read = Tally.NONE;
        var kept = Tally.NONE;
        var dropped = new TreeMap<String, Tally>();
        var refused = new TreeMap<String, Tally>();
        for (var table : tables) {
            read = read.plus(table.read());
            kept = kept.plus(table.kept());
            table.dropped().forEach((rule, tally) -> dropped.merge(rule, tally, Tally::plus));
            table.refused().forEach((rule, tally) -> refused.merge(rule, tally, Tally::plus));
        }
        var rows = new ArrayList<List<String>>();
        rows.add(reason(words.get("read"), "", read));
        rows.add(reason(words.get("kept"), "", kept));
        reasons("dropped", dropped, rows);
        reasons("refused", refused, rows);
        table(List.of("outcome", "rule", "documents", "bytes"), rows);
    }

    private void reasons(String outcome, Map<String, Tally> tallies, List<List<String>> rows) {
        tallies.forEach((rule, tally) -> rows.add(reason(words.get(outcome), Markdown.code(rule), tally)));
    }

    private static List<String> reason(String outcome, String rule, Tally tally) {
        return List.of(outcome, rule, PaperWords.number(tally.documents()), PaperWords.number(tally.bytes()));
    }

    private void limits() {
        heading("limits");
        for (var limit : description.limits()) {
            card.append("- ").append(Markdown.text(words.get(limit))).append('\n');
        }
    }

    private void columns() {
        heading("columns");
        var rows = new ArrayList<List<String>>();
        for (var column : ParquetColumn.values()) {
            var path = String.join(".", column.path()).replace(".list.element", "");
            rows.add(List.of(Markdown.code(path), words.get("column." + path)));
        }
        table(List.of("column", "meaning"), rows);
    }

    private void proof() {
        heading("proof");
        card.append(words.get("proof.text")).append('\n');
    }
}
