package dev.ceyuan.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawTest {
    private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "10000, 1000, 700, 700 and 0", // the whole bill is paid
        "10000, 1000, 1000, 1000 and 0",
        "10000, 1000, 1001, 1000 and 1", // more than the lot holds
        "3000,  300,  1000, 300 and 0", // three tenths of the bill
        "3000,  300,  1003, 300 and 0", // 300.9 fen are paid as 300
        "3000,  300,  1004, 300 and 1", // 301.2 would be due
        "1,     1,    19999, 1 and 0", // one ten-thousandth
        "3333,  0,    10, 0 and 10" // nothing there
    })
    void aLotServesAsMuchOfABillAsItCanPayAtItsRate(int rate, long balance, long bill, String paidAndUnserved) {
        var draw = new Draw(bill);

        draw.from(account(), terms(rate, null), balance);

        var paid = draw.parts().stream().mapToLong(Draw.Part::amount).sum();
        assertThat(paid + " and " + draw.unserved()).isEqualTo(paidAndUnserved);
    }

    @Test
    void noPartOfABillIsServedTwice() {
        var draw = new Draw(1_000);

        draw.from(account(), terms(5_000, null), 100); // 201 of the bill at half
        draw.from(account(), terms(LotTerms.WHOLE, null), 10_000);

        assertThat(draw.parts()).extracting(Draw.Part::amount).containsExactly(100L, 799L);
    }

    @Test
    void noUseTakesMoreThanTheCapOfALot() {
        var draw = new Draw(1_000);

        draw.from(account(), terms(LotTerms.WHOLE, 400L), 10_000);

        assertThat(draw.parts()).extracting(Draw.Part::amount).containsExactly(400L);
        assertThat(draw.unserved()).isEqualTo(600);
    }

    @Test
    void theLargestAmountsAndTheSmallestRatesDoNotOverflow() {
        var terms = terms(1, null);

        assertThat(terms.billFor(TransferRequest.MOST)).isGreaterThan(TransferRequest.MOST);
        assertThat(terms(LotTerms.WHOLE, null).paidOf(TransferRequest.MOST)).isEqualTo(TransferRequest.MOST);
    }

    /// For any rate and amount: what a lot serves it can pay, and a fen more of the bill it could not.
    @Test
    void thePartThatALotServesIsTheLargestItCanPay() {
        var random = new Random(20_261_129L);
        for (var i = 0; i < 100_000; i++) {
            var terms = terms(1 + random.nextInt(LotTerms.WHOLE), null);
            var amount = random.nextLong(1L << (1 + random.nextInt(40)));
            var bill = terms.billFor(amount);

            assertThat(terms.paidOf(bill)).isLessThanOrEqualTo(amount);
            assertThat(terms.paidOf(bill + 1)).isGreaterThan(amount);
        }
    }

    private static LotTerms terms(int rate, @Nullable Long cap) {
        return new LotTerms("compute", rate, cap, END, List.of());
    }

    private static Account account() {
        return new Account(1, AccountKind.ISSUED, Unit.FEN, UUID.randomUUID(), UUID.randomUUID(), null, null);
    }
}
