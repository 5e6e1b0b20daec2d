package dev.ceyuan.corpus.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The rules are those of the collection of public facts, row by row.
class RulePackOracleTest {
    private static final Pattern FIELD = Pattern.compile("\"([^\"]*)\"|([^,]+)|(?<=,)(?=,|$)");
    private static final RulePack RULES = RulePack.shipped();

    @Test
    void saysWhatTheTableSays() throws IOException {
        var lines = table();

        assertThat(RULES.rules()).hasSameSizeAs(lines);
        for (var i = 0; i < lines.size(); i++) {
            var row = fields(lines.get(i));
            var rule = RULES.rules().get(i);
            assertThat(rule.id()).isEqualTo(row.get(0));
            assertThat(rule.area().english()).isEqualTo(row.get(1));
            assertThat(rule.measure().english()).isEqualTo(row.get(2));
            assertThat(rule.comparison().sign())
                    .isEqualTo(row.get(3).replace(">=", "≥").replace("<=", "≤"));
            assertThat(rule.value()).isEqualByComparingTo(new BigDecimal(row.get(4)));
            assertThat(row.get(5))
                    .startsWith(
                            rule.unit() == Unit.YES
                                    ? "boolean"
                                    : rule.unit().name().toLowerCase(Locale.ROOT));
            assertThat(rule.source()).isEqualTo(row.get(7));
            assertThat(rule.found()).isEqualTo(row.get(8));
        }
    }

    @Test
    void knowsTheRisksOfAnnexA() {
        assertThat(RULES.risks()).hasSize(31);
        assertThat(RULES.risksToCover()).hasSize(17);
        assertThat(RULES.risks().stream().filter(risk -> risk.family().equals("A.1")))
                .hasSize(8);
    }

    @Test
    void asksForFourThousandAndForWhatProvesASource() {
        assertThat(RULES.sampleSize()).isEqualTo(new SampleSize(4000, 59));
    }

    @Test
    void namesTheKeyThatIsWrong() {
        var text = """
                version: 1
                standard: s
                caution: c
                confidence: 95
                lengths: [200, 100]
                """;

        assertThatThrownBy(() -> RulePack.read("p.yaml", text.getBytes(StandardCharsets.UTF_8)))
                .hasMessage("is missing: should be a list (p.yaml: rules)");
        var empty = (text + "qualities: []\nrules: []\nrisks: []\ncovered: []\n").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> RulePack.read("p.yaml", empty))
                .hasMessage("should be a list of growing whole numbers but is [200, 100] (p.yaml: lengths)");
    }

    private static List<String> table() throws IOException {
        try (var csv = Objects.requireNonNull(RulePackOracleTest.class.getResourceAsStream("assessment_rules.csv"))) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        }
    }

    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var matcher = FIELD.matcher(line);
        while (matcher.find()) {
            fields.add(matcher.group(1) != null ? matcher.group(1) : Objects.requireNonNullElse(matcher.group(2), ""));
        }
        return fields;
    }
}
