package dev.ceyuan.corpus.licence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// Which releases hold whose text, and by what: the answer to the end of an agreement.
///
/// @param agreements all that parts of the releases rest on
public record Holdings(List<Agreement> agreements, List<Holding> holdings) {
    /// A release that was made.
    public record Holding(String release, LocalDate day, List<Part> parts) {
        public Holding {
            parts = List.copyOf(parts);
        }
    }

    /// The text of one source in one file of a release.
    ///
    /// @param name      of the file
    /// @param source    its id
    /// @param documents how many
    /// @param bases     everything that it entered by
    public record Part(String name, String source, long documents, List<Basis> bases) {
        public Part {
            bases = List.copyOf(bases);
        }
    }

    /// A release that has to be taken back or made again without some parts.
    ///
    /// @param parts that nothing permits any longer
    /// @param late  the release was made when the agreement was over already
    public record TakeBack(String release, LocalDate day, List<Part> parts, boolean late) {
        public TakeBack {
            parts = List.copyOf(parts);
        }
    }

    public Holdings {
        agreements = List.copyOf(agreements);
        holdings = List.copyOf(holdings);
    }

    /// What several releases hold. An agreement that more than one knows is taken as the last of them knows it.
    public static Holdings together(List<Holdings> all) {
        var agreements = new LinkedHashMap<String, Agreement>();
        all.forEach(each -> each.agreements().forEach(agreement -> agreements.put(agreement.id(), agreement)));
        return new Holdings(
                List.copyOf(agreements.values()),
                all.stream().flatMap(each -> each.holdings().stream()).toList());
    }

    /// Whether parts of the releases rest on an agreement.
    public boolean knows(String agreement) {
        return agreements.stream().anyMatch(each -> each.id().equals(agreement));
    }

    /// The releases that hold text that nothing permits after an agreement, by day.
    ///
    /// @param day the last day of the agreement, whatever was agreed first
    public List<TakeBack> whenEnds(String agreement, LocalDate day) {
        if (!knows(agreement)) {
            throw new IllegalArgumentException("No such agreement (id=%s)".formatted(agreement));
        }
        var found = new ArrayList<TakeBack>();
        for (var holding : holdings) {
            var parts = holding.parts().stream()
                    .filter(part -> part.bases().contains(new Basis.ByAgreement(agreement)))
                    .filter(part -> part.bases().stream().noneMatch(basis -> survives(basis, agreement, day)))
                    .toList();
            if (!parts.isEmpty()) {
                found.add(new TakeBack(
                        holding.release(), holding.day(), parts, holding.day().isAfter(day)));
            }
        }
        found.sort(Comparator.comparing(TakeBack::day).thenComparing(TakeBack::release));
        return List.copyOf(found);
    }

    private boolean survives(Basis basis, String ending, LocalDate day) {
        return switch (basis) {
            case Basis.ByLicence _ -> true;
            case Basis.ByAgreement(var id) ->
                !id.equals(ending)
                        && agreements.stream()
                                .anyMatch(each ->
                                        each.id().equals(id) && each.until().isAfter(day));
        };
    }
}
