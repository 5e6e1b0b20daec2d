package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.scenario.Entry;
import dev.ceyuan.platform.scenario.EntryContent;
import dev.ceyuan.platform.web.SourceView;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A need or an offer as a line of a list.
///
/// @param owner     a name, or that it is not known or not told
/// @param ownerHref page of the organisation, null if none is known
/// @param summary   the beginning of the text, may be empty
/// @param tags      sectors and, of an offer, its kind
/// @param facts     what is known of place, money and day, in that order
/// @param state     null if it is published
public record EntryLine(
        String href,
        MarkedText title,
        String owner,
        @Nullable String ownerHref,
        String summary,
        List<String> tags,
        List<String> facts,
        @Nullable String state,
        @Nullable String listTitle,
        @Nullable SourceView source) {
    private static final int SUMMARY_LENGTH = 160;

    public EntryLine {
        tags = List.copyOf(tags);
        facts = List.copyOf(facts);
    }

    /// @param words to be marked in the title
    static EntryLine of(Entry entry, Wording wording, List<String> words) {
        var content = entry.content();
        var facets = content.facets();
        var amount = facets.amountFen();
        var facts = Stream.of(
                        facets.place() == null ? null : wording.place(facets.place()),
                        amount == null ? null : wording.money(amount),
                        facets.deadline() == null
                                ? null
                                : wording.text(
                                        "scenario.until." + entry.side(),
                                        facets.deadline().toString()))
                .filter(Objects::nonNull)
                .toList();
        var list = entry.list();
        return new EntryLine(
                href(entry),
                MarkedText.of(content.title(), words),
                wording.owner(entry.owner()),
                ownerHref(entry.owner()),
                summary(content, wording),
                tags(content, wording),
                facts,
                entry.open() ? null : wording.frame().label(entry.state()),
                list == null ? null : list.title(),
                wording.source(content.source()));
    }

    static String href(Entry entry) {
        return path(entry.side()) + "/" + entry.id();
    }

    /// Where the lists of a side live.
    static String path(Side side) {
        return side == Side.NEED ? "/needs" : "/offers";
    }

    static @Nullable String ownerHref(Entry.Owner owner) {
        return owner.id() == null ? null : "/organisations/" + owner.id();
    }

    private static List<String> tags(EntryContent content, Wording wording) {
        var kind = content.kind();
        return Stream.concat(
                        kind == null
                                ? Stream.empty()
                                : Stream.of(wording.frame().label(kind)),
                        content.facets().sectors().stream().map(wording::sector))
                .toList();
    }

    /// In English the explanation that is not part of the source says more than the source itself.
    private static String summary(EntryContent content, Wording wording) {
        var foreign = !wording.frame().chinese() && !content.gloss().isBlank();
        var text = foreign || content.description().isBlank() ? content.gloss() : content.description();
        return text.length() <= SUMMARY_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, SUMMARY_LENGTH))) + "…";
    }
}
