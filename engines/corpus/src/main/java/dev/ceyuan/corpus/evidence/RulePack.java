package dev.ceyuan.corpus.evidence;

import dev.ceyuan.corpus.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A version of the rules by which a corpus is assessed, as data.
///
/// @param standard   the documents that the rules are about
/// @param caution    how far to trust the values
/// @param confidence in millionths, of every bound
/// @param families   of risks that the keyword library has to cover
public record RulePack(
        int version,
        Wording standard,
        Wording caution,
        long confidence,
        SampleClasses classes,
        List<Rule> rules,
        List<Risk> risks,
        List<String> families) {
    private static final String SHIPPED = "assessment-rules.yaml";

    public RulePack {
        rules = List.copyOf(rules);
        risks = List.copyOf(risks);
        families = List.copyOf(families);
    }

    /// The rules that come with the engine.
    public static RulePack shipped() {
        try (var yaml = Objects.requireNonNull(RulePack.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return read("ceyuan:" + SHIPPED, yaml.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(SHIPPED, e);
        }
    }

    /// Reads rules strictly.
    ///
    /// @param file what the user calls it
    /// @throws dev.ceyuan.corpus.CorpusException that names the file and the key
    public static RulePack read(String file, byte[] yaml) {
        return RulePackFile.read(file, yaml);
    }

    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /// The risks that the keyword library has to cover.
    public List<Risk> risksToCover() {
        return risks.stream().filter(risk -> families.contains(risk.family())).toList();
    }

    /// How large the sample for people has to be: what the rule on it says, and of each source what
    /// proves without a defect that it keeps the limit of illegal and harmful content.
    public SampleSize sampleSize() {
        var items = rule(SampleRules.MANUAL_SIZE).map(Rule::value).orElseThrow(() -> lacks(SampleRules.MANUAL_SIZE));
        var perSource = rule(SourceRules.AFTER)
                .map(rule -> ExactBinomial.needed(0, rule.millionths(), confidence))
                .orElse(0L);
        return new SampleSize(items.longValueExact(), perSource);
    }

    private IllegalStateException lacks(String rule) {
        return new IllegalStateException("The rules lack one (rule=%s, version=%d)".formatted(rule, version));
    }
}
