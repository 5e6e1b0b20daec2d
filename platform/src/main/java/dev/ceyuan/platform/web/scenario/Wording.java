package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Facet;
import dev.ceyuan.matching.Match;
import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.registry.IndustryChain;
import dev.ceyuan.platform.registry.Places;
import dev.ceyuan.platform.registry.Sectors;
import dev.ceyuan.platform.registry.Term;
import dev.ceyuan.platform.scenario.Entry;
import dev.ceyuan.platform.scenario.EntryContent;
import dev.ceyuan.platform.scenario.EntryQuery;
import dev.ceyuan.platform.scenario.Facets;
import dev.ceyuan.platform.scenario.SourceNote;
import dev.ceyuan.platform.web.Days;
import dev.ceyuan.platform.web.Frame;
import dev.ceyuan.platform.web.SourceView;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.NoSuchMessageException;

/// Says values of needs, offers and matches in the reader's language.
final class Wording {
    /// The programme runs in one city; its days are the days there.
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Frame frame;
    private final Sectors sectors;
    private final IndustryChain chain;
    private final Places places;

    Wording(Frame frame, Sectors sectors, IndustryChain chain, Places places) {
        this.frame = frame;
        this.sectors = sectors;
        this.chain = chain;
        this.places = places;
    }

    Frame frame() {
        return frame;
    }

    Locale locale() {
        return frame.locale();
    }

    String text(String key, Object... args) {
        return frame.text(key, args);
    }

    /// The words of a key that something outside the page made up; if there are none, what it is called
    /// there.
    String textOr(String key, String otherwise) {
        try {
            return frame.text(key);
        } catch (NoSuchMessageException expected) {
            return otherwise;
        }
    }

    String sector(String id) {
        return term(sectors::sector, id);
    }

    String segment(String id) {
        return term(chain::segment, id);
    }

    String place(String id) {
        return term(places::place, id);
    }

    private String term(Function<String, Optional<Term>> vocabulary, String id) {
        var own = id.substring(id.lastIndexOf('/') + 1);
        return vocabulary.apply(own).map(term -> term.label(locale())).orElse(own);
    }

    String money(long fen) {
        return Yuan.text(fen, locale());
    }

    String day(Instant instant) {
        return instant.atZone(Days.ZONE).toLocalDate().toString();
    }

    String minute(Instant instant) {
        return MINUTE.format(instant.atZone(Days.ZONE));
    }

    String side(Side side) {
        return text("scenario.side." + side);
    }

    String labels(Collection<? extends Enum<?>> constants) {
        return joined(constants, frame::label);
    }

    <T> String joined(Collection<T> values, Function<T, String> label) {
        return values.stream().map(label).collect(Collectors.joining(text("scenario.separator")));
    }

    /// A feature of the score: the engine's own, or a rule.
    String feature(String feature) {
        return textOr("scenario.feature." + feature, rule(feature));
    }

    String rule(String rule) {
        return textOr("scenario.rule." + rule, rule);
    }

    /// What a facet of the engine is called on this side.
    String facet(Side side, String facet) {
        var field = facet.equals("budget") || facet.equals("price") ? "amount" : facet;
        return textOr("scenario.field.%s.%s".formatted(field, side), facet);
    }

    /// A place as a source names it, in the reader's language if it is known.
    String placeAsStated(String text) {
        return text.isBlank()
                ? ""
                : places.recognise(text).map(term -> term.label(locale())).orElse(text);
    }

    /// How much, with its unit; null if unknown.
    @Nullable
    String quantity(Facets facets) {
        var quantity = facets.quantity();
        return quantity == null ? null : "%s %s".formatted(Yuan.grouped(quantity), facets.quantityUnit());
    }

    String yesNo(boolean yes) {
        return text(yes ? "scenario.yes" : "scenario.no");
    }

    /// The name of a facet that lists are narrowed by.
    String facet(Side side, EntryQuery.Facet facet) {
        return text("scenario.facet.%s.%s".formatted(side, facet));
    }

    /// A value of such a facet, as [EntryQuery] writes it.
    String facetValue(EntryQuery.Facet facet, String value) {
        if (value.equals(EntryQuery.UNKNOWN)) {
            return text("scenario.unknown");
        }
        return switch (facet) {
            case SECTOR -> sector(value);
            case SEGMENT -> segment(value);
            case PLACE -> place(value);
            case KIND -> constant(EntryContent.Kind.values(), value);
            case DEPLOYMENT -> constant(Facets.Deployment.values(), value);
            case CHIP -> constant(Facets.ChipFamily.values(), value);
            case FILING -> constant(Facets.Filing.values(), value);
            case MATURITY -> constant(Facets.Maturity.values(), value);
            case OPEN_WEIGHTS -> yesNo(Boolean.parseBoolean(value));
            case BUDGET -> textOr("scenario.budget-band." + value, value);
        };
    }

    private String constant(Enum<?>[] constants, String name) {
        return Arrays.stream(constants)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(frame::label)
                .orElse(name);
    }

    /// A value of the matching engine.
    ///
    /// @param kind the rule or the facet it belongs to
    String value(String kind, @Nullable Facet value) {
        return switch (value) {
            case null -> text("scenario.unknown");
            case Facet.Amount amount -> money(amount.fen());
            case Facet.Day day -> day.day().toString();
            case Facet.Level level -> level(kind, level.step());
            case Facet.Terms terms -> joined(terms.ids().stream().sorted().toList(), id -> engineTerm(kind, id));
        };
    }

    private String level(String kind, int step) {
        return switch (kind) {
            case "filing" -> step(Facets.Filing.values(), step);
            case "maturity" -> step(Facets.Maturity.values(), step);
            case "open-weights", "openWeights" -> yesNo(step > 0);
            default -> Integer.toString(step);
        };
    }

    private String step(Enum<?>[] constants, int step) {
        return step >= 0 && step < constants.length ? frame.label(constants[step]) : Integer.toString(step);
    }

    private String engineTerm(String kind, String id) {
        if (id.equals(Facet.Terms.ANY)) {
            return text("scenario.any");
        }
        return switch (kind) {
            case "sector" -> sector(id);
            case "segment" -> segment(id);
            case "place", "reach", "supplier-place", "service-area" -> place(id);
            case "deployment" -> constant(Facets.Deployment.values(), id);
            case "chip" -> constant(Facets.ChipFamily.values(), id);
            case "kind" -> constant(EntryContent.Kind.values(), id);
            default -> id;
        };
    }

    /// Whose an entry is: the registry's name, or what the source says, or that it is not known or not
    /// told.
    String owner(Entry.Owner owner) {
        if (owner.hidden()) {
            return text("scenario.owner.hidden");
        }
        if (!owner.name().isEmpty()) {
            return owner.name();
        }
        return owner.stated().isEmpty() ? text("scenario.owner.unknown") : owner.stated();
    }

    /// Null if nobody named a source.
    @Nullable
    SourceView source(SourceNote source) {
        return source.name().isEmpty() && source.url().isEmpty()
                ? null
                : SourceView.asOf(source.name().isEmpty() ? source.url() : source.name(), source.url(), source.asOf());
    }

    String outcome(Match.Outcome outcome) {
        return text("scenario.outcome." + outcome);
    }
}
