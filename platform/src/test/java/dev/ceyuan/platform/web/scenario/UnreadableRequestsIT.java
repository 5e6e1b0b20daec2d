package dev.ceyuan.platform.web.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the database could not hold is refused at the door, by name.
class UnreadableRequestsIT {
    private final ScenarioSite site = new ScenarioSite();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/needs?sector=%00",
                "/needs?q=a%00b",
                "/api/needs?kind=%00",
                "/api/search?q=%01",
                "/organisations?q=%00",
                "/api/organisations?place=%00",
                "/cases?q=%00",
                "/needs?lang=%00"
            })
    void noParameterHoldsControlCharacters(String path) {
        assertThat(site.visitor().get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void noFormHoldsControlCharacters() {
        var answer = site.officer().submit("/needs", Map.of("title", "a\0b"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("请求有误");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    title        | {"title": "a\\u0000b"}
                    title        | {"title": "a\\ud800b"}
                    sectors[1]   | {"title": "a", "sectors": ["health", "\\u0001"]}
                    sectors[0]   | {"title": "a", "sectors": [null]}
                    chips[0]     | {"title": "a", "chips": [null]}
                    amountFen    | {"title": "a", "amountFen": "many"}
                    """)
    void aFieldThatCannotBeReadIsNamed(String field, String json) {
        var answer = site.officer().call("POST", "/api/needs", json);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"%s\"".formatted(field), "读不懂");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    deadline  | {"title": "a", "deadline": "0000-01-01"}
                    deadline  | {"title": "a", "deadline": "-999999-01-01"}
                    deadline  | {"title": "a", "deadline": "+99999-01-01"}
                    deadline  | {"title": "a", "deadline": "1899-12-31"}
                    sourceUrl | {"title": "a", "source": "b", "sourceUrl": "javascript:alert(1)"}
                    """)
    void aDayOrAnAddressThatMakesNoSenseIsRefused(String field, String json) {
        var answer = site.officer().call("POST", "/api/needs", json);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"%s\"".formatted(field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    said[0]         | null
                    said[0].asOf    | {"attribute": "NAME", "value": "a", "source": "b", "asOf": "-999999-01-01"}
                    said[0].value   | {"attribute": "NAME", "value": "\\u0000", "source": "b", "asOf": "2026-01-01"}
                    said[0].value   | {"attribute": "NAME", "value": " ", "source": "b", "asOf": "2026-01-01"}
                    said[0].address | {"attribute": "NAME", "value": "a", "source": "b", "asOf": "2026-01-01", "address": "javascript:alert(1)"}
                    """)
    void aClaimThatMakesNoSenseIsRefusedByItsPlace(String field, String said) {
        var answer = site.officer().call("POST", "/api/organisations", """
                {"visibility": "PUBLIC", "said": [%s]}""".formatted(said));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"%s\"".formatted(field));
    }
}
