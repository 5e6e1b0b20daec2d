package dev.ceyuan.corpus.sensitive;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.wording.ErrorWords;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/// A keyword library: terms with the risk that they point to.
///
/// @param name      of the file
/// @param version   as the file says
/// @param effective the day from which it holds
record TermLibrary(String name, String version, LocalDate effective, List<Term> terms) {
    private static final List<String> COLUMNS = List.of("term", "risk", "weight", "note");

    /// A term.
    ///
    /// @param text   as it was written
    /// @param risk   code of a risk or of a class
    /// @param weight 1 for a term that says little alone, up to [#MAX_WEIGHT]
    record Term(String text, String risk, int weight) {
        static final int MAX_WEIGHT = 9;
    }

    TermLibrary {
        terms = List.copyOf(terms);
    }

    /// Reads a library.
    static TermLibrary read(String name, byte[] content) {
        var file = CsvFile.read(name, content, COLUMNS);
        var terms = new ArrayList<Term>(file.rows().size());
        for (var row : file.rows()) {
            terms.add(term(file, row));
        }
        return new TermLibrary(name, file.fact("version"), day(name, file.fact("effective")), terms);
    }

    private static Term term(CsvFile file, CsvFile.Row row) {
        var text = row.fields().getFirst();
        var risk = row.fields().get(1);
        var weight = row.fields().get(2);
        if (!RiskClass.isCode(risk)) {
            throw file.wrong(row.line(), ErrorWords.say("terms.risk", risk));
        }
        if (!weight.matches("[1-9]")) {
            throw file.wrong(row.line(), ErrorWords.say("terms.weight", Term.MAX_WEIGHT, weight));
        }
        Symbols.check(text).ifPresent(problem -> {
            throw file.wrong(row.line(), problem);
        });
        return new Term(text, risk, Integer.parseInt(weight));
    }

    private static LocalDate day(String name, String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new CorpusException(CorpusException.Kind.RECIPE, name, ErrorWords.say("terms.effective", written), e);
        }
    }
}
