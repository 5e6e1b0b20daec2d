package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.platform.scenario.Entry;
import dev.ceyuan.platform.scenario.EntryList;
import dev.ceyuan.platform.web.SourceView;
import org.jspecify.annotations.Nullable;

/// A demand list or a capability list in short.
///
/// @param publishedOn null until published
/// @param state       null if it is published
public record ListCard(
        String href,
        String title,
        String owner,
        String note,
        long entries,
        @Nullable String publishedOn,
        @Nullable String state,
        @Nullable SourceView source) {

    static ListCard of(EntryList list, Wording wording) {
        var published = list.publishedAt();
        return new ListCard(
                EntryView.listPath(list.side()) + "/" + list.id(),
                list.title(),
                wording.owner(list.owner()),
                list.note(),
                list.entries(),
                published == null ? null : wording.day(published),
                list.state() == Entry.State.PUBLISHED ? null : wording.frame().label(list.state()),
                wording.source(list.source()));
    }
}
