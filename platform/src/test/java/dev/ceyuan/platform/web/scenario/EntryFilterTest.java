package dev.ceyuan.platform.web.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.platform.scenario.Entry;
import dev.ceyuan.platform.scenario.EntryQuery;
import dev.ceyuan.platform.scenario.EntryQuery.Facet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryFilterTest {

    @Test
    void readsWhatItWrites() {
        var query = EntryQuery.ALL
                .typed("政务 & 咨询")
                .within(UUID.fromString("00000000-0000-7000-8000-000000000001"))
                .in(Entry.State.CLOSED)
                .with(Facet.OPEN_WEIGHTS, "true")
                .with(Facet.BUDGET, EntryQuery.UNKNOWN);

        var read = EntryFilter.of(EntryFilter.parameters(query));

        assertThat(read.wrong()).isEmpty();
        assertThat(read.query()).isEqualTo(query);
    }

    @Test
    void encodesWhatAnAddressCannotHold() {
        var query = EntryQuery.ALL.typed("a&b=\"<政>").with(Facet.BUDGET, EntryQuery.UNKNOWN);

        assertThat(EntryFilter.href("/needs", query)).isEqualTo("/needs?q=a%26b%3D%22%3C%E6%94%BF%3E&budget=%3F");
    }

    @ParameterizedTest
    @CsvSource({"page,0", "page,x", "page,99999999999", "size,0", "size,201", "list,1", "owner,me", "state,OPEN"})
    void leavesOutWhatMakesNoSenseAndSaysSo(String parameter, String value) {
        var filter = EntryFilter.of(Map.of(parameter, value));

        assertThat(filter.wrong()).containsExactly(parameter);
        assertThat(filter.query()).isEqualTo(EntryQuery.ALL);
    }

    @Test
    void cutsATextThatIsTooLongToSearchFor() {
        assertThat(EntryFilter.of(Map.of("q", "政".repeat(500))).query().typed()).hasSize(200);
    }
}
