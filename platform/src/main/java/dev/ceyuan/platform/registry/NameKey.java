package dev.ceyuan.platform.registry;

import dev.ceyuan.text.NormalisedText;
import java.util.List;
import java.util.Optional;

/// A name as it is compared.
///
/// @param search folded (width, case, traditional characters) and without anything but letters and digits
/// @param core   for the full name of a company without its place, legal form and trade words: of
record NameKey(String search, String core) {

    /// Version of the algorithm; stored with its results.
    static final short VERSION = 1;

    private static final int SHORTEST_CORE = 2;

    /// Longer forms before those that end them.
    private static final List<String> FORMS =
            List.of("集团股份有限公司", "股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "集团公司", "总公司", "公司", "有限合伙");

    /// What a firm trades in, where it says nothing about which firm it is.
    private static final List<String> TRADES = List.of(
            "集团", "控股", "科技", "技术", "网络", "信息", "智能", "人工", "软件", "服务", "数据", "系统", "计算机", "数字", "发展", "实业", "基础",
            "云计算");

    /// The key of a name; nothing if the name has no letter or digit.
    static Optional<NameKey> of(String name, Places places) {
        var search = search(name);
        return search.isEmpty() ? Optional.empty() : Optional.of(new NameKey(search, core(search, places)));
    }

    /// A name or part of one as it is searched.
    static String search(String name) {
        var folded = NormalisedText.fold(name);
        var kept = new StringBuilder(folded.length());
        folded.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /// True if the name says that it is a company's.
    boolean company() {
        return FORMS.stream().anyMatch(search::endsWith);
    }

    private static String core(String search, Places places) {
        var form = FORMS.stream().filter(search::endsWith).findFirst();
        if (form.isEmpty()) {
            return search;
        }
        var core = withoutPlace(withoutEnd(search, form.get()), places);
        for (var shorter = withoutTrade(core); !shorter.equals(core); shorter = withoutTrade(core)) {
            core = shorter;
        }
        return core;
    }

    private static String withoutPlace(String name, Places places) {
        for (var end = name.length() - SHORTEST_CORE; end >= SHORTEST_CORE; end--) {
            if (places.vocabulary().find(name.substring(0, end)).isPresent()) {
                return name.substring(end);
            }
        }
        return name;
    }

    private static String withoutTrade(String name) {
        return TRADES.stream()
                .filter(trade -> name.endsWith(trade) && name.length() - trade.length() >= SHORTEST_CORE)
                .findFirst()
                .map(trade -> withoutEnd(name, trade))
                .orElse(name);
    }

    private static String withoutEnd(String name, String end) {
        return name.length() == end.length() ? name : name.substring(0, name.length() - end.length());
    }
}
