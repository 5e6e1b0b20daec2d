package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.registry.IndustryChain;
import dev.ceyuan.platform.registry.Places;
import dev.ceyuan.platform.registry.Sectors;
import dev.ceyuan.platform.registry.Term;
import dev.ceyuan.platform.scenario.Entry;
import dev.ceyuan.platform.scenario.EntryContent;
import dev.ceyuan.platform.scenario.EntryDraft;
import dev.ceyuan.platform.scenario.Facets;
import dev.ceyuan.platform.scenario.SourceNote;
import dev.ceyuan.platform.web.Days;
import dev.ceyuan.platform.web.SourceView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the form of a need or an offer. Sectors, segments and places are words, read as the importer reads
/// them.
@Component
final class EntryFormReader {
    private static final String BETWEEN_WORDS = "[、,，;；\\n]";
    private static final int LONGEST_UNIT = 40;
    private static final int LONGEST_LINE = 500;

    private final Sectors sectors;
    private final IndustryChain chain;
    private final Places places;

    EntryFormReader(Sectors sectors, IndustryChain chain, Places places) {
        this.sectors = sectors;
        this.chain = chain;
        this.places = places;
    }

    /// What reading gives.
    sealed interface Reading {
        /// It makes sense.
        record Read(EntryDraft draft) implements Reading {}

        /// It does not; each field says why.
        record Unread(Map<String, String> problems) implements Reading {
            public Unread {
                problems = Map.copyOf(problems);
            }
        }
    }

    /// Finds the organisation that a form names; the answer is empty if it cannot be told.
    interface OwnerSearch extends Function<String, Optional<UUID>> {}

    /// @param before what is revised, null for something new; facets that stay the same keep their origin
    Reading read(EntryForm form, OwnerSearch owners, @Nullable Entry before) {
        var reader = new Reader(form);
        var owner = reader.owner(owners);
        var facets =
                reader.facets(before == null ? Facets.UNKNOWN : before.content().facets());
        var kind = reader.kind();
        var source =
                reader.source(before == null ? "" : before.content().source().url());
        reader.length("title", EntryFields.TITLE_LENGTH);
        reader.length("description", EntryFields.TEXT_LENGTH);
        reader.length("gloss", EntryFields.TEXT_LENGTH);
        reader.length("ownerStated", LONGEST_LINE);
        if (form.value("title").isEmpty()) {
            reader.problems.add("title", "required");
        }
        var visibility = reader.choice("visibility", Entry.Visibility::valueOf);
        var list = reader.choice("list", UUID::fromString);
        if (!reader.problems.none()) {
            return new Reading.Unread(reader.problems.keys());
        }
        var content = new EntryContent(
                kind, form.value("title"), form.value("description"), form.value("gloss"), facets, source);
        return new Reading.Read(new EntryDraft(
                list,
                owner,
                form.value("ownerStated"),
                form.side() == Side.NEED && form.value("anonymous").equals(EntryForm.YES),
                visibility == null ? Entry.Visibility.PUBLIC : visibility,
                content,
                null));
    }

    /// Reads field after field and collects what is wrong.
    private final class Reader {
        private final EntryForm form;
        private final FieldProblems problems = new FieldProblems();

        Reader(EntryForm form) {
            this.form = form;
        }

        @Nullable
        UUID owner(OwnerSearch owners) {
            var named = form.value("owner").isEmpty() ? form.value("ownerName") : form.value("owner");
            if (named.isEmpty()) {
                return null;
            }
            var found = owners.apply(named);
            if (found.isEmpty()) {
                problems.add("owner", "unknown-organisation");
            }
            return found.orElse(null);
        }

        EntryContent.@Nullable Kind kind() {
            var kind = choice("kind", EntryContent.Kind::valueOf);
            if (form.side() == Side.NEED) {
                return null;
            }
            if (kind == null) {
                problems.add("kind", "required");
            }
            return kind;
        }

