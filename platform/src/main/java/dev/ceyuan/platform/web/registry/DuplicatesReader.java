package dev.ceyuan.platform.web.registry;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.registry.Attribute;
import dev.ceyuan.platform.registry.Duplicate;
import dev.ceyuan.platform.registry.Duplicates;
import dev.ceyuan.platform.web.Location;
import dev.ceyuan.platform.web.Pager;
import dev.ceyuan.platform.web.registry.DuplicateView.Row;
import dev.ceyuan.platform.web.registry.OrganisationPageView.FactLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Puts together the pages of the duplicates desk.
@Component
final class DuplicatesReader {
    static final int PAGE_SIZE = 20;

    private final Duplicates duplicates;
    private final OrganisationReader organisations;
    private final MessageSource messages;

    DuplicatesReader(Duplicates duplicates, OrganisationReader organisations, MessageSource messages) {
        this.duplicates = duplicates;
        this.organisations = organisations;
        this.messages = messages;
    }

    DuplicatesView list(Actor actor, int page, Locale locale) {
        var lines = duplicates.open(actor, page, PAGE_SIZE).stream()
                .map(duplicate -> line(duplicate, locale))
                .toList();
        return new DuplicatesView(
                lines, new Pager(page, PAGE_SIZE, duplicates.countOpen(actor), new Location("/duplicates", "")));
    }

    /// @param refusal why they were not merged, in words
    DuplicateView pair(Actor actor, UUID id, Locale locale, @Nullable String refusal) {
        var duplicate = duplicates.find(actor, id);
        var first = organisations.read(actor, duplicate.first(), locale);
        var second = organisations.read(actor, duplicate.second(), locale);
        return new DuplicateView(line(duplicate, locale), first, second, rows(first, second), refusal);
    }

    private static List<Row> rows(OrganisationPageView first, OrganisationPageView second) {
        var rows = new ArrayList<Row>();
        for (var attribute : Attribute.values()) {
            var left = facts(first, attribute);
            var right = facts(second, attribute);
            if (!left.isEmpty() || !right.isEmpty()) {
                var same = left.stream()
                        .map(FactLine::value)
                        .toList()
                        .equals(right.stream().map(FactLine::value).toList());
                rows.add(new Row(attribute.messageKey(), left, right, same));
            }
        }
        return rows;
    }

    private static List<FactLine> facts(OrganisationPageView view, Attribute attribute) {
        return view.groups().stream()
                .filter(group -> group.titleKey().equals(attribute.messageKey()))
                .flatMap(group -> group.facts().stream())
                .toList();
    }

    private DuplicatesView.Line line(Duplicate duplicate, Locale locale) {
        return new DuplicatesView.Line(
                duplicate.id(),
                duplicate.firstName(),
                duplicate.secondName(),
                duplicate.scorePercent(),
                duplicate.reasons().stream()
                        .map(reason -> messages.getMessage(
                                reason.messageKey(), reason.arguments().toArray(), locale))
                        .toList());
    }

    /// A message key that ends with an enum constant.
    static String key(String prefix, Enum<?> constant) {
        return prefix + constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
