package dev.ceyuan.corpus.input.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// The title and the main text of a web page, as lines; navigation and the like are left out.
///
/// The page becomes blocks, the stretches between tags that break lines. A block is prose if at most a third
/// of it is in links and it is long, or not short and has the punctuation of a sentence. The main element is
/// the deepest one with at least 7/10 of the characters of all prose. Of its blocks these are taken: prose;
/// what lies between prose, unless more than half of it is in links; headings straight before the first
/// prose. A page without prose gives all blocks that are not mostly links.
///
/// That text has few tags and links where it is the content, and many where it is navigation, was shown by
/// Kohlschütter, Fankhauser and Nejdl (Boilerplate Detection using Shallow Text Features, WSDM 2010); the
/// numbers here are our own, in characters, since Chinese is written without spaces.
public final class HtmlText {
    /// Of the rule; grows when some page gives another text.
    public static final int VERSION = 1;

    private static final int DEEPEST = 512;

    private HtmlText() {}

    /// @return lines, the first of them the title if there is one; empty if the page has no text
    public static String of(String html) {
        var parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        var page = parser.parseInput(html, "");
        var blocks = PageBlocks.of(page.body());
        var lines = new ArrayList<String>();
        var title = title(page);
        if (!title.isEmpty()) {
            lines.add(title);
        }
        for (var block : MainText.of(page.body(), blocks)) {
            lines.add(block.text());
        }
        return String.join("\n", withoutRepeatedTitle(lines));
    }

    private static List<String> withoutRepeatedTitle(List<String> lines) {
        var repeats = lines.size() > 1 && lines.get(1).equals(lines.getFirst());
        return repeats ? lines.subList(1, lines.size()) : lines;
    }

    /// The only heading of the first level, if the title of the page begins with it; or else that title
    /// without the name of the site.
    private static String title(Document page) {
        var title = page.title().strip();
        var headings = page.select("h1");
        var heading = headings.size() == 1 ? headings.getFirst().text().strip() : "";
        return title.isEmpty() || (!heading.isEmpty() && title.startsWith(heading)) ? heading : withoutSite(title);
    }

    private static String withoutSite(String title) {
        var end = title.length();
        for (var separator : List.of("_", "|", " - ", " – ", " — ")) {
            var at = title.indexOf(separator);
            end = at > 0 ? Math.min(end, at) : end;
        }
        return title.substring(0, end).strip();
    }
}
