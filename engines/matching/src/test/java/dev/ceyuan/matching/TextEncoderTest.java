package dev.ceyuan.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;

class TextEncoderTest {

    private static float cosine(String one, String other) {
        return VectorUtil.dotProduct(
                Samples.vectors().vector(one), Samples.vectors().vector(other));
    }

    @Test
    void vectorsHaveLengthOne() {
        var vector = Samples.encoder().encode(List.of("算力")).getFirst();

        assertThat(vector).hasSize(Samples.encoder().dimensions());
        assertThat(VectorUtil.dotProduct(vector, vector)).isCloseTo(1, within(1e-4f));
    }

    @Test
    void textsThatMeanTheSameAreNearerThanTextsThatDoNot() {
        assertThat(cosine("怎么办理营业执照", "申请工商登记的流程")).isGreaterThan(cosine("怎么办理营业执照", "肺结节的影像诊断") + 0.1f);
    }

    @Test
    void theFormOfCharactersMakesNoDifference() {
        assertThat(cosine("ＡＩ晶片與軟體", "ai晶片与软体")).isCloseTo(1, within(1e-4f));
    }

    @Test
    void theOrderAndTheBatchMakeNoDifference() {
        var texts = new ArrayList<>(Samples.OFFER_TEXTS);
        var alone = texts.stream()
                .map(text -> Samples.encoder().encode(List.of(text)).getFirst())
                .toList();
        var places = new ArrayList<Integer>();
        texts.forEach(_ -> places.add(places.size()));
        Collections.shuffle(places, new Random(1));

        var together = Samples.encoder().encode(places.stream().map(texts::get).toList());

        for (var i = 0; i < places.size(); i++) {
            // Activations are quantised over the batch, so the vectors are near but not the same.
            assertThat(VectorUtil.dotProduct(together.get(i), alone.get(places.get(i))))
                    .isGreaterThan(0.98f);
        }
    }

    @Test
    void readsWordPiecesAsBertDoes() {
        var pieces = WordPiece.read("/bge-small-zh-v1.5-q-tokenizer.json");

        assertThat(pieces.encode("中国")).containsExactly(101, 704, 1744, 102);
        assertThat(pieces.encode("ai, 中")).hasSize(5);
        assertThat(pieces.encode("")).containsExactly(101, 102);
        assertThat(pieces.encode("中".repeat(2000))).hasSize(WordPiece.MAXIMUM_TOKENS);
        assertThat(pieces.encode("x".repeat(200))).containsExactly(101, 100, 102);
    }
}
