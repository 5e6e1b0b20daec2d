package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.scenario.Entry;
import dev.ceyuan.platform.scenario.EntryContent;
import dev.ceyuan.platform.scenario.Facets;
import dev.ceyuan.platform.web.Frame;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The form of a need or an offer with everything it offers to choose from.
///
/// @param action   where it is sent
/// @param cancel   where the reader goes who changes his mind
/// @param problems field to message key
/// @param owners   the reader's own organisations; empty if he may name any
/// @param banner   why it was refused as a whole, null if it was not
public record EntryFormView(
        EntryForm form,
        String title,
        String action,
        String cancel,
        boolean revising,
        Map<String, String> problems,
        List<Choice> lists,
        List<Choice> owners,
        Words words,
        @Nullable Banner banner) {

    /// What the vocabularies call things, as suggestions.
    public record Words(List<String> sectors, List<String> segments, List<String> places) {
        public Words {
            sectors = List.copyOf(sectors);
            segments = List.copyOf(segments);
            places = List.copyOf(places);
        }
    }

    public EntryFormView {
        problems = Map.copyOf(problems);
        lists = List.copyOf(lists);
        owners = List.copyOf(owners);
    }

    public Side side() {
        return form.side();
    }

    public boolean need() {
        return side() == Side.NEED;
    }

    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    /// The constants of an enum of the module, with those chosen that were typed.
    public List<Choice> choices(String field, Frame frame) {
        var chosen = form.values(field);
        return Arrays.stream(constants(field))
                .map(each -> new Choice(each.name(), frame.label(each), chosen.contains(each.name())))
                .toList();
    }

    private static Enum<?>[] constants(String field) {
        return switch (field) {
            case "kind" -> EntryContent.Kind.values();
            case "deployments" -> Facets.Deployment.values();
            case "chips" -> Facets.ChipFamily.values();
            case "filing" -> Facets.Filing.values();
            case "maturity" -> Facets.Maturity.values();
            case "visibility" -> Entry.Visibility.values();
            default -> throw new IllegalArgumentException("No choices (field=%s)".formatted(field));
        };
    }
}
