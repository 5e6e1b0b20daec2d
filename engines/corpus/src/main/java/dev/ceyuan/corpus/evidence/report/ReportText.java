package dev.ceyuan.corpus.evidence.report;

import dev.ceyuan.corpus.evidence.Assessment;
import dev.ceyuan.corpus.evidence.Conclusion;
import dev.ceyuan.corpus.evidence.CorpusFacts;
import dev.ceyuan.corpus.evidence.Finding;
import dev.ceyuan.corpus.evidence.Proof;
import dev.ceyuan.corpus.evidence.report.Block.Cell;
import dev.ceyuan.corpus.evidence.report.Block.Column;
import dev.ceyuan.corpus.evidence.report.Report.Fact;
import dev.ceyuan.corpus.evidence.report.Report.Lead;
import dev.ceyuan.corpus.evidence.report.Report.Section;
import dev.ceyuan.corpus.evidence.report.Report.Tile;
import dev.ceyuan.corpus.licence.Country;
import dev.ceyuan.corpus.wording.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Says what an assessment found.
final class ReportText {
    private final Assessment assessment;
    private final CorpusFacts facts;
    private final Said said;

    private ReportText(Assessment assessment, Locale locale) {
        this.assessment = assessment;
        this.facts = assessment.facts();
        this.said = new Said(locale);
    }

    static Report of(Assessment assessment, Locale locale) {
        return new ReportText(assessment, locale).report();
    }

    private Report report() {
        var sections = new ArrayList<Section>();
        sections.add(findings());
        sections.add(new SourceText(assessment, said).section());
        if (!facts.dropped().isEmpty()) {
            sections.add(new DroppedText(facts, said).section());
        }
        sections.add(new SampleText(assessment, said).section());
        facts.keywords().ifPresent(library -> sections.add(new KeywordText(assessment, said).section(library)));
        sections.add(rules());
        return new Report(
                said.locale(),
                facts.day(),
                said.of("report.kicker"),
                said.of(facts.title()),
                facts(),
                lead(),
                tiles(),
                sections,
                said.of("report.footer", assessment.rules().version()));
    }

    private List<Fact> facts() {
        return List.of(
                new Fact(said.of("fact.release"), facts.release()),
                new Fact(said.of("fact.day"), facts.day().toString()),
                new Fact(said.of("fact.root"), facts.root()),
                new Fact(said.of("fact.standard"), said.of(assessment.rules().standard())));
    }

    private Lead lead() {
        var bad = assessment.count(Conclusion.NOT_MET);
        var open = assessment.count(Conclusion.OPEN);
        var met = assessment.count(Conclusion.MET);
        if (bad > 0) {
            return new Lead(said.of("lead.bad", bad, open, met, named(Conclusion.NOT_MET)), Tone.BAD);
        }
        return open > 0
                ? new Lead(said.of("lead.open", open, met, named(Conclusion.OPEN)), Tone.OPEN)
                : new Lead(said.of("lead.good", met), Tone.GOOD);
    }

    private String named(Conclusion conclusion) {
        return assessment.findings().stream()
                .filter(finding -> finding.conclusion() == conclusion)
                .map(finding -> finding.rule().id())
                .collect(Collectors.joining(said.of("comma")));
    }

    private List<Tile> tiles() {
        var tiles = new ArrayList<Tile>();
        var read = facts.sum(source -> source.before().documents());
        var readBytes = facts.sum(source -> source.before().bytes());
        tiles.add(new Tile(
                said.of("tile.kept"),
                Numbers.count(facts.documents()),
                said.of("tile.kept-of", read, Numbers.bytes(facts.bytes()), Numbers.bytes(readBytes)),
                Tone.PLAIN));
        facts.manual()
                .ifPresent(manual -> tiles.add(new Tile(
                        said.of("tile.manual"),
                        Said.share(manual.sample().passed(), manual.sample().items()),
                        said.of("tile.manual-of", manual.sample().items(), manual.open()),
                        toneOf("COR-02"))));
        facts.technical()
                .ifPresent(technical -> tiles.add(new Tile(
                        said.of("tile.technical"),
                        Said.share(technical.passed(), technical.items()),
                        said.of("tile.technical-of", technical.items(), facts.documents()),
                        toneOf("COR-04"))));
        var foreign = facts.sum(source ->
                source.source().country() == Country.FOREIGN ? source.after().bytes() : 0);
        tiles.add(new Tile(
                said.of("tile.foreign"),
                Said.share(foreign, facts.bytes()),
                said.of("tile.foreign-of", facts.sources().size()),
                toneOf("FOR-01")));
        return tiles;
    }

    private Tone toneOf(String rule) {
        return assessment.findings().stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .findFirst()
                .map(finding -> Tone.of(finding.conclusion()))
                .orElse(Tone.PLAIN);
    }

    private Section findings() {
        var verdicts = assessment.findings().stream().map(this::verdict).toList();
        return new Section("findings", said.of("section.findings"), List.of(new Block.Verdicts(verdicts)));
    }

    private Block.Verdict verdict(Finding finding) {
        var rule = finding.rule();
        var shown = finding.proof() == Proof.PROVEN || finding.proof() == Proof.UNPROVEN;
        return new Block.Verdict(
                rule.id(),
                said.capitalised(rule.area()),
                said.capitalised(rule.measure()),
                said.of(rule.threshold()),
                said.of("conclusion", finding.conclusion()),
                Tone.of(finding.conclusion()),
                said.of(finding.measured()),
                shown ? said.of("proof", finding.proof()) : "",
                finding.proof() == Proof.PROVEN ? Tone.GOOD : Tone.OPEN,
                finding.remarks().stream().map(said::of).toList());
    }

    private Section rules() {
        var columns = List.of(
                new Column(said.of("column.rule"), false, 8),
                new Column(said.of("column.measure"), false, 24),
                new Column(said.of("column.threshold"), true, 11),
                new Column(said.of("column.clause"), false, 14),
                new Column(said.of("column.effective"), false, 11),
                new Column(said.of("column.attested"), false, 34));
        var rows = new ArrayList<List<Cell>>();
        for (var rule : assessment.rules().rules()) {
            rows.add(List.of(
                    Cell.of(rule.id()),
                    Cell.of(said.capitalised(rule.measure())),
                    Cell.of(said.of(rule.threshold())),
                    Cell.of(rule.clause()),
                    Cell.of(rule.effective().toString()),
                    Cell.of(said.of("reliability", rule.reliability()) + said.of("colon") + rule.source())));
        }
        return new Section(
                "rules",
                said.of("section.rules"),
                List.of(
                        new Block.Note(
                                said.of("note.caution"),
                                said.of(assessment.rules().caution())),
                        new Block.Table(said.of("table.rules"), columns, rows, false)));
    }
}
