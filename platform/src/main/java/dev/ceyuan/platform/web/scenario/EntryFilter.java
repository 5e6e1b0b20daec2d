package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.platform.scenario.Entry;
import dev.ceyuan.platform.scenario.EntryQuery;
import dev.ceyuan.platform.scenario.EntryQuery.Facet;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The query of a list as its address writes it: `?q=政务&sector=finance&budget=%3F&page=2`.
///
/// @param wrong the parameters that make no sense; lists leave them out, the API refuses them
record EntryFilter(EntryQuery query, List<String> wrong) {
    static final int PAGE_SIZE = 20;
    static final int MOST_PER_PAGE = 200;
    private static final int LAST_PAGE = 10_000;
    private static final int LONGEST_TEXT = 200;

    EntryFilter {
        wrong = List.copyOf(wrong);
    }

    static EntryFilter of(Map<String, String> parameters) {
        return new Reading(parameters).filter();
    }

    /// The parameter that carries a facet.
    static String parameter(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The parameters of a query without its page, for the address of the same list elsewhere.
    static Map<String, String> parameters(EntryQuery query) {
        var parameters = new LinkedHashMap<String, String>();
        if (!query.typed().isBlank()) {
            parameters.put("q", query.typed());
        }
        var list = query.list();
        if (list != null) {
            parameters.put("list", list.toString());
        }
        var owner = query.owner();
        if (owner != null) {
            parameters.put("owner", owner.toString());
        }
        var state = query.state();
        if (state != null) {
            parameters.put("state", state.name());
        }
        for (var facet : Facet.values()) {
            query.chosen(facet).ifPresent(value -> parameters.put(parameter(facet), value));
        }
        return parameters;
    }

    /// The address of a list with the query.
    static String href(String path, EntryQuery query) {
        return address(path, parameters(query));
    }

    static String address(String path, Map<String, String> parameters) {
        var query = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /// Reads parameters one by one and remembers which were wrong.
    private static final class Reading {
        private final Map<String, String> parameters;
        private final List<String> wrong = new ArrayList<>();

        Reading(Map<String, String> parameters) {
            this.parameters = parameters;
        }

        EntryFilter filter() {
            var chosen = new EnumMap<Facet, String>(Facet.class);
            for (var facet : Facet.values()) {
                given(parameter(facet)).ifPresent(value -> chosen.put(facet, value));
            }
            var typed = given("q").orElse("");
            var query = new EntryQuery(
                    typed.substring(0, Math.min(typed.length(), LONGEST_TEXT)),
                    read("list", UUID::fromString),
                    read("owner", UUID::fromString),
                    read("state", Entry.State::valueOf),
                    chosen,
                    number("page", 1, LAST_PAGE),
                    number("size", PAGE_SIZE, MOST_PER_PAGE));
            return new EntryFilter(query, wrong);
        }

        private Optional<String> given(String name) {
            return Optional.ofNullable(parameters.get(name)).map(String::strip).filter(value -> !value.isEmpty());
        }

        private <T> @Nullable T read(String name, Function<String, T> reader) {
            var value = given(name).orElse(null);
            if (value == null) {
                return null;
            }
            try {
                return reader.apply(value);
            } catch (IllegalArgumentException expected) {
                wrong.add(name);
                return null;
            }
        }

        private int number(String name, int otherwise, int greatest) {
            var number = read(name, Integer::valueOf);
            if (number == null) {
                return otherwise;
            }
            if (number < 1 || number > greatest) {
                wrong.add(name);
                return otherwise;
            }
            return number;
        }
    }
}
