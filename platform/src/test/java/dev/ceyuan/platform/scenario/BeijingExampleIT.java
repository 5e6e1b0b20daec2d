package dev.ceyuan.platform.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.database.TestDatabase;
import dev.ceyuan.platform.identity.Actor;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeijingExampleIT {
    @TempDir
    private static Path index;

    private static ScenarioFixture fixture;
    private static BeijingExample.Loaded loaded;

    /// The first load is interrupted after two files, as a kill would.
    @BeforeAll
    static void load() throws Exception {
        fixture = new ScenarioFixture(TestDatabase.fresh(), index);
        var starter = new Actor.Machine("first-start");
        fixture.get(ExampleStore.class).begin("beijing", java.time.Instant.EPOCH);
        fixture.get(ExampleFiles.class).load(starter, "lists", "/examples/beijing/lists.csv");
        fixture.get(ExampleFiles.class).load(starter, "needs", "/examples/beijing/needs.csv");
        assertThat(fixture.get(Needs.class)
                        .page(ScenarioFixture.VISITOR, EntryQuery.ALL)
                        .total())
                .isZero();
        loaded = fixture.get(BeijingExample.class).load().orElseThrow();
        System.out.println(loaded);
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @Test
    void loadsEveryRowOnceAlthoughTheFirstTryWasInterrupted() {
        assertThat(loaded.organisations()).isEqualTo(299);
        assertThat(loaded.needs()).isEqualTo(97);
        assertThat(loaded.offers()).isEqualTo(258);
        assertThat(fixture.get(Lists.class).all(ScenarioFixture.VISITOR, Side.NEED))
                .hasSize(24);
        assertThat(fixture.get(ShowcaseCases.class).list(ScenarioFixture.VISITOR, null, ""))
                .hasSize(21);
        assertThat(fixture.get(ShowcaseCases.class).measures()).hasSize(116);
    }

    @Test
    void matchesEveryNeed() {
        var needs = fixture.get(Needs.class)
                .page(ScenarioFixture.VISITOR, EntryQuery.ALL.sized(1000))
                .entries();

        assertThat(needs)
                .allSatisfy(need -> assertThat(
                                fixture.get(MatchDesk.class).list(ScenarioFixture.VISITOR, Side.NEED, need.id()))
                        .isNotEmpty());
        assertThat(loaded.matches()).isGreaterThanOrEqualTo(97);
    }

    @Test
    void showsTheSourceOfEveryRow() {
        for (Entries entries : new Entries[] {fixture.get(Needs.class), fixture.get(Offers.class)}) {
            assertThat(entries.page(ScenarioFixture.VISITOR, EntryQuery.ALL.sized(1000))
                            .entries())
                    .allSatisfy(
                            entry -> assertThat(entry.content().source().name()).isNotBlank());
        }
    }

    @Test
    void inventsNoBudget() {
        var needs = fixture.get(Needs.class)
                .page(ScenarioFixture.VISITOR, EntryQuery.ALL.sized(1000))
                .entries();

        assertThat(needs)
                .filteredOn(need -> need.content().facets().amountFen() != null)
                .hasSize(4);
    }

    @Test
    void isNotLoadedTwice() throws Exception {
        assertThat(fixture.get(BeijingExample.class).load()).isEmpty();
    }

    @Test
    void indexAndDatabaseAgree() {
        for (var side : Side.values()) {
            var index = fixture.get(LiveIndex.class).get().revisions(side);

            assertThat(fixture.get(IndexFeed.class).revisions(side))
                    .allSatisfy((id, revision) -> assertThat(index).containsEntry(id.toString(), revision))
                    .hasSize(index.size());
        }
    }
}
