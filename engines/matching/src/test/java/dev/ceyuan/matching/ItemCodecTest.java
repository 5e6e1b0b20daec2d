package dev.ceyuan.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class ItemCodecTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        var random = new SplittableRandom(1);
        for (var id = 0; id < 500; id++) {
            var some = Samples.random(random, id % 2 == 0 ? Side.NEED : Side.OFFER, id);
            var item = new Item(
                    some.id(), some.side(), "标题\ud800𠀀", some.text(), some.party(), some.facets(), some.revision());

            var facets = new BytesRef(ItemCodec.encodeFacets(item));
            var texts = new BytesRef(ItemCodec.encodeTexts(item));

            assertThat(ItemCodec.decode(facets, texts)).isEqualTo(item);
        }
    }
}
