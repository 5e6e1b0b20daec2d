package dev.ceyuan.platform.intake;

import dev.ceyuan.tables.ProblemText;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/// Says in words what is wrong with a row: sheet, row, column, what was expected, what was found.
@Service
public class ImportTexts {
    private final MessageSource messages;

    public ImportTexts(MessageSource messages) {
        this.messages = messages;
    }

    /// One problem as a sentence.
    public String render(ImportProblem problem, Locale locale) {
        var kind = problem.cellKind();
        if (kind != null) {
            return ProblemText.render(problem.asCellProblem(kind), locale);
        }
        var expected =
                messages.getMessage(problem.messageKey(), problem.arguments().toArray(), locale);
        var place = problem.place();
        Object[] facts = {
            place.sheet(), Integer.toString(place.row()), place.letter(), problem.heading(), expected, problem.found()
        };
        return messages.getMessage(problem.frameKey(), facts, locale);
    }
}
