package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.platform.scenario.PolicyMeasure;
import dev.ceyuan.platform.web.Pager;
import dev.ceyuan.platform.web.SourceView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Policy measures by the document they stand in.
public record MeasuresView(String typed, List<Document> documents, Pager pager) {
    private static final int PAGE_SIZE = 30;

    /// A document with its clauses.
    public record Document(String title, String issuer, List<Measure> measures) {
        public Document {
            measures = List.copyOf(measures);
        }
    }

    /// A clause.
    ///
    /// @param place number of the clause and where it holds, as far as known
    /// @param grant what it sets or gives: a figure, an amount, both or nothing
    public record Measure(
            String title,
            String kind,
            String place,
            String grant,
            @Nullable String deadline,
            String note,
            @Nullable SourceView source) {

        private static Measure of(PolicyMeasure measure, Wording wording) {
            var amount = measure.amountFen();
            var grant = said(" · ", measure.target(), amount == null ? "" : wording.money(amount));
            var deadline = measure.deadline();
            return new Measure(
                    measure.title(),
                    measure.kind(),
                    said(" · ", measure.itemNo(), measure.scope()),
                    grant,
                    deadline == null ? null : deadline.toString(),
                    measure.note(),
                    wording.source(measure.source()));
        }
    }

    private static String said(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(between));
    }

    public MeasuresView {
        documents = List.copyOf(documents);
    }

    static MeasuresView of(List<PolicyMeasure> measures, String typed, int page, Wording wording) {
        var found = measures.stream().filter(each -> says(each, typed)).toList();
        var byDocument = found.stream()
                .skip((page - 1L) * PAGE_SIZE)
                .limit(PAGE_SIZE)
                .collect(Collectors.groupingBy(PolicyMeasure::document, LinkedHashMap::new, Collectors.toList()));
        var documents = byDocument.values().stream()
                .map(of -> new Document(
                        of.getFirst().document(),
                        of.getFirst().issuer(),
                        of.stream().map(each -> Measure.of(each, wording)).toList()))
                .toList();
        return new MeasuresView(
                typed,
                documents,
                new Pager(page, PAGE_SIZE, found.size(), wording.frame().location()));
    }

    private static boolean says(PolicyMeasure measure, String typed) {
        var all = String.join(
                "\n", measure.document(), measure.issuer(), measure.title(), measure.kind(), measure.note());
        return all.toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT));
    }
}
