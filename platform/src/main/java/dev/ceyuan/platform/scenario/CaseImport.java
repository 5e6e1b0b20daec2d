package dev.ceyuan.platform.scenario;

import dev.ceyuan.platform.audit.AuditLog;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.intake.RowProblem;
import dev.ceyuan.tables.TableRow;
import dev.ceyuan.tables.TableSchema;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Import of showcase cases.
@Component
@Order(5)
class CaseImport extends ReferenceImport<ShowcaseCase.Draft> {
    private final ReferenceStore store;
    private final EntryTerms terms;
    private final Clock clock;

    CaseImport(ReferenceStore store, EntryTerms terms, AuditLog auditLog, Clock clock) {
        super("case", auditLog);
        this.store = store;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "cases";
    }

    @Override
    public TableSchema schema() {
        return ReferenceColumns.cases();
    }

    @Override
    Said<ShowcaseCase.Draft> said(TableRow row) {
        var problems = new ArrayList<RowProblem>();
        var sectors = sectors(row, problems);
        var source = source(row, asOf(row, problems));
        var draft = new ShowcaseCase.Draft(
                row.text(ReferenceColumns.NUMBER).orElseThrow(),
                row.text(ReferenceColumns.TITLE).orElseThrow(),
                row.text(ReferenceColumns.PROVIDER).orElse(""),
                row.text(ReferenceColumns.USER_SITE).orElse(""),
                sectors.stream().distinct().toList(),
                String.join("、", row.texts(ReferenceColumns.SECTORS)),
                row.text(ReferenceColumns.PLACE).orElse(""),
                row.text(ReferenceColumns.RESULT).orElse(""),
                row.text(ReferenceColumns.LIST).orElse(""),
                source);
        return new Said<>(draft, draft.key(), wordsOf(draft), problems);
    }

    private List<String> sectors(TableRow row, List<RowProblem> problems) {
        var sectors = new ArrayList<String>();
        for (var word : row.texts(ReferenceColumns.SECTORS)) {
            terms.sectors()
                    .find(word)
                    .ifPresentOrElse(
                            term -> sectors.add(term.id()),
                            () -> problems.add(ImportProblems.word(
                                    ReferenceColumns.SECTORS, SheetEntry.WordProblem.Kind.SECTOR, word)));
        }
        return sectors;
    }

    private Map<String, String> wordsOf(ShowcaseCase.Draft draft) {
        return words(
                draft.source(),
                ReferenceColumns.TITLE,
                draft.title(),
                ReferenceColumns.PROVIDER,
                draft.provider(),
                ReferenceColumns.USER_SITE,
                draft.userSite(),
                ReferenceColumns.SECTORS,
                draft.sectorStated(),
                ReferenceColumns.PLACE,
                draft.place(),
                ReferenceColumns.RESULT,
                draft.result(),
                ReferenceColumns.LIST,
                draft.listTitle());
    }

    @Override
    Map<String, Map<String, String>> known(List<String> keys) {
        return store.casesByKey(keys).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, known -> words(known.getValue())));
    }

    private static Map<String, String> words(ShowcaseCase known) {
        return words(
                known.source(),
                ReferenceColumns.TITLE,
                known.title(),
                ReferenceColumns.PROVIDER,
                known.provider(),
                ReferenceColumns.USER_SITE,
                known.userSite(),
                ReferenceColumns.SECTORS,
                known.sectorStated(),
                ReferenceColumns.PLACE,
                known.place(),
                ReferenceColumns.RESULT,
                known.result(),
                ReferenceColumns.LIST,
                known.listTitle());
    }

    @Override
    UUID put(Actor actor, ShowcaseCase.Draft draft) {
        return store.put(draft, clock.instant());
    }
}
