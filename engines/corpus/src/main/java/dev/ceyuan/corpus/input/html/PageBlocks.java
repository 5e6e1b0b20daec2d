package dev.ceyuan.corpus.input.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// Goes through a page and collects its blocks, without what is never content: scripts, forms, navigation,
/// and what the page hides or names so.
final class PageBlocks implements NodeFilter {
    private static final Set<String> NEVER = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "canvas",
            "audio",
            "video",
            "map",
            "select",
            "button",
            "input",
            "textarea",
            "datalist",
            "nav",
            "footer",
            "aside",
            "menu",
            "dialog",
            "head");
    private static final Set<String> NEVER_ROLES =
            Set.of("navigation", "banner", "contentinfo", "search", "dialog", "alert", "menu", "complementary");
    private static final Set<String> NEVER_CLASSES = Set.of(
            "nav",
            "navbar",
            "menu",
            "footer",
            "sidebar",
            "breadcrumb",
            "breadcrumbs",
            "crumbs",
            "copyright",
            "pagination",
            "pager",
            "share",
            "comments",
            "related",
            "recommend",
            "ad",
            "ads",
            "toolbar");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final List<PageBlock> blocks = new ArrayList<>();
    private final BlockText text = new BlockText();
    private Element within;

    private PageBlocks(Element body) {
        this.within = body;
    }

    static List<PageBlock> of(Element body) {
        var collected = new PageBlocks(body);
        body.filter(collected);
        collected.end();
        return List.copyOf(collected.blocks);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.add(words.getWholeText());
        } else if (node instanceof Element element) {
            if (depth > 0 && isNever(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            enter(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            leave(element);
        }
        return FilterResult.CONTINUE;
    }

    private void enter(Element element) {
        var tag = element.normalName();
        if (tag.equals("br")) {
            text.lineEnd();
        } else if (isCellOfData(element)) {
            text.gap();
        } else if (element.isBlock()) {
            end();
            within = element;
        }
        text.link(tag.equals("a") ? 1 : 0);
        text.preformatted(tag.equals("pre") ? 1 : 0);
    }

    private void leave(Element element) {
        var tag = element.normalName();
        text.link(tag.equals("a") ? -1 : 0);
        text.preformatted(tag.equals("pre") ? -1 : 0);
        if (element.isBlock() && !tag.equals("br") && !isCellOfData(element)) {
            end();
            var parent = element.parent();
            within = parent == null ? element : parent;
        }
    }

    /// A cell whose text belongs to the line of its row; cells for layout hold lines themselves.
    private static boolean isCellOfData(Element element) {
        return CELLS.contains(element.normalName())
                && element.children().stream().noneMatch(Element::isBlock);
    }

    private void end() {
        if (text.visible() > 0) {
            blocks.add(new PageBlock(
                    text.taken(), text.visible(), text.linked(), within, HEADINGS.contains(within.normalName())));
        }
        text.clear();
    }

    private static boolean isNever(Element element) {
        if (NEVER.contains(element.normalName()) || element.hasAttr("hidden")) {
            return true;
        }
        if (element.attributesSize() == 0) {
            return false;
        }
        var style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        return style.contains("display:none")
                || element.attr("aria-hidden").equals("true")
                || NEVER_ROLES.contains(element.attr("role"))
                || NEVER_CLASSES.contains(element.id().toLowerCase(Locale.ROOT))
                || element.classNames().stream()
                        .anyMatch(name -> NEVER_CLASSES.contains(name.toLowerCase(Locale.ROOT)));
    }
}
