package dev.ceyuan.corpus.input.html;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Chooses the blocks of a page that are its main text, by the rule of [HtmlText].
final class MainText {
    private final List<PageBlock> blocks;
    private final IdentityHashMap<Element, Long> prose = new IdentityHashMap<>();

    private MainText(List<PageBlock> blocks) {
        this.blocks = blocks;
    }

    static List<PageBlock> of(Element body, List<PageBlock> blocks) {
        return new MainText(blocks).chosen(body);
    }

    private List<PageBlock> chosen(Element body) {
        for (var block : blocks) {
            if (block.isProse()) {
                addProse(block);
            }
        }
        if (prose.isEmpty()) {
            return blocks.stream().filter(block -> !block.isMostlyLinks()).toList();
        }
        var main = main(body);
        return between(blocks.stream().filter(block -> isIn(block, main)).toList());
    }

    private void addProse(PageBlock block) {
        for (@Nullable Element each = block.within(); each != null; each = each.parent()) {
            prose.merge(each, (long) block.own(), Long::sum);
        }
    }

    private Element main(Element body) {
        var least = Math.ceilDiv(prose.getOrDefault(body, 0L) * 7, 10);
        var main = body;
        for (@Nullable Element next = body; next != null; next = heavyChild(main, least)) {
            main = next;
        }
        return main;
    }

    private @Nullable Element heavyChild(Element of, long least) {
        for (var child : of.children()) {
            if (prose.getOrDefault(child, 0L) >= least) {
                return child;
            }
        }
        return null;
    }

    private static boolean isIn(PageBlock block, Element main) {
        for (@Nullable Element each = block.within(); each != null; each = each.parent()) {
            if (each == main) {
                return true;
            }
        }
        return false;
    }

    private static List<PageBlock> between(List<PageBlock> within) {
        var first = 0;
        while (!within.get(first).isProse()) {
            first++;
        }
        var last = within.size() - 1;
        while (!within.get(last).isProse()) {
            last--;
        }
        while (first > 0 && within.get(first - 1).heading()) {
            first--;
        }
        var taken = new ArrayList<PageBlock>();
        for (var block : within.subList(first, last + 1)) {
            if (block.isProse() || !block.isMostlyLinks()) {
                taken.add(block);
            }
        }
        return taken;
    }
}
