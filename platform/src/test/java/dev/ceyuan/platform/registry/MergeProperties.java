package dev.ceyuan.platform.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.intake.IntakeContext;
import dev.ceyuan.platform.registry.MergeOutcome.Merged;
import dev.ceyuan.platform.registry.Recording.Recorded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Merging and undoing in any order is the identity: on what each id means, on all derived values, on every
/// fact, on the proposals.
class MergeProperties {
    private static final IntakeContext CONTEXT = IntakeContext.open();
    private static final List<String> SECTORS = List.of("政务", "医疗", "交通", "金融", "教育");
    private static final List<String> PLACES = List.of("海淀", "朝阳", "亦庄", "深圳");

    private final Organisations organisations = CONTEXT.get(Organisations.class);
    private final Duplicates duplicates = CONTEXT.get(Duplicates.class);
    private final Actor officer = CONTEXT.officer();

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void mergingAndUndoingInAnyOrderChangesNothing(long seed) {
        var random = new Random(seed);
        var ids = registerSome(random, seed);
        var before = snapshot(ids);
        var merges = new ArrayList<UUID>();

        for (var step = 0; step < 30; step++) {
            if (merges.isEmpty() || random.nextInt(3) > 0) {
                var outcome = duplicates.merge(officer, any(ids, random), any(ids, random));
                if (outcome instanceof Merged merged) {
                    merges.add(merged.merge().id());
                }
            } else {
                duplicates.undo(officer, merges.remove(random.nextInt(merges.size())));
            }
            everyIdMeansARootThatHasAllItsFacts(ids);
        }
        Collections.shuffle(merges, random);
        merges.forEach(merge -> duplicates.undo(officer, merge));

        assertThat(snapshot(ids)).isEqualTo(before);
    }

    private void everyIdMeansARootThatHasAllItsFacts(List<UUID> ids) {
        var means = organisations.findAll(officer, ids);
        assertThat(means).hasSize(ids.size());
        var facts = means.values().stream()
                .map(Organisation::id)
                .distinct()
                .mapToInt(root -> organisations.view(officer, root).facts().size())
                .sum();
        assertThat(facts).isEqualTo(ids.size() * 4);
    }

    private List<UUID> registerSome(Random random, long seed) {
        var ids = new ArrayList<UUID>();
        for (var i = 0; i < 8; i++) {
            var claims = List.of(
                    claim(Attribute.NAME, "性质" + seed + "号单位" + i, random),
                    claim(Attribute.ALIAS, "简称" + seed + "之" + i, random),
                    claim(Attribute.SECTOR, SECTORS.get(random.nextInt(SECTORS.size())), random),
                    claim(Attribute.PLACE, PLACES.get(random.nextInt(PLACES.size())), random));
            ids.add(((Recorded) organisations.register(officer, Visibility.PUBLIC, claims))
                    .organisation()
                    .id());
        }
        return ids;
    }

    private static Claim claim(Attribute attribute, String value, Random random) {
        return new Claim(
                attribute,
                value,
                Provenance.of("来源" + random.nextInt(3), LocalDate.of(2020 + random.nextInt(6), 1, 1)));
    }

    private static UUID any(List<UUID> ids, Random random) {
        return ids.get(random.nextInt(ids.size()));
    }

    private Map<UUID, Known> snapshot(List<UUID> ids) {
        var snapshot = new LinkedHashMap<UUID, Known>();
        for (var id : ids) {
            var view = organisations.view(officer, id);
            var row = view.organisation();
            snapshot.put(
                    id,
                    new Known(
                            row.id(),
                            List.of(row.name(), String.valueOf(row.place()), String.valueOf(row.code())),
                            new TreeSet<>(row.sectors()),
                            new TreeSet<>(row.segments()),
                            view.facts()));
        }
        return snapshot;
    }

    private record Known(
            UUID meant, List<String> values, Set<String> sectors, Set<String> segments, List<Fact> facts) {}
}
