package dev.ceyuan.platform.scenario;

import dev.ceyuan.platform.intake.FieldChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a draft changes of an entry, in the codes of [EntryColumns] and the ids of the vocabularies. Origins
/// are not compared: the same fact from another row is no change.
final class EntryDifference {
    private final List<FieldChange> changes = new ArrayList<>();

    private EntryDifference() {}

    /// @param list title of the list that the draft is for, null for none
    static List<FieldChange> between(Entry entry, EntryDraft draft, @Nullable String list) {
        var difference = new EntryDifference();
        var before = entry.content();
        var after = draft.content();
        var oldList = entry.list();
        difference.of(EntryColumns.LIST, oldList == null ? null : oldList.title(), list);
        difference.of(EntryColumns.OWNER, entry.owner().id(), draft.owner());
        difference.of(EntryColumns.OWNER_STATED, entry.owner().stated(), draft.ownerStated());
        difference.of(EntryColumns.ANONYMOUS, entry.anonymous(), draft.anonymous());
        difference.of(EntryColumns.VISIBILITY, entry.visibility(), draft.visibility());
        difference.of(EntryColumns.KIND, before.kind(), after.kind());
        difference.of(EntryColumns.TITLE, before.title(), after.title());
        difference.of(EntryColumns.DESCRIPTION, before.description(), after.description());
        difference.of(EntryColumns.GLOSS, before.gloss(), after.gloss());
        difference.facets(before.facets(), after.facets());
        difference.of(
                EntryColumns.SOURCE, before.source().name(), after.source().name());
        difference.of(
                EntryColumns.SOURCE_URL, before.source().url(), after.source().url());
        difference.of(EntryColumns.AS_OF, before.source().asOf(), after.source().asOf());
        return difference.changes;
    }

    private void facets(Facets before, Facets after) {
        of(EntryColumns.SECTORS, before.sectors(), after.sectors());
        of(EntryColumns.SEGMENTS, before.segments(), after.segments());
        of(EntryColumns.PLACE, before.place(), after.place());
        of(EntryColumns.REACH, before.reach(), after.reach());
        of(EntryColumns.AMOUNT, before.amountFen(), after.amountFen());
        of(EntryColumns.DEADLINE, before.deadline(), after.deadline());
        of(EntryColumns.DEPLOYMENTS, before.deployments(), after.deployments());
        of(EntryColumns.CHIPS, before.chips(), after.chips());
        of(EntryColumns.FILING, before.filing(), after.filing());
        of(EntryColumns.MATURITY, before.maturity(), after.maturity());
        of(EntryColumns.OPEN_WEIGHTS, before.openWeights(), after.openWeights());
        var oldQuantity = before.quantity();
        var newQuantity = after.quantity();
        var same = oldQuantity != null && newQuantity != null && oldQuantity.compareTo(newQuantity) == 0;
        if (!same) {
            of(EntryColumns.QUANTITY, oldQuantity, newQuantity);
        }
        of(EntryColumns.QUANTITY_UNIT, before.quantityUnit(), after.quantityUnit());
    }

    private void of(String column, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(column, written(before), written(after)));
        }
    }

    private static String written(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> yes ? EntryColumns.YES : EntryColumns.NO;
            case Collection<?> values ->
                values.stream().map(String::valueOf).collect(Collectors.joining(FieldChange.BETWEEN));
            default -> value.toString();
        };
    }
}
