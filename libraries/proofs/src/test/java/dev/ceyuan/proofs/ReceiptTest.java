package dev.ceyuan.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTest {
    private static final int SIZE = 300;

    private final Log log = Log.of(SIZE);
    private final SignedNote checkpoint = log.signed(SIZE);

    private Receipt receipt(int index) {
        return new Receipt(log.entries.get(index), log.proofs().inclusion(index, SIZE), checkpoint);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 299})
    void whatIsWrittenIsReadAndHolds(int index) throws Malformed {
        var read = Receipt.parse(receipt(index).toString());

        assertThat(read).isEqualTo(receipt(index));
        assertThat(read.holds()).isTrue();
        assertThat(read.entry()).isEqualTo(log.entries.get(index));
    }

    @Test
    void everyCharacterCounts() {
        var text = receipt(17).toString();
        var end = text.lastIndexOf("—"); // the signature is another question
        for (var at = 0; at < end; at++) {
            var changed = text.substring(0, at) + (char) (text.charAt(at) ^ 1) + text.substring(at + 1);
            assertThat(holds(changed)).as("changed at %d", at).isFalse();
        }
    }

    /// A change of the origin leaves the proof whole, and is found by the signature.
    private boolean holds(String text) {
        try {
            var receipt = Receipt.parse(text);
            return receipt.holds() && receipt.checkpoint().signedBy(log.signer.verifier()) == SignedNote.Signed.YES;
        } catch (Malformed | IllegalArgumentException e) {
            return false;
        }
    }

    @Test
    void anotherEntryDoesNotHold() throws Malformed {
        var text = receipt(17).toString();
        var other = text.replaceFirst("extra .*", "extra " + Base64.getEncoder().encodeToString(log.entries.get(18)));

        assertThat(Receipt.parse(other).holds()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c2sp.org/tlog-proof@v1\n",
                "c2sp.org/tlog-proof@v1\nindex 1\n\n",
                "c2sp.org/tlog-proof@v1\nextra AA\nindex 01\n\na\n1\nAAAA\n\n— a AAAAAAA=\n",
                "c2sp.org/tlog-proof@v1\nextra AA\nindex 1\n%%\n\na\n1\nAAAA\n\n— a AAAAAAA=\n"
            })
    void whatIsNoReceiptIsRefusedByItsPlace(String text) {
        assertThatThrownBy(() -> Receipt.parse(text))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("expected");
    }

    @Test
    void aLogThatGrewIsProvedFromTheCheckpointBefore() throws Malformed {
        var growth = new LogGrowth(log.proofs().consistency(120, SIZE), checkpoint);
        var read = LogGrowth.parse(growth.toString());

        assertThat(read).isEqualTo(growth);
        assertThat(read.continues(log.at(120))).isTrue();
        assertThat(read.continues(log.at(121))).isFalse();
        assertThat(read.continues(new Checkpoint(Log.ORIGIN, 120, TreeHash.empty())))
                .isFalse();
        assertThat(read.continues(
                        new Checkpoint("other.example", 120, log.at(120).root())))
                .isFalse();
    }
}