        Facets facets(Facets before) {
            var quantity = quantity();
            var after = new Facets(
                    words("sectors", "unknown-sector", sectors::find),
                    words("segments", "unknown-segment", chain::find),
                    words("place", "unknown-place", places::recognise).stream()
                            .findFirst()
                            .orElse(null),
                    words("reach", "unknown-place", places::recognise),
                    amount(),
                    day(),
                    choices("deployments", Facets.Deployment::valueOf),
                    choices("chips", Facets.ChipFamily::valueOf),
                    choice("filing", Facets.Filing::valueOf),
                    choice("maturity", Facets.Maturity::valueOf),
                    openWeights(),
                    quantity,
                    quantity == null ? null : form.value("quantityUnit"),
                    Map.of());
            return EntryFields.withOriginsOf(before, after);
        }

        private List<String> words(String field, String problem, Function<String, Optional<Term>> find) {
            var ids = new LinkedHashSet<String>();
            for (var word : form.value(field).split(BETWEEN_WORDS)) {
                if (!word.isBlank()) {
                    find.apply(word.strip())
                            .ifPresentOrElse(term -> ids.add(term.id()), () -> problems.add(field, problem));
                }
            }
            return List.copyOf(ids);
        }

        private @Nullable Long amount() {
            return switch (Yuan.read(form.value("amount"))) {
                case Yuan.Typed.Blank _ -> null;
                case Yuan.Typed.Amount amount -> amount.fen();
                case Yuan.Typed.Unreadable _ -> {
                    problems.add("amount", "not-yuan");
                    yield null;
                }
            };
        }

        private @Nullable LocalDate day() {
            var typed = form.value("deadline");
            var day = Days.read(typed).orElse(null);
            if (day == null && !typed.isEmpty()) {
                problems.add("deadline", "not-a-day");
            }
            return day;
        }

        private @Nullable Boolean openWeights() {
            return switch (form.value("openWeights")) {
                case EntryForm.YES -> true;
                case EntryForm.NO -> false;
                default -> null;
            };
        }

        private @Nullable BigDecimal quantity() {
            var typed = form.value("quantity").replace(",", "");
            if (typed.isEmpty()) {
                return null;
            }
            if (!typed.matches("[0-9]{1,15}(\\.[0-9]{1,6})?")) {
                problems.add("quantity", "not-a-number");
                return null;
            }
            if (form.value("quantityUnit").isEmpty()) {
                problems.add("quantityUnit", "unit-missing");
                return null;
            }
            length("quantityUnit", LONGEST_UNIT);
            return new BigDecimal(typed);
        }

        /// What a list gave as its address may stay as it is.
        SourceNote source(String addressBefore) {
            length("source", LONGEST_LINE);
            length("sourceUrl", EntryFields.ADDRESS_LENGTH);
            var address = form.value("sourceUrl");
            if (!address.isEmpty() && !address.equals(addressBefore) && !SourceView.isAddress(address)) {
                problems.add("sourceUrl", "not-an-address");
            }
            var asOf = form.value("asOf");
            try {
                return new SourceNote(form.value("source"), address, asOf.isEmpty() ? null : asOf);
            } catch (IllegalArgumentException expected) {
                problems.add("asOf", "not-as-of");
                return SourceNote.NONE;
            }
        }

        void length(String field, int longest) {
            if (form.value(field).length() > longest) {
                problems.add(field, "too-long");
            }
        }

        <T> @Nullable T choice(String field, Function<String, T> valueOf) {
            var values = form.value(field).isEmpty() ? List.<T>of() : read(field, List.of(form.value(field)), valueOf);
            return values.isEmpty() ? null : values.getFirst();
        }

        private <T> List<T> choices(String field, Function<String, T> valueOf) {
            return read(field, form.values(field), valueOf);
        }

        private <T> List<T> read(String field, List<String> chosen, Function<String, T> valueOf) {
            var values = new ArrayList<T>();
            for (var each : chosen) {
                try {
                    values.add(valueOf.apply(each));
                } catch (IllegalArgumentException expected) {
                    problems.add(field, "not-a-choice");
                }
            }
            return values;
        }
    }
}
