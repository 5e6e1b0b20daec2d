package dev.ceyuan.platform.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.database.DatabaseAccess;
import dev.ceyuan.platform.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The index is a copy of the database: whatever happens to it, it says the same again once the follower
/// has caught up.
class IndexRecoveryIT {
    private static final List<String> TITLES = List.of("河道水质监测", "裁判文书生成", "信贷风险识别", "病虫害图像识别", "城市积水点识别");

    private final DatabaseAccess database = TestDatabase.fresh();

    @TempDir
    private Path folder;

    private Path index;
    private UUID changed;

    @BeforeEach
    void offersAreIndexed() {
        index = folder.resolve("index");
        try (var node = new ScenarioFixture(database, index)) {
            var owner = node.organisation("供给单位");
            TITLES.forEach(title -> node.published(Side.OFFER, owner, ScenarioFixture.offer(title, Facets.UNKNOWN)));
            changed = node.published(Side.OFFER, owner, ScenarioFixture.offer("旧题目", Facets.UNKNOWN));
            node.settle();
            assertThat(indexed(node)).isEqualTo(published(node)).hasSize(TITLES.size() + 1);
        }
    }

    @Test
    void whatIsLostIsRebuiltFromTheDatabase() throws IOException {
        for (var file : filesOf(index)) {
            Files.delete(file);
        }

        theNodeKnowsEverything();
    }

    @Test
    void whatIsDamagedIsThrownAwayAndRebuilt() throws IOException {
        for (var file : filesOf(index)) {
            Files.write(file, new byte[] {1, 2, 3});
        }

        theNodeKnowsEverything();
    }

    @Test
    void whatIsCutShortIsThrownAwayAndRebuilt() throws IOException {
        for (var file : filesOf(index)) {
            try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
                channel.truncate(channel.size() / 2);
            }
        }

        theNodeKnowsEverything();
    }

    @Test
    void anOlderCopyOfTheIndexIsBroughtUpToDate() throws IOException {
        var copy = folder.resolve("copy");
        copy(index, copy);
        try (var node = new ScenarioFixture(database, index)) {
            var entry = node.get(Offers.class).get(ScenarioFixture.OFFICER, changed);
            node.get(Offers.class)
                    .revise(
                            ScenarioFixture.OFFICER,
                            changed,
                            entry.revision(),
                            ScenarioFixture.draft(entry.owner().id(), ScenarioFixture.offer("遥感影像解译", Facets.UNKNOWN)));
            node.published(Side.OFFER, entry.owner().id(), ScenarioFixture.offer("古籍文字识别", Facets.UNKNOWN));
            node.settle();
        }

        try (var node = new ScenarioFixture(database, copy)) {
            node.settle();

            assertThat(indexed(node)).isEqualTo(published(node));
            assertThat(found(node, "遥感影像解译")).isEqualTo(changed);
            assertThat(node.get(MatchDesk.class).search(ScenarioFixture.VISITOR, Side.OFFER, "旧题目", 10))
                    .noneSatisfy(hit -> assertThat(hit.item().id()).isEqualTo(changed.toString()));
        }
    }

    @Test
    void twoNodesOnOneDatabaseFindTheSame() {
        try (var one = new ScenarioFixture(database, index);
                var other = new ScenarioFixture(database, folder.resolve("other"))) {
            one.settle();
            other.settle();
            var id = one.published(
                    Side.OFFER, one.organisation("供给单位"), ScenarioFixture.offer("隧道裂缝巡检", Facets.UNKNOWN));
            one.settle();
            other.settle();

            assertThat(indexed(other)).isEqualTo(indexed(one)).isEqualTo(published(one));
            assertThat(found(other, "隧道裂缝巡检")).isEqualTo(id);

            other.get(Offers.class).close(ScenarioFixture.OFFICER, id);
            one.settle();

            assertThat(indexed(one)).doesNotContainKey(id.toString());
        }
    }

    private void theNodeKnowsEverything() {
        try (var node = new ScenarioFixture(database, index)) {
            node.settle();

            assertThat(indexed(node)).isEqualTo(published(node)).hasSize(TITLES.size() + 1);
            assertThat(found(node, "旧题目")).isEqualTo(changed);
        }
    }

    private static UUID found(ScenarioFixture node, String text) {
        var hits = node.get(MatchDesk.class).search(ScenarioFixture.VISITOR, Side.OFFER, text, 1);
        return UUID.fromString(hits.getFirst().item().id());
    }

    private static Map<String, Long> indexed(ScenarioFixture node) {
        return node.get(LiveIndex.class).get().revisions(Side.OFFER);
    }

    private static Map<String, Long> published(ScenarioFixture node) {
        return node.get(IndexFeed.class).revisions(Side.OFFER).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue));
    }

    private static List<Path> filesOf(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            var found = files.filter(Files::isRegularFile).toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (var file : filesOf(from)) {
            var target = to.resolve(from.relativize(file));
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }
}
