package dev.ceyuan.corpus.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// Draws again as somebody outside would: hash all ids, sort, take the first of each stratum.
class SampleDrawOracleTest {
    private static final SampleClasses CLASSES =
            new SampleClasses(List.of(200L, 1000L, 5000L), List.of(333_333L, 666_667L));
    private static final String SEED = "福彩双色球 2026139: 03 07 12 19 25 31 + 08";

    record Row(String id, String source, long length, long quality) {}

    @Test
    void drawsWhatAnybodyDrawsFromSeedAndIds() {
        var rows = rows(60_000);
        var plan = plan(rows, new SampleSize(4000, 59));

        var drawn = draw(plan, rows);

        var quotas = new TreeMap<Stratum, SamplePlan.Quota>();
        plan.quotas().forEach(quota -> quotas.put(quota.stratum(), quota));
        var expected = new ArrayList<String>();
        hashesByStratum(rows).forEach((stratum, hashes) -> {
            var quota = Objects.requireNonNull(quotas.get(stratum));
            hashes.sort(Comparator.naturalOrder());
            expected.addAll(hashes.subList(0, (int) (quota.items() + quota.supplement())));
        });
        assertThat(drawn.stream().map(each -> each.ticket() + " " + each.id())).containsExactlyElementsOf(expected);
    }

    @Test
    void drawsFourThousandInProportionAndProvesSmallSources() {
        var rows = rows(60_000);
        var plan = plan(rows, new SampleSize(4000, 59));

        var drawn = draw(plan, rows);

        assertThat(plan.items()).isEqualTo(4000);
        assertThat(drawn).filteredOn(each -> each.part() == Drawn.Part.SAMPLE).hasSize(4000);
        assertThat(plan.quotas()).allSatisfy(quota -> {
            assertThat(quota.items()).isPositive();
            var fair = quota.documents() * 4000.0 / 60_000;
            assertThat((double) quota.items()).isBetween(Math.floor(fair) - 1, Math.ceil(fair) + 1);
        });
        assertThat(drawn.stream()
                        .filter(each -> each.stratum().source().equals("tiny"))
                        .count())
                .isEqualTo(59);
        assertThat(plan.supplement()).isPositive();
    }

    @Test
    void drawsEverythingWhereThereIsLess() {
        var rows = rows(300);
        var plan = plan(rows, new SampleSize(4000, 59));

        assertThat(draw(plan, rows)).hasSize(300);
        assertThat(plan.supplement()).isZero();
    }

    @Test
    void drawsTheSameInAnyOrderAndInParts() {
        var rows = new ArrayList<>(rows(20_000));
        var plan = plan(rows, new SampleSize(500, 10));
        var inOrder = draw(plan, rows);
        Collections.shuffle(rows, new Random(7));

        var left = plan.draw();
        var right = plan.draw();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            (i % 3 == 0 ? left : right).offer(row.id(), row.source(), row.length(), row.quality());
        }
        left.add(right);

        assertThat(left.sample()).isEqualTo(inOrder);
    }

    @Test
    void addsUpCensuses() {
        var rows = rows(2000);
        var first = new Census(CLASSES);
        var second = new Census(CLASSES);
        rows.forEach(row -> (row.length() % 2 == 0 ? first : second).add(row.source(), row.length(), row.quality()));

        first.add(second);

        assertThat(SamplePlan.of(SEED, first, new SampleSize(100, 0))).isEqualTo(plan(rows, new SampleSize(100, 0)));
    }

    @Test
    void drawsOthersByAnotherSeed() {
        var rows = rows(20_000);
        var plan = plan(rows, new SampleSize(500, 0));
        var other = new SamplePlan("another", plan.classes(), plan.quotas());

        assertThat(draw(other, rows)).isNotEqualTo(draw(plan, rows));
    }

    @Test
    void refusesDocumentsThatTheCensusDidNotCount() {
        var rows = rows(1000);
        var plan = plan(rows, new SampleSize(100, 0));

        assertThatThrownBy(() -> draw(plan, rows.subList(1, rows.size())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The census counted others");
        assertThatThrownBy(() -> plan.draw().offer("x", "unheard-of", 1, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("unheard-of");
    }

    private static Map<Stratum, List<String>> hashesByStratum(List<Row> rows) {
        var hashes = new TreeMap<Stratum, List<String>>();
        for (var row : rows) {
            hashes.computeIfAbsent(CLASSES.of(row.source(), row.length(), row.quality()), _ -> new ArrayList<>())
                    .add(sha256(SEED + "\n" + row.id()) + " " + row.id());
        }
        return hashes;
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SamplePlan plan(List<Row> rows, SampleSize size) {
        var census = new Census(CLASSES);
        rows.forEach(row -> census.add(row.source(), row.length(), row.quality()));
        return SamplePlan.of(SEED, census, size);
    }

    private static List<Drawn> draw(SamplePlan plan, List<Row> rows) {
        var draw = plan.draw();
        rows.forEach(row -> draw.offer(row.id(), row.source(), row.length(), row.quality()));
        return draw.sample();
    }

    private static List<Row> rows(int count) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(count);
        var rows = new ArrayList<Row>();
        for (var i = 0; i < count; i++) {
            var source = i < 100 && count > 1000 ? "tiny" : "source-" + random.nextInt(3);
            var length = (long) Math.exp(random.nextDouble(2, 10));
            rows.add(new Row("doc-" + i, source, length, random.nextInt(1_000_001)));
        }
        return rows;
    }
}
