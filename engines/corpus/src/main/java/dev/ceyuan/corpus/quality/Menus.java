package dev.ceyuan.corpus.quality;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells a menu from a sentence: short items between separators, at least half of them words of menus.
final class Menus {
    private static final String SORT = "menu";
    private static final int FEWEST_ITEMS = 3;
    private static final int LONGEST_ITEM = 8;

    private final PhraseTable anywhere = PhraseTable.of(List.of(SORT));
    private final Set<String> words = YamlResource.rows("line-phrases.yaml").stream()
            .filter(row -> row.text("sort").equals(SORT))
            .flatMap(row -> row.texts("phrases").stream())
            .collect(Collectors.toUnmodifiableSet());

    boolean isMenu(LineTable lines, int line) {
        return lines.chars()[lines.first(line)] != '|' // else a row of a table
                && hasShortItems(lines, line)
                && anywhere.first(lines, line) != null
                && hasKnownItems(lines, line);
    }

    private static boolean hasShortItems(LineTable lines, int line) {
        var items = 0;
        var start = lines.first(line);
        for (var i = start; i <= lines.last(line); i++) {
            if (i == lines.last(line) || LineMarks.isSeparator(lines.chars()[i])) {
                items += i > start ? 1 : 0;
                start = i + 1;
            } else if (i - start == LONGEST_ITEM) {
                return false;
            }
        }
        return items >= FEWEST_ITEMS;
    }

    private boolean hasKnownItems(LineTable lines, int line) {
        var items = 0;
        var known = 0;
        var start = lines.first(line);
        for (var i = start; i <= lines.last(line); i++) {
            if (i == lines.last(line) || LineMarks.isSeparator(lines.chars()[i])) {
                items += i > start ? 1 : 0;
                known += words.contains(String.valueOf(lines.chars(), start, i - start)) ? 1 : 0;
                start = i + 1;
            }
        }
        return 2 * known >= items;
    }
}
