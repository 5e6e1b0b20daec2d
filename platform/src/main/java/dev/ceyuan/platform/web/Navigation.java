package dev.ceyuan.platform.web;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.web.Frame.NavigationEntry;
import java.util.List;
import java.util.function.Predicate;

/// The main navigation: one line per part, with who sees it.
enum Navigation {
    HOME("/", "nav.home", _ -> true),
    NEEDS("/needs", "nav.needs", _ -> true),
    OFFERS("/offers", "nav.offers", _ -> true),
    ORGANISATIONS("/organisations", "nav.organisations", _ -> true),
    CASES("/cases", "nav.cases", _ -> true),
    INTRODUCTIONS("/introductions", "nav.introductions", frame -> frame.actor() instanceof Actor.Member),
    NOTICES("/notices", "nav.notices", Navigation::speaksForSomeone),
    LEDGER("/ledger", "nav.ledger", Navigation::seesAll),
    VOUCHERS("/ledger/lots", "nav.vouchers", frame -> speaksForSomeone(frame) && !seesAll(frame)),
    IMPORTS("/imports", "nav.imports", frame -> frame.officer() || speaksForSomeone(frame)),
    ACCOUNTS("/accounts", "nav.accounts", frame -> frame.administrator() || frame.auditor()),
    AUDIT("/audit", "nav.audit", Frame::auditor);

    private final String href;
    private final String key;
    private final Predicate<Frame> seenBy;

    Navigation(String href, String key, Predicate<Frame> seenBy) {
        this.href = href;
        this.key = key;
        this.seenBy = seenBy;
    }

    static List<NavigationEntry> entriesFor(Frame frame) {
        return List.of(values()).stream()
                .filter(entry -> entry.seenBy.test(frame))
                .map(entry -> new NavigationEntry(
                        entry.href,
                        frame.text(entry.key),
                        entry.contains(frame.location().path())))
                .toList();
    }

    /// Notices go to organisations: who speaks for none gets none.
    private static boolean speaksForSomeone(Frame frame) {
        return !frame.actor().organisations().isEmpty();
    }

    private static boolean seesAll(Frame frame) {
        return frame.officer() || frame.auditor();
    }

    private boolean contains(String path) {
        var within = this == VOUCHERS ? LEDGER.href : href;
        return path.equals(href) || (this != HOME && path.startsWith(within + "/"));
    }
}
