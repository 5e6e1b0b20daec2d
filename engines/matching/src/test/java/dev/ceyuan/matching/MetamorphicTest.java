package dev.ceyuan.matching;

import static dev.ceyuan.matching.Samples.need;
import static dev.ceyuan.matching.Samples.offer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.matching.MatchRequest.Detail;
import dev.ceyuan.matching.MatchRequest.Mode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Changes of the input that must not change the answer.
class MetamorphicTest {

    private final List<Item> offers = new ArrayList<>();
    private MatchIndex index;

    @BeforeEach
    void fill() {
        var random = new SplittableRandom(21);
        for (var id = 0; id < 120; id++) {
            offers.add(Samples.random(random, Side.OFFER, id));
        }
        index = index(offers);
    }

    private static MatchIndex index(List<Item> offers) {
        var index = MatchIndex.inMemory(Samples.specification(50_000, 400), Samples.vectors());
        index.put(offers);
        return index;
    }

    @AfterEach
    void close() {
        index.close();
    }

    private static List<String> list(MatchIndex index, Item need) {
        var request = new MatchRequest(need, 20, Mode.HYBRID, List.of(), Detail.SCORES);
        return index.match(request).matches().stream()
                .map(match -> match.item().id())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "工业质检视觉模型,工業質檢視覺模型",
        "城市交通信号优化与拥堵预测,城市交通信號優化與擁堵預測",
        "AI 算力调度平台,ＡＩ　算力調度平臺",
        "面向银行的信贷风险评估,面向銀行的信貸風險評估",
        "GPU 集群,gpu 集群",
    })
    void scriptWidthAndCaseDoNotMatter(String simplified, String other) {
        assertThat(list(index, need("n", "", other, Map.of())))
                .isEqualTo(list(index, need("n", "", simplified, Map.of())));
    }

    @Test
    void anIrrelevantOfferDoesNotReorderTheOthers() {
        var random = new SplittableRandom(22);
        var needs = new ArrayList<Item>();
        for (var i = 0; i < 40; i++) {
            needs.add(Samples.random(random, Side.NEED, 1000 + i));
        }
        var before = needs.stream().map(need -> list(index, need)).toList();

        index.put(List.of(offer("irrelevant", "", "zzz qqq xxx", Map.of())));

        for (var i = 0; i < needs.size(); i++) {
            var after = new ArrayList<>(list(index, needs.get(i)));
            after.remove("irrelevant");
            assertThat(before.get(i)).startsWith(after.toArray(String[]::new));
        }
    }

    @Test
    void theOrderOfPuttingDoesNotMatter() {
        var shuffled = new ArrayList<>(offers);
        Collections.shuffle(shuffled, new Random(1));
        try (var other = index(shuffled)) {
            var random = new SplittableRandom(23);
            for (var i = 0; i < 40; i++) {
                var need = Samples.random(random, Side.NEED, 1000 + i);
                assertThat(list(other, need)).isEqualTo(list(index, need));
            }
        }
    }

    @Test
    void theNamesOfPartiesDoNotMatter() {
        var renamed = offers.stream()
                .map(offer -> new Item(
                        offer.id(),
                        offer.side(),
                        offer.title(),
                        offer.text(),
                        offer.party() == null ? null : "x" + offer.party(),
                        offer.facets(),
                        offer.revision()))
                .toList();
        try (var other = index(renamed)) {
            var random = new SplittableRandom(24);
            for (var i = 0; i < 40; i++) {
                var need = Samples.random(random, Side.NEED, 1000 + i);
                assertThat(list(other, need)).isEqualTo(list(index, need));
            }
        }
    }

    @Test
    void aTextFarBeyondThePassagesIsFoundByItsEnd() {
        var filler = "本章说明一般规定。".repeat(200);
        index.put(List.of(offer("long", "", filler + "古籍校勘与文字识别。", Map.of())));

        assertThat(list(index, need("n", "", "古籍校勘", Map.of()))).startsWith("long");
    }
}
